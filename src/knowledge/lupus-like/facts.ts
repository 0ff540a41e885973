import {
  condition,
  derivedFrom,
  drafted,
  drug,
  formatQuantity,
  known,
  mergeSources,
  nonEmpty,
  patient,
  quantity,
  referenceLimit,
  reported,
  tri,
  unknown,
  any,
  type Concept,
  type Fact,
  type NonEmpty,
  type Quantity,
  type RecordedCondition,
  type RecordedDrug,
  type Tri,
} from '../../engine/index.js';
import { antiDsdna, antiDsdnaQual } from '../analytes/autoimmunity.codes.js';
import { windows } from '../common-facts.js';
import { cutaneousLupus, lupusNephritis, sle } from '../concepts/conditions.codes.js';
import * as drugs from '../concepts/drugs.codes.js';
import { myeloidFacts } from '../myeloid/derived-facts.js';
import { compareToLimitOf } from '../myeloid/laboratory-limit.js';
import { daysBetween } from '../myeloid/persistence.js';
import { presence } from '../myeloid/presence.js';
import { triFact, triOf } from '../myeloid/truth.js';
import * as codes from './lupus.codes.js';
import { escalation } from './parameters.js';

const yearLength = 'yyyy'.length;
const serologyDays = windows.urine;
const onList = (concepts: NonEmpty<Concept>) => condition(concepts, { label: concepts[0].label });
const taken = (concept: Concept) => drug([concept], { label: concept.label });

const immunosuppressants: NonEmpty<Concept> = [
  drugs.mycophenolateMofetil,
  drugs.azathioprine,
  drugs.cyclophosphamide,
  drugs.belimumab,
  drugs.anifrolumab,
  drugs.rituximab,
];

const read = {
  birthDate: patient('birthDate', { label: { en: 'Date of birth', ja: '生年月日' } }),
  systemicLupus: onList([sle]),
  cutaneousLupus: onList([cutaneousLupus]),
  chilblainLupus: onList([codes.chilblainLupus]),
  lupusNephritis: onList([lupusNephritis]),
  lupusArthritis: onList([codes.lupusArthritis]),
  refractoryLupus: onList([codes.refractoryLupus]),
  antiDsdna: quantity([antiDsdna], { label: antiDsdna.label, withinDays: serologyDays, supply: ['dsdna'] }),
  antiDsdnaUpperLimit: referenceLimit(antiDsdna, 'high', {
    label: { en: 'Anti-dsDNA: upper limit of the laboratory', ja: '抗dsDNA抗体：検査室の上限' },
    withinDays: serologyDays,
    supply: ['dsdna'],
  }),
  antiDsdnaFound: reported([antiDsdnaQual], presence, {
    label: antiDsdnaQual.label,
    withinDays: serologyDays,
    supply: ['dsdna'],
  }),
  mycophenolate: taken(drugs.mycophenolateMofetil),
  azathioprine: taken(drugs.azathioprine),
  cyclophosphamide: taken(drugs.cyclophosphamide),
  belimumab: taken(drugs.belimumab),
  anifrolumab: taken(drugs.anifrolumab),
  rituximab: taken(drugs.rituximab),
  draftedImmunosuppressant: drafted(immunosuppressants, {
    label: { en: 'Immunosuppressant among the draft orders', ja: '下書き中の免疫抑制薬オーダー' },
  }),
};

const base = { ...myeloidFacts, ...read };
const derived = derivedFrom(base);
const onRecord = (fact: Fact<RecordedCondition>): Tri => tri(fact.known ? fact.value.recorded : null);

/** Completed years; a range of two where the dates are too coarse to say whether the birthday had passed. */
function yearsBetween(birth: string, onset: string): readonly [number, number] {
  const years = Number(onset.slice(0, yearLength)) - Number(birth.slice(0, yearLength));
  const precision = Math.min(birth.length, onset.length, 'yyyy-mm-dd'.length);
  const [born, began] = [birth.slice(yearLength, precision), onset.slice(yearLength, precision)];
  if (began < born) return [years - 1, years - 1];
  return began === born && precision < 'yyyy-mm-dd'.length ? [years - 1, years] : [years, years];
}

/** Age when lupus was first recorded as begun; without that date, at most the age of today. */
function onsetAge(
  recorded: readonly Fact<RecordedCondition>[],
  birthDate: Fact<string>,
  age: Fact<number>,
): Fact<{ readonly value: number; readonly unit: 'a'; readonly comparator?: '<='; readonly upper?: number }> {
  const onsets = recorded.flatMap((fact) =>
    fact.known && fact.value.recorded && fact.value.onset !== undefined ? [fact.value.onset] : [],
  );
  const [first] = [...onsets].sort();
  const undatedOrUnread = recorded.some(
    (fact) => !fact.known || (fact.value.recorded && fact.value.onset === undefined),
  );
  const sources = nonEmpty(mergeSources([...recorded, birthDate, age]));
  if (sources === null) return unknown('not-recorded');
  const atMost = (value: number) => known({ value, unit: 'a' as const, comparator: '<=' as const }, sources);
  if (first !== undefined && birthDate.known) {
    const [value, upper] = yearsBetween(birthDate.value, first);
    if (undatedOrUnread) return atMost(upper);
    return known({ value, unit: 'a' as const, ...(upper === value ? {} : { upper }) }, sources);
  }
  return age.known ? atMost(age.value) : unknown('not-recorded', sources);
}

const escalationKeys = [
  'mycophenolate',
  'azathioprine',
  'cyclophosphamide',
  'belimumab',
  'anifrolumab',
  'rituximab',
] as const;

/** Different immunosuppressants given within 24 months: a floor and, while a drug is unread, no ceiling below it. */
function escalations(
  taken: readonly Fact<RecordedDrug>[],
  asOf: string,
): Fact<{ value: number; unit: '1'; upper?: number }> {
  const sources = nonEmpty(mergeSources(taken));
  if (sources === null) return unknown('not-recorded');
  const given = taken.map((fact): Tri => {
    if (!fact.known) return 'unknown';
    const { recorded, active, lastAt } = fact.value;
    if (!recorded) return 'not-met';
    if (active) return 'met';
    return lastAt === undefined ? 'unknown' : tri(daysBetween(lastAt, asOf) <= escalation.withinDays.value);
  });
  const value = given.filter((status) => status === 'met').length;
  const upper = value + given.filter((status) => status === 'unknown').length;
  return known({ value, unit: '1', ...(upper === value ? {} : { upper }) }, sources);
}

const macrocytosisCauses = [
  'b12Deficient',
  'folateDeficient',
  'drugCause',
  'haemolysisCause',
  'liverCause',
  'thyroidCause',
] as const;
const lupusKeys = ['systemicLupus', 'cutaneousLupus', 'chilblainLupus'] as const;

const interpreted = {
  lupusLike: derived(
    lupusKeys,
    {
      label: {
        en: 'Lupus (systemic, cutaneous, chilblain or lupus-like)',
        ja: 'ループス（全身性・皮膚・凍瘡状・ループス様）',
      },
    },
    (f) =>
      triFact(
        any(lupusKeys.map((key) => onRecord(f[key]))),
        lupusKeys.map((key) => f[key]),
      ),
  ),
  lupusOnsetAge: derived(
    [...lupusKeys, 'birthDate', 'age'],
    {
      label: { en: 'Age at onset of lupus (years)', ja: 'ループス発症年齢（歳）' },
      show: (age: Quantity<'a'>): string => formatQuantity({ ...age, unit: '1' }),
    },
    (f) => onsetAge([f.systemicLupus, f.cutaneousLupus, f.chilblainLupus], f.birthDate, f.age),
  ),
  chilblainOrSkinOnly: derived(
    lupusKeys,
    { label: { en: 'Chilblain or skin-predominant lupus', ja: '凍瘡状または皮膚優位のループス' } },
    (f) => {
      const skin = onRecord(f.cutaneousLupus);
      const systemic = onRecord(f.systemicLupus);
      const skinOnly: Tri =
        skin === 'met' && systemic === 'not-met'
          ? 'met'
          : skin === 'not-met' || systemic === 'met'
            ? 'not-met'
            : 'unknown';
      return triFact(
        any([onRecord(f.chilblainLupus), skinOnly]),
        lupusKeys.map((key) => f[key]),
      );
    },
  ),
  renalOrJointDisease: derived(
    ['lupusNephritis', 'lupusArthritis'],
    { label: { en: 'Renal or joint disease of lupus', ja: 'ループスの腎・関節病変' } },
    ({ lupusNephritis: kidney, lupusArthritis: joints }) =>
      triFact(any([onRecord(kidney), onRecord(joints)]), [kidney, joints]),
  ),
  dsdnaPositive: derived(
    ['antiDsdna', 'antiDsdnaUpperLimit', 'antiDsdnaFound'],
    { label: { en: 'Anti-dsDNA positive', ja: '抗dsDNA抗体陽性' }, supply: ['dsdna'] },
    ({ antiDsdna: value, antiDsdnaUpperLimit: limit, antiDsdnaFound: found }) => {
      const measured = compareToLimitOf(value, '>', limit);
      const said = triOf(found);
      const agreed =
        measured === 'unknown' ? said : said === 'unknown' || said === measured ? measured : 'unknown';
      return triFact(agreed, [value, found]);
    },
  ),
  refractory: derived(
    ['refractoryLupus'],
    { label: { en: 'Refractory to standard therapy', ja: '標準治療抵抗性' } },
    (f) => triFact(onRecord(f.refractoryLupus), [f.refractoryLupus]),
  ),
  macrocytosisExplained: derived(
    macrocytosisCauses,
    { label: { en: 'Cause of macrocytosis', ja: '大球性の原因' } },
    (f) =>
      triFact(
        any(macrocytosisCauses.map((key) => triOf(f[key]))),
        macrocytosisCauses.map((key) => f[key]),
      ),
  ),
  immunosuppressantDrafted: derived(
    ['draftedImmunosuppressant'],
    { label: { en: 'Immunosuppressant being ordered', ja: '免疫抑制薬のオーダー' } },
    ({ draftedImmunosuppressant: fact }) => triFact(tri(fact.known ? fact.value.drafted : null), [fact]),
  ),
  immunosuppressants: derived(
    escalationKeys,
    { label: { en: 'Immunosuppressants within 24 months', ja: '24か月以内の免疫抑制薬' } },
    (f, asOf) =>
      escalations(
        escalationKeys.map((key) => f[key]),
        asOf,
      ),
  ),
};

/** Facts of lupus-like disease: those of the myeloid rules and what lupus adds. Complement is not among them. */
export const lupusFacts = { ...base, ...interpreted };
