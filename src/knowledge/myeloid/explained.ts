import {
  all,
  allOf,
  any,
  anyOf,
  compare,
  criteriaFor,
  dateOf,
  derivedFrom,
  notThat,
  unknown,
  type Criterion,
  type Fact,
  type FactDefinition,
  type Quantity,
  type Tri,
} from '../../engine/index.js';
import { cytopeniaFacts } from './cytopenia.js';
import { readFacts } from './facts.js';
import { causeRetestDays, noMonoclonalProtein } from './parameters.js';
import { compareToLimitOf } from './laboratory-limit.js';
import { daysBetween } from './persistence.js';
import { triFact, triOf, truthOf } from './truth.js';

const base = { ...readFacts, ...cytopeniaFacts };
const derived = derivedFrom(base);

/** A deficiency counts while the count may still recover from its treatment; an older low result must be repeated. */
function deficiency(fact: Fact<Quantity>, limit: Fact<Quantity>, asOf: string): Fact<boolean> {
  const low = compareToLimitOf(fact, '<', limit);
  const at = dateOf(fact);
  const fresh = at !== undefined && daysBetween(at, asOf) <= causeRetestDays.value;
  return triFact(low === 'met' && !fresh ? 'unknown' : low, [fact, limit]);
}

/** Normal excludes the cause; abnormal asks for a judgement that no number gives (mild CKD, mild liver enzymes). */
function excludedIfNormal(abnormal: Tri, facts: readonly Fact<unknown>[]): Fact<boolean> {
  return triFact(abnormal === 'not-met' ? 'not-met' : 'unknown', facts);
}

const deficiencyFacts = {
  b12Deficient: derived(
    ['vitaminB12', 'vitaminB12LowerLimit'],
    { label: { en: 'Vitamin B12 deficiency', ja: 'ビタミンB12欠乏' }, supply: ['b12'] },
    (f, asOf) => deficiency(f.vitaminB12, f.vitaminB12LowerLimit, asOf),
  ),
  folateDeficient: derived(
    ['folate', 'folateLowerLimit'],
    { label: { en: 'Folate deficiency', ja: '葉酸欠乏' }, supply: ['folate'] },
    (f, asOf) => deficiency(f.folate, f.folateLowerLimit, asOf),
  ),
  ironDeficient: derived(
    ['ironStores', 'ironStoresLowerLimit'],
    { label: { en: 'Iron deficiency', ja: '鉄欠乏' }, supply: ['ferritin'] },
    (f, asOf) => deficiency(f.ironStores, f.ironStoresLowerLimit, asOf),
  ),
  /** Clinician's review; a CCUS or ICUS that a clinician recorded says that history held no cause. */
  historyCause: derived(
    ['causeReview', 'undeterminedCytopenia'],
    {
      label: {
        en: 'Cause in the history (alcohol, spleen, malabsorption, zinc, infection, pregnancy)',
        ja: '病歴上の原因（飲酒、脾腫、吸収不良、亜鉛、感染、妊娠）',
      },
    },
    ({ causeReview, undeterminedCytopenia: recorded }) =>
      triFact(
        all([recorded.known ? (recorded.value.recorded ? 'not-met' : 'met') : 'unknown', triOf(causeReview)]),
        [causeReview, recorded],
      ),
  ),
};

const organFacts = {
  /** Copper is asked for only with malabsorption, bariatric surgery or zinc: a clean history excludes it too. */
  copperDeficient: derivedFrom({ ...base, ...deficiencyFacts })(
    ['copper', 'copperReported', 'copperLowerLimit', 'historyCause'],
    { label: { en: 'Copper deficiency', ja: '銅欠乏' }, supply: ['copper'] },
    (f, asOf) => {
      const measured = deficiency(f.copper, f.copperLowerLimit, asOf);
      if (f.copper.known) return measured;
      const clean = triOf(f.historyCause) === 'not-met' && triOf(f.copperReported) === 'not-met';
      return triFact(clean ? 'not-met' : 'unknown', [f.copperReported, f.historyCause]);
    },
  ),
  thyroidCause: derived(
    ['tsh', 'tshLowerLimit', 'tshUpperLimit'],
    { label: { en: 'Thyroid disease', ja: '甲状腺疾患' }, supply: ['tsh'] },
    ({ tsh, tshLowerLimit: low, tshUpperLimit: high }) =>
      excludedIfNormal(any([compareToLimitOf(tsh, '<', low), compareToLimitOf(tsh, '>', high)]), [
        tsh,
        low,
        high,
      ]),
  ),
  renalCause: derived(
    ['creatinine', 'creatinineUpperLimit'],
    { label: { en: 'Kidney disease', ja: '腎疾患' }, supply: ['creatinine'] },
    (f) =>
      excludedIfNormal(compareToLimitOf(f.creatinine, '>', f.creatinineUpperLimit), [
        f.creatinine,
        f.creatinineUpperLimit,
      ]),
  ),
  liverCause: derived(
    ['alt', 'altUpperLimit', 'ast', 'astUpperLimit'],
    { label: { en: 'Liver disease', ja: '肝疾患' }, supply: ['liver-panel'] },
    (f) =>
      excludedIfNormal(
        any([compareToLimitOf(f.alt, '>', f.altUpperLimit), compareToLimitOf(f.ast, '>', f.astUpperLimit)]),
        [f.alt, f.ast, f.altUpperLimit, f.astUpperLimit],
      ),
  ),
  /** Not one value: reticulocytes high, LDH high and haptoglobin low together. Every one must be resulted. */
  haemolysisCause: derived(
    [
      'ldh',
      'ldhUpperLimit',
      'haptoglobin',
      'haptoglobinLowerLimit',
      'reticulocytes',
      'reticulocytesUpperLimit',
    ],
    { label: { en: 'Haemolysis', ja: '溶血' }, supply: ['ldh', 'haptoglobin', 'reticulocytes'] },
    (f) => {
      const parts = [
        compareToLimitOf(f.ldh, '>', f.ldhUpperLimit),
        compareToLimitOf(f.haptoglobin, '<', f.haptoglobinLowerLimit),
        compareToLimitOf(f.reticulocytes, '>', f.reticulocytesUpperLimit),
      ];
      return triFact(parts.includes('unknown') ? 'unknown' : all(parts), [
        f.ldh,
        f.haptoglobin,
        f.reticulocytes,
      ]);
    },
  ),
  /** No such drug excludes it; an active one may be the cause: only a clinician can say. */
  drugCause: derived(
    ['marrowSuppressant', 'cytotoxic'],
    { label: { en: 'Drug as the cause', ja: '薬剤性' } },
    ({ marrowSuppressant, cytotoxic }) => {
      const active = [marrowSuppressant, cytotoxic].map((fact): Tri => {
        if (!fact.known) return 'unknown';
        return fact.value.active ? 'met' : 'not-met';
      });
      return excludedIfNormal(any(active), [marrowSuppressant, cytotoxic]);
    },
  ),
  /** Looked for and not found excludes it; one that was found is judged by the plasma-cell rules and a clinician. */
  paraproteinCause: derived(
    ['paraproteinTested', 'monoclonalProtein'],
    {
      label: {
        en: 'Monoclonal protein: not looked for, or to be judged',
        ja: 'M蛋白：未検索または判断が必要',
      },
      supply: ['spep', 'flc'],
    },
    ({ paraproteinTested: tested, monoclonalProtein: amount }) => {
      const found = amount.known ? compare(amount.value, '>', noMonoclonalProtein.value) : 'not-met';
      return triFact(triOf(tested) === 'met' && found === 'not-met' ? 'not-met' : 'unknown', [
        tested,
        amount,
      ]);
    },
  ),
  marrowFailureCause: derived(
    ['marrowFailure'],
    { label: { en: 'PNH or aplastic anaemia', ja: 'PNH・再生不良性貧血' } },
    ({ marrowFailure: recorded }) =>
      recorded.known
        ? triFact(recorded.value.recorded ? 'met' : 'not-met', [recorded])
        : unknown(recorded.why),
  ),
};

export const causeFacts = { ...deficiencyFacts, ...organFacts };

const withCauses = { ...base, ...causeFacts };
const c = criteriaFor(withCauses);
type CauseKey = keyof typeof causeFacts;

const everyLineage: readonly CauseKey[] = [
  'b12Deficient',
  'folateDeficient',
  'copperDeficient',
  'liverCause',
  'drugCause',
  'paraproteinCause',
  'historyCause',
  'marrowFailureCause',
];
/** Iron, thyroid, kidney and haemolysis explain anaemia, not low neutrophils or platelets (design). */
const anaemiaOnly: readonly CauseKey[] = ['ironDeficient', 'thyroidCause', 'renalCause', 'haemolysisCause'];

const causeOf = (id: string, en: string, ja: string, keys: readonly CauseKey[]): Criterion<CauseKey> =>
  anyOf({ id, label: { en, ja } }, ...keys.map((key) => c.holds({ id: `cause-${key}` }, key)));

const truth = truthOf(withCauses);
const lineageFacts: Readonly<
  Record<'explainedAnaemia' | 'explainedNeutropenia' | 'explainedThrombocytopenia', FactDefinition<boolean>>
> = {
  explainedAnaemia: truth(
    causeOf('explained-anaemia', 'Cause of the anaemia', '貧血の原因', [...everyLineage, ...anaemiaOnly]),
  ),
  explainedNeutropenia: truth(
    causeOf('explained-neutropenia', 'Cause of the neutropenia', '好中球減少の原因', everyLineage),
  ),
  explainedThrombocytopenia: truth(
    causeOf('explained-thrombocytopenia', 'Cause of the thrombocytopenia', '血小板減少の原因', everyLineage),
  ),
};

const withLineages = { ...withCauses, ...lineageFacts };
const l = criteriaFor(withLineages);
const normalOrExplained = (
  id: string,
  lineage: 'anaemia' | 'neutropenia' | 'thrombocytopenia',
  cause: keyof typeof lineageFacts,
) =>
  anyOf(
    { id, label: withLineages[lineage].label },
    notThat({ id: `no-${lineage}`, label: withLineages[lineage].label }, l.holds({ id: lineage }, lineage)),
    l.holds({ id: cause }, cause),
  );

/** Met if every low lineage has an accepted cause; not met only once every mandatory item is resulted and negative. */
const explained = allOf(
  { id: 'explained', label: { en: 'Cytopenia explained', ja: '血球減少の原因が判明' } },
  normalOrExplained('anaemia-explained', 'anaemia', 'explainedAnaemia'),
  normalOrExplained('neutropenia-explained', 'neutropenia', 'explainedNeutropenia'),
  normalOrExplained('thrombocytopenia-explained', 'thrombocytopenia', 'explainedThrombocytopenia'),
);

export const explainedFacts = { ...lineageFacts, explained: truthOf(withLineages)(explained) };
