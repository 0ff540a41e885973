import { assuming, known, resolve, type Fact, type Facts } from '../../engine/index.js';
import { facts } from '../../knowledge/plasma-cell/facts.js';

/** The input of a case: keys of the case files; null or absent = unknown. */
export type Input = Readonly<Record<string, unknown>>;

export const vectorDate = '2026-11-22T00:00:00Z';

/** The first of the keys that is given, null when none is. */
function given(input: Input, keys: readonly string[]): unknown {
  return keys.map((key) => input[key]).find((value) => value !== undefined && value !== null) ?? null;
}

export function number(input: Input, ...keys: readonly string[]): number | null {
  const value = given(input, keys);
  return typeof value === 'number' ? value : null;
}

export function boolean(input: Input, ...keys: readonly string[]): boolean | null {
  const value = given(input, keys);
  return typeof value === 'boolean' ? value : null;
}

export function word(input: Input, ...keys: readonly string[]): string | null {
  const value = given(input, keys);
  return typeof value === 'string' ? value : null;
}

/** An amount, or null for an unknown number. */
export function amount<U extends string>(
  value: number,
  unit: U,
): { readonly value: number; readonly unit: U };
export function amount<U extends string>(
  value: number | null,
  unit: U,
): { readonly value: number; readonly unit: U } | null;
export function amount<U extends string>(value: number | null, unit: U) {
  return value === null ? null : { value, unit };
}

type FactKey = keyof typeof facts;
export type Entries = Readonly<Partial<Record<FactKey, unknown>>>;

function entered(value: unknown): Fact<unknown> {
  return known(value, [{ reference: 'entered', via: 'entered', as: JSON.stringify(value) }]);
}

function attribution(input: Input, letter: string): boolean | null {
  const lower = letter.toLowerCase();
  const direct = boolean(
    input,
    `attribution_${letter}`,
    `attribution_${lower}`,
    `attr_${letter}`,
    `attr_${lower}`,
    `${lower}_attributed`,
  );
  if (direct !== null) return direct;
  const nested = given(input, ['attribution', 'attributed', 'attr']);
  if (typeof nested !== 'object' || nested === null) return null;
  return boolean(nested as Input, letter, lower);
}

const flagged = (value: boolean | null) => (value === null ? null : { recorded: value });

function laboratory(input: Input): Entries {
  return {
    mProtein: amount(number(input, 'm', 'm_gdl', 'm_protein'), 'g/dL'),
    urineMProtein: amount(number(input, 'urine_m', 'urine'), 'mg/(24.h)'),
    immunofixationPositive: boolean(input, 'ife_pos', 'ife_serum'),
    urineImmunofixationPositive: boolean(input, 'ife_urine_pos', 'ife_urine'),
    kappa: amount(number(input, 'k', 'kappa'), 'mg/L'),
    lambda: amount(number(input, 'l', 'lambda'), 'mg/L'),
    kappaUpperLimit: amount(number(input, 'k_uln'), 'mg/L'),
    lambdaUpperLimit: amount(number(input, 'l_uln'), 'mg/L'),
    hemoglobin: amount(number(input, 'hb'), 'g/dL'),
    hemoglobinLowerLimit: amount(number(input, 'hb_lln'), 'g/dL'),
    calcium:
      amount(number(input, 'ca_mgdl'), 'mg/dL') ?? amount(number(input, 'ca_mmoll', 'ca_mmol'), 'mmol/L'),
    calciumUpperLimit:
      amount(number(input, 'ca_uln_mgdl'), 'mg/dL') ??
      amount(number(input, 'ca_uln_mmoll', 'ca_uln_mmol'), 'mmol/L'),
    creatinine:
      amount(number(input, 'cr_mgdl'), 'mg/dL') ?? amount(number(input, 'cr_umoll', 'cr_umol'), 'umol/L'),
    egfr: amount(number(input, 'crcl', 'egfr'), 'mL/min/{1.73_m2}'),
  };
}

function findings(input: Input): Entries {
  const bm = number(input, 'bm', 'bmpc');
  const clonal = boolean(input, 'bm_clonal', 'clonal');
  return {
    marrowPlasmaCells: amount(bm, '%'),
    // The case files give the clonal percentage.
    marrowClonal: bm === null ? clonal : (clonal ?? true),
    lymphoplasmacyticMarrow: amount(number(input, 'bm_lpl'), '%'),
    plasmacytoma: boolean(input, 'plasmacytoma'),
    circulatingPlasmaCells: amount(number(input, 'circ_pc', 'circulating_pc_pct'), '%'),
    lyticLesions: amount(number(input, 'lytic', 'lytic_count'), '1'),
    mriFocalLesions: amount(number(input, 'mri_focal5', 'mri_focal_ge5mm'), '1'),
    igmSymptoms: boolean(input, 'symptoms_igm'),
    calciumAttributed: attribution(input, 'C'),
    kidneyAttributed: attribution(input, 'R'),
    anaemiaAttributed: attribution(input, 'A'),
    ecog: amount(number(input, 'ecog'), '1'),
  };
}

const isotypes = ['IgG', 'IgA', 'IgM', 'IgD', 'IgE', 'FLC-only', 'biclonal', 'none'];
const assays = ['freelite', 'n-latex', 'other'];

function words(input: Input): Entries {
  const isotype = word(input, 'isotype');
  const lightChain = word(input, 'mtype');
  const assay = word(input, 'assay')?.toLowerCase().replace(/[ _]/g, '-') ?? null;
  const iga = boolean(input, 'iga');
  return {
    isotype: isotypes.find((known) => known === isotype) ?? (iga === null ? null : iga ? 'IgA' : 'IgG'),
    lightChain: lightChain === 'kappa' || lightChain === 'lambda' ? lightChain : null,
    flcAssay: assay === null ? null : (assays.find((known) => known === assay) ?? 'other'),
  };
}

/** What the record holds: the case files presume an untreated patient without amyloidosis unless they say so. */
function record(input: Input): Entries {
  const treated = boolean(input, 'treated', 'on_treatment') ?? false;
  return {
    plasmaCellDrug: { recorded: treated, active: treated },
    amyloidosisRecorded: flagged(boolean(input, 'amyloid', 'amyloid_proven') ?? false),
  };
}

/** Values that a case states outright where a patient's record would have them derived. */
function stated(input: Input): Entries {
  const abnormal = boolean(input, 'flc_abn', 'flc_abnormal');
  const ratio = number(input, 'ratio') ?? (abnormal === null ? null : abnormal ? 10 : 1);
  return {
    flcRatio: amount(ratio, '1'),
    involvedRatio: amount(number(input, 'iu'), '1'),
    involvedLevel: amount(number(input, 'inv'), 'mg/L'),
    highRiskFish: boolean(input, 'fish'),
    immunoparesisOfTwo: boolean(input, 'immunoparesis2'),
    yearsSinceSmm: amount(number(input, 'years'), 'a'),
  };
}

/** The facts of a case: what is read, and what overrides the derivation. */
export function readInput(input: Input): { readonly read: Entries; readonly stated: Entries } {
  return {
    read: { ...laboratory(input), ...findings(input), ...words(input), ...record(input) },
    stated: stated(input),
  };
}

function enter(entries: Entries): Record<string, Fact<unknown>> {
  const given = Object.entries(entries).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(given.map(([key, value]) => [key, entered(value)]));
}

/** Facts as a clinician would enter them, resolved by the product's own definitions. */
export function patientFacts(entries: ReturnType<typeof readInput>): Facts<typeof facts> {
  const read = resolve(facts, enter(entries.read), vectorDate);
  return assuming(read, enter(entries.stated) as Partial<typeof read>);
}
