import {
  classify,
  evaluateScore,
  known,
  resolve,
  unknown,
  type Dated,
  type Fact,
  type GenomicVariant,
  type Quantity,
  type Score,
  type Source,
  type Tri,
} from '../../engine/index.js';
import { lupusRules } from '../../knowledge/lupus-like/rules.js';
import { ccrs } from '../../knowledge/myeloid/ccrs.js';
import { chrs } from '../../knowledge/myeloid/chrs.js';
import { chrsGenes } from '../../knowledge/myeloid/chrs-genes.js';
import { marrowDysplasia, myeloidFacts } from '../../knowledge/myeloid/derived-facts.js';
import { persistenceOf } from '../../knowledge/myeloid/persistence.js';
import { qualifies } from '../../knowledge/myeloid/qualifying-variant.js';
import { myeloidRules } from '../../knowledge/myeloid/states.js';

type Input = Readonly<Record<string, unknown>>;
type FactsByKey = Readonly<Record<string, Fact<unknown>>>;

const asOf = '2026-11-22';
const dayMs = 86_400_000;
const entered: Source = { reference: 'vector', via: 'entered', as: 'vector' };

function asFact<T>(value: T | null | undefined): Fact<T> {
  return value === null || value === undefined ? unknown('not-recorded') : known(value, [entered]);
}

function amount<U extends string>(value: unknown, unit: U): Fact<Quantity<U>> {
  return asFact(typeof value === 'number' ? { value, unit } : null);
}

/** Absent = `otherwise`; null = unknown. */
function flag(value: unknown, otherwise: boolean | null = null): Fact<boolean> {
  return asFact(typeof value === 'boolean' ? value : value === undefined ? otherwise : null);
}

function sexOf(value: unknown): Fact<'male' | 'female'> {
  return asFact(value === 'male' || value === 'female' ? value : null);
}

const words: Readonly<Record<Tri, string>> = { met: 'met', 'not-met': 'not_met', unknown: 'unknown' };
const wordOf = (fact: Fact<boolean>): string =>
  words[fact.known ? (fact.value ? 'met' : 'not-met') : 'unknown'];

function cytopenia(input: Input): unknown {
  const facts = resolve(
    myeloidFacts,
    {
      sex: sexOf(input['sex']),
      hemoglobin: amount(input['hb'], 'g/dL'),
      neutrophils: amount(input['anc'], '10*9/L'),
      platelets: amount(input['plt'], '10*9/L'),
    },
    asOf,
  );
  return {
    anaemia: wordOf(facts.anaemia),
    neutropenia: wordOf(facts.neutropenia),
    thrombocytopenia: wordOf(facts.thrombocytopenia),
    any: wordOf(facts.cytopenia),
  };
}

function dated(row: unknown): readonly Dated<Quantity<'1'>>[] {
  const [day, value] = Array.isArray(row) ? (row as readonly unknown[]) : [];
  if (typeof day !== 'number' || typeof value !== 'number') return [];
  return [
    { at: new Date(Date.parse('2020-01-01') + day * dayMs).toISOString(), value: { value, unit: '1' } },
  ];
}

function persistent({ series, thr }: Input): unknown {
  if (typeof thr !== 'number') return words.unknown;
  const rows = Array.isArray(series) ? (series as readonly unknown[]).flatMap(dated) : [];
  const ordered = [...rows].sort((a, b) => (a.at < b.at ? -1 : 1));
  return words[persistenceOf(ordered, { value: thr, unit: '1' })];
}

function variantOf(v: Input): GenomicVariant {
  const { gene, vaf, oncogenic, germline, protein } = v;
  return {
    gene: typeof gene === 'string' ? gene : '',
    ...(typeof vaf === 'number' ? { vaf: { value: vaf, unit: '1' as const } } : {}),
    ...(typeof protein === 'string' ? { protein } : {}),
    ...(typeof oncogenic === 'boolean'
      ? { significance: oncogenic ? ('pathogenic' as const) : ('benign' as const) }
      : {}),
    ...(germline === true ? { origin: 'germline' as const } : {}),
    presence: 'present',
    source: entered,
  };
}

function qualifying({ v, sex }: Input): unknown {
  const variant = variantOf(typeof v === 'object' && v !== null ? (v as Input) : {});
  const status = qualifies(variant, { sex: sexOf(sex), lymphoid: 'not-met', lymphoidNeoplasm: 'not-met' });
  return status === 'unknown' ? null : status === 'met';
}

/** The base answers of the table as given; the marrow is asked about only once the clone is known (rows 7 to 9). */
function state(input: Input): unknown {
  const clone = flag(input['cl']);
  const facts = {
    ageYears: amount(60, 'a'),
    neoplasm: flag(input['neo'] === true),
    definingFinding: flag(input['mds'] === true),
    lymphoidCloneOnly: flag(input['lymphoid'] === true),
    germlineOnly: flag(input['germline'] === true),
    cytopenia: flag(input['cyt']),
    explained: flag(input['expl']),
    persistent: flag(input['pers']),
    clone,
    dysplasia10: clone.known
      ? marrowDysplasia(flag(input['marrow']), flag(input['dysp10']))
      : unknown('not-recorded'),
  };
  const answer = classifyWith(myeloidRules, facts).state ?? 'indeterminate';
  return answer.toUpperCase().replaceAll('-', '_');
}

/** Classifies from the answers given, with every other fact unknown. */
function classifyWith(rules: Parameters<typeof classify>[0], given: FactsByKey) {
  const facts = Object.fromEntries(
    Object.keys(rules.facts).map((key) => [key, given[key] ?? unknown('not-recorded')]),
  );
  return classify(rules, facts, asOf);
}

function scored(score: Score, facts: FactsByKey): unknown {
  const { low, high, band } = evaluateScore(score, facts, asOf);
  return [low === high ? low : [low, high], band];
}

const boolean = (status: Tri): boolean | null => (status === 'unknown' ? null : status === 'met');

function chrsScore(input: Input): unknown {
  const { genes: listed, ccus } = input;
  const genes = Array.isArray(listed)
    ? (listed as readonly unknown[]).filter((gene) => typeof gene === 'string')
    : null;
  const risks = genes?.map(chrsGenes.highRisk);
  const highRisk =
    risks?.includes('met') === true ? true : risks?.includes('unknown') === true ? null : false;
  return scored(chrs, {
    singleDnmt3a: asFact(genes === null ? null : boolean(chrsGenes.singleDnmt3a(genes, []))),
    highRiskMutation: asFact(genes === null ? null : highRisk),
    mutationCount: amount(genes?.length, '1'),
    largestVaf: amount(input['maxvaf'], '1'),
    rdw: amount(input['rdw'], '%'),
    mcv: amount(input['mcv'], 'fL'),
    cytopenia: flag(ccus),
    ageYears: amount(input['age'], 'a'),
  });
}

function ccrsScore(input: Input): unknown {
  return scored(ccrs, {
    splicingMutation: flag(input['spl']),
    platelets: amount(input['plt'], '10*9/L'),
    mutationCount: amount(input['nmut'], '1'),
  });
}

/** A feature by the beginning of its name; absent = not a feature of this patient. */
function feature(input: Input, name: RegExp): Fact<boolean> {
  const key = Object.keys(input).find((candidate) => name.test(candidate));
  return flag(key === undefined ? undefined : input[key], false);
}

function opposite(fact: Fact<boolean>): Fact<boolean> {
  return fact.known ? known(!fact.value, fact.sources) : fact;
}

const indicators: Readonly<Record<string, string>> = {
  'evaluate-mds-cmml': 'warning',
  'keep-in-mind': 'info',
};

function lupus(input: Input): unknown {
  const { heme, age } = input;
  const male = flag(input['male'], false);
  const quiet = typeof heme === 'boolean';
  const result = classifyWith(lupusRules, {
    neoplasm: flag(false),
    lupusLike: flag(input['dx']),
    lupusOnsetAge: amount(age, 'a'),
    sex: male.known ? asFact(male.value ? 'male' : 'female') : male,
    chilblainOrSkinOnly: flag(input['skin'], false),
    renalOrJointDisease: opposite(feature(input, /renal|joint|kidney/i)),
    dsdnaPositive: opposite(feature(input, /dna/i)),
    refractory: feature(input, /refr/i),
    cytopenia: flag(heme),
    mcv: amount(quiet ? 90 : null, 'fL'),
    monocytes: amount(0.3, '10*9/L'),
    monocytesPercent: amount(5, '%'),
    dysplasiaSeen: flag(input['specific'], false),
    newBloodBlasts: flag(false),
    clone: flag(false),
    macrocytosisExplained: flag(quiet ? true : null),
  });
  return indicators[result.state ?? ''] ?? 'none';
}

/** By rule name, the function that answers a case of `vectors/myeloid.json` with the real rules; null = unknown. */
export const myeloidStateRunners: Readonly<Record<string, (input: Input) => unknown>> = {
  cytopenia,
  persistent,
  qualifies: qualifying,
  state,
  chrs: chrsScore,
  ccrs: ccrsScore,
  lupus,
};
