import {
  classify,
  known,
  resolve,
  type Fact,
  type GenomicVariant,
  type Genomics,
  type RuleSet,
  type Tri,
} from '../../engine/index.js';
import type { Abnormality } from '../../knowledge/genetics/abnormality.js';
import type { Karyotype, KaryotypeEvent } from '../../knowledge/genetics/karyotype.js';
import { iccMultiHit, whoBiallelic, type Tp53 } from '../../knowledge/genetics/tp53.js';
import { cmmlWho5 } from '../../knowledge/myeloid/neoplasm/cmml-who5.js';
import { cloneGenes, myelodysplasiaRelatedGenes } from '../../knowledge/myeloid/neoplasm/genes.js';
import { mdsIcc } from '../../knowledge/myeloid/neoplasm/mds-icc.js';
import { mdsWho5 } from '../../knowledge/myeloid/neoplasm/mds-who5.js';

// The case files write a patient in a few terse keys. What they leave out of the genetics is false, null is unknown;
// what they leave out otherwise is not recorded, except the prerequisites that no case is about.

type Input = Readonly<Record<string, unknown>>;
type Read = Record<string, Fact<unknown>>;

const asOf = '2026-11-22';
const source = { reference: 'case', via: 'entered', as: '' } as const;
const fact = (value: unknown): Fact<unknown> => known(value, [source]);

/** true, false or null (unknown); what is absent is false. */
function flag(input: Input, ...keys: readonly string[]): boolean | null {
  const values = keys.map((key) => (input[key] === undefined ? false : input[key]));
  if (values.includes(true)) return true;
  return values.includes(null) ? null : false;
}

function quantity(value: unknown, unit: string): Fact<unknown> | null {
  return typeof value === 'number' ? fact({ value, unit }) : null;
}

const numbers = (value: unknown): readonly number[] =>
  Array.isArray(value) ? value.filter((each): each is number => typeof each === 'number') : [];

function put(read: Read, key: string, value: Fact<unknown> | null): void {
  if (value !== null) read[key] = value;
}

const chromosomes: readonly (readonly [Abnormality, readonly string[]])[] = [
  ['del5q', ['del5q']],
  ['minus7', ['mono7', 'chr7']],
  ['del7q', ['del7q']],
  ['del17p', ['del17', 'del17p']],
  ['inv3', ['inv3', 'abn3q', 'abn3q26']],
  ['plus8', ['plus8', 'tri8']],
  ['del20q', ['del20q']],
  ['del12p', ['del12p']],
  ['i17q', ['i17q']],
  ['idicXq13', ['idicxq13']],
  ['t8-21', ['amldef', 'fusion']],
];

const event = (
  text: string,
  low: number,
  high: number,
  marks: readonly Abnormality[],
  unclear: readonly Abnormality[],
): KaryotypeEvent => ({ text, low, high, marks, unclear });

/** A karyotype with the flags of a case: what is null may be there, "other" and "cx" add abnormalities of no name. */
function karyotypeOf(input: Input): Karyotype {
  const flags = chromosomes.map(([mark, keys]) => [mark, flag(input, ...keys)] as const);
  const found = flags.flatMap(([mark, status]) => (status === true ? [event(mark, 1, 1, [mark], [])] : []));
  const open = flags.flatMap(([mark, status]) => (status === null ? [event(mark, 0, 0, [], [mark])] : []));
  const complex = flag(input, 'cx', 'complex', 'complexk');
  const other = typeof input['other'] === 'number' ? input['other'] : 0;
  const missing = Math.max(3 - found.length, 0);
  const unnamed =
    complex === true
      ? Math.max(other, missing)
      : complex === null
        ? 0
        : Math.min(other, Math.max(missing - 1, 0));
  const rest = event('others', unnamed, complex === null ? Math.max(missing, 0) : unnamed, [], []);
  return {
    clones: [],
    metaphases: null,
    events: [...found, ...open, rest],
    complete: true,
    problems: [],
    interphase: {},
  };
}

const mutation = (gene: string, vaf: number | null): GenomicVariant => ({
  gene,
  presence: 'present',
  significance: 'pathogenic',
  source,
  ...(vaf === null ? {} : { vaf: { value: vaf, unit: '1' } }),
});
/** An allele fraction for genes that a case only names. */
const someVaf = 0.3;
const panel = [...cloneGenes, ...myelodysplasiaRelatedGenes, 'NPM1', 'CEBPA'];

function genomicsOf(input: Input): Genomics {
  const sf3b1 = input['sf3b1'];
  const named = Array.isArray(input['mrg']) ? (input['mrg'] as readonly string[]) : [];
  const flagged = ['runx1', 'npm1'].filter((key) => input[key] === true || typeof input[key] === 'number');
  const variants = [
    ...(typeof sf3b1 === 'number' && sf3b1 > 0 ? [mutation('SF3B1', sf3b1)] : []),
    ...numbers(input['tp53']).map((vaf) => mutation('TP53', vaf)),
    ...named.map((gene) => mutation(gene, someVaf)),
    ...flagged.map((key) =>
      mutation(key.toUpperCase(), typeof input[key] === 'number' ? input[key] : someVaf),
    ),
  ];
  const open = ['sf3b1', 'tp53', 'runx1', 'npm1']
    .filter((key) => input[key] === null)
    .map((key) => key.toUpperCase());
  const covered = input['mrg'] === null ? ['SF3B1', 'TP53', 'RUNX1', 'NPM1', 'CEBPA'] : panel;
  return { variants, covered: covered.filter((gene) => !open.includes(gene)), unreadable: [] };
}

/** A cytopenic adult without monocytosis: the prerequisites that the cases on MDS take for granted. */
const cytopenicAdult: Readonly<Read> = {
  age: fact(70),
  sex: fact('female'),
  hemoglobin: fact({ value: 9, unit: 'g/dL' }),
  platelets: fact({ value: 120, unit: '10*9/L' }),
  neutrophils: fact({ value: 1.5, unit: '10*9/L' }),
  monocytes: fact({ value: 0.3, unit: '10*9/L' }),
  monocytesPercent: fact({ value: 6, unit: '%' }),
};

function dysplasiaOf(input: Input): Read {
  const keys = ['dysplasiaErythroid', 'dysplasiaGranulocytic', 'dysplasiaMegakaryocytic'];
  const { dysp, dl } = input;
  const percent = typeof dysp === 'number' ? dysp : typeof dysp === 'boolean' ? (dysp ? 20 : 0) : null;
  if (percent !== null)
    return Object.fromEntries(
      keys.map((key, index) => [key, fact({ value: index === 0 ? percent : 0, unit: '%' })]),
    );
  if (typeof dl === 'number')
    return Object.fromEntries(
      keys.map((key, index) => [key, fact({ value: index < dl ? 20 : 0, unit: '%' })]),
    );
  return {};
}

function readMds(input: Input): Read {
  const read: Read = { ...cytopenicAdult, ...dysplasiaOf(input) };
  put(read, 'marrowBlasts', quantity(input['bm'], '%'));
  put(read, 'bloodBlasts', quantity(input['pb'], '%'));
  put(read, 'ringSideroblasts', quantity(input['rs'] === undefined ? 0 : input['rs'], '%'));
  put(read, 'fibrosis', quantity(input['fib'] === undefined ? 0 : input['fib'], '1'));
  put(read, 'cellularity', quantity(input['cell'], '%'));
  const auer = flag(input, 'auer');
  if (auer !== null) read['auerRods'] = fact(auer);
  if (typeof input['cell'] !== 'number' && input['hypo'] !== null)
    read['cellularityForAge'] = fact(input['hypo'] === true);
  read['karyotype'] = fact(karyotypeOf(input));
  read['genomics'] = fact(genomicsOf(input));
  // Loss of the other TP53 copy is excluded where a case is silent, but for complex karyotypes, where ICC has a rule
  // for loss not tested.
  const loss = input['cnloh'] === undefined && input['cx'] === true ? null : flag(input, 'cnloh', 'loh');
  if (loss !== null) read['tp53CnLoh'] = fact(loss);
  return read;
}

function run<C extends string, P extends string>(rules: RuleSet<RuleSet['facts'], C, P>, read: Read) {
  return classify(rules, resolve(rules.facts, read, asOf), asOf);
}

const whoLabels: Readonly<Record<string, string>> = {
  aml: 'AML',
  'mds-bitp53': 'MDS-biTP53',
  'mds-f': 'MDS-f',
  'mds-ib2': 'MDS-IB2',
  'mds-ib1': 'MDS-IB1',
  'mds-5q': 'MDS-5q',
  'mds-sf3b1': 'MDS-SF3B1',
  'mds-lb-rs': 'MDS-LB-RS',
  'mds-h': 'MDS-h',
  'mds-lb': 'MDS-LB',
  'not-mds': 'NOT_MDS',
};
const iccLabels: Readonly<Record<string, string>> = {
  aml: 'AML',
  'mds-aml-tp53': 'MDS/AML mutated TP53',
  'mds-aml-gene': 'MDS/AML MR-gene',
  'mds-aml-cytogenetic': 'MDS/AML MR-cyto',
  'mds-aml-nos': 'MDS/AML NOS',
  'mds-tp53': 'MDS with mutated TP53',
  'mds-tp53-presumed': 'MDS with mutated TP53',
  'mds-eb': 'MDS-EB',
  'mds-del5q': 'MDS-del(5q)',
  'mds-sf3b1': 'MDS-SF3B1',
  'mds-nos-mld': 'MDS NOS-MLD',
  'mds-nos-sld': 'MDS NOS-SLD',
  'mds-nos-without-dysplasia': 'MDS NOS without dysplasia',
  'not-mds': 'NOT_MDS',
};
const indeterminate = 'INDETERMINATE';

function who5(input: Input): string {
  const { category } = run(mdsWho5, readMds(input));
  return category === null ? indeterminate : (whoLabels[category] ?? category);
}

function icc(input: Input): string {
  const { category, state } = run(mdsIcc, readMds(input));
  const said = category ?? (state === 'mds-tp53-presumed' ? state : null);
  return said === null ? indeterminate : (iccLabels[said] ?? said);
}

function tp53Of(input: Input): Tp53 {
  const stated = (key: string) => (typeof input[key] === 'boolean' ? input[key] : null);
  const vafs = input['vafs'];
  const mutations = Array.isArray(vafs)
    ? vafs.map((vaf) => ({ vaf: typeof vaf === 'number' ? vaf : null, certain: true }))
    : null;
  return { mutations, loss17p: stated('del17'), cnLoh: stated('cnloh'), complex: stated('complexk') };
}

const asBoolean = (status: Tri): boolean | null => (status === 'unknown' ? null : status === 'met');

/** Monocyte counts far enough apart to be persistent, or a single one. */
function monocyteSeries(value: unknown, unit: string, persistent: boolean): Fact<unknown> | null {
  if (typeof value !== 'number') return null;
  const days = persistent ? ['2026-05-01', '2026-11-01'] : ['2026-11-01'];
  return fact(days.map((at) => ({ at, value: { value, unit } })));
}

function readCmml(input: Input): Read {
  const read: Read = {
    age: fact(70),
    promonocytesMarrow: fact({ value: 0, unit: '%' }),
    promonocytesBlood: fact({ value: 0, unit: '%' }),
    ...dysplasiaOf(input),
  };
  put(read, 'monocytes', quantity(input['mono'], '10*9/L'));
  put(read, 'monocytesPercent', quantity(input['pct'], '%'));
  put(read, 'whiteCells', quantity(input['wbc'], '10*9/L'));
  put(read, 'marrowBlasts', quantity(input['bm'], '%'));
  put(read, 'bloodBlasts', quantity(input['pb'], '%'));
  const persistent = input['pers'] === true;
  put(
    read,
    'monocytesSeries',
    monocyteSeries(input['pers'] === false ? 0 : input['mono'], '10*9/L', persistent),
  );
  put(read, 'monocytesPercentSeries', monocyteSeries(input['pct'], '%', persistent));
  if (typeof input['excl'] === 'boolean') {
    read['bcrAbl1'] = fact(!input['excl']);
    read['tkFusion'] = fact(false);
  }
  if (typeof input['part'] === 'boolean')
    read['classicalMonocytes'] = fact({ value: input['part'] ? 96 : 90, unit: '%' });
  const { clonal } = input;
  const genomics: Genomics = {
    variants: clonal === true ? [mutation('ASXL1', someVaf)] : [],
    covered: typeof clonal === 'boolean' ? panel : ['NPM1'],
    unreadable: [],
  };
  read['karyotype'] = fact(karyotypeOf(input));
  read['genomics'] = fact(genomics);
  return read;
}

/** [status, grade, type]; grade and type only where all that remains possible agrees on them. */
function cmmlWho(input: Input): readonly [string, string | null, string | null] {
  const { possible } = run(cmmlWho5, readCmml(input));
  const cmml = possible.filter((category) => category.startsWith('cmml-'));
  if (cmml.length === 0) return ['not_met', null, null];
  if (cmml.length < possible.length) return ['unknown', null, null];
  const agreed = (part: (category: string) => string) => {
    const [first, ...rest] = new Set(cmml.map((category) => part(category).toUpperCase()));
    return rest.length === 0 ? (first ?? null) : null;
  };
  const typeAt = -'md'.length;
  return [
    'met',
    agreed((category) => category.slice(0, typeAt - 1)),
    agreed((category) => category.slice(typeAt)),
  ];
}

/** Runs the cases on MDS, CMML and TP53 (`rule` to the answer of the real rule set, in the words of the case files). */
export const myeloidNeoplasmRunners: Readonly<Record<string, (input: Input) => unknown>> = {
  tp53_who: (input) => asBoolean(whoBiallelic(tp53Of(input)).status),
  tp53_icc_multi: (input) => asBoolean(iccMultiHit(tp53Of(input)).status),
  who5,
  icc,
  cmml_who: cmmlWho,
};
