import { bandsBetween, exact, type NonEmpty } from '../../../engine/index.js';
import {
  ipssMBands,
  ipssMCoefficients,
  ipssMMainGenes,
  ipssMReportableSpread,
  ipssMResidualGenes,
  ipssMTransforms,
  sf3b1Spoilers,
  type IpssMBand,
  type IpssMMainGene,
  type IpssMResidualGene,
  type IpssMVariable,
} from './ipss-m-variables.js';

export type IpssMGene = IpssMMainGene | IpssMResidualGene | 'SF3B1' | 'FLT3' | 'MLL_PTD';

/** What the model needs. null = not known. Haemoglobin g/dL, platelets 10*9/L, marrow blasts %, VAF 0-1. */
export interface IpssMInput {
  readonly hemoglobin: number | null;
  readonly platelets: number | null;
  readonly marrowBlasts: number | null;
  /** IPSS-R cytogenetic group, 0 (very good) to 4 (very poor). */
  readonly cytogenetics: number | null;
  readonly del5q: boolean | null;
  readonly chromosome7: boolean | null;
  readonly complex: boolean | null;
  readonly loss17p: boolean | null;
  /** Number of TP53 mutations; 2 stands for two or more. */
  readonly tp53Mutations: 0 | 1 | 2 | null;
  readonly tp53MaxVaf: number | null;
  /** Loss of heterozygosity at TP53 as reported. */
  readonly tp53Loh: boolean | null;
  readonly genes: Readonly<Partial<Record<IpssMGene, boolean | null>>>;
}

export type IpssMScenario = 'best' | 'mean' | 'worst';
type PerScenario = Readonly<Record<IpssMScenario, number>>;

export interface IpssMCase {
  /** Rounded to hundredths. */
  readonly score: number;
  readonly band: IpssMBand;
}

export interface IpssMResult {
  readonly cases: Readonly<Record<IpssMScenario, IpssMCase>>;
  /**
   * exact: nothing that matters is missing; mean: the score for the mean case, with its range; category-only: the
   * group but no score; indeterminate: neither.
   */
  readonly reporting: 'exact' | 'mean' | 'category-only' | 'indeterminate';
  readonly possibleBands: NonEmpty<IpssMBand>;
  /** Addends of the score (log2 hazard), by variable, best and worst case; made when someone asks. */
  readonly contributions: () => readonly {
    readonly variable: IpssMVariable;
    readonly best: number;
    readonly worst: number;
  }[];
  readonly hemoglobinClamped: boolean;
}

/** A value for each scenario: the same where it is known. */
function known(value: number | boolean): PerScenario {
  return { best: Number(value), mean: Number(value), worst: Number(value) };
}

const gene = (input: IpssMInput, name: IpssMGene): boolean | null => input.genes[name] ?? null;

/** 0 or 1 of SF3B1 with isolated del(5q). */
function sf3b1With5q(input: IpssMInput): boolean | null {
  const { del5q, chromosome7, complex } = input;
  const sf3b1 = gene(input, 'SF3B1');
  if (sf3b1 === false || del5q === false || chromosome7 === true || complex === true) return false;
  return sf3b1 === true && del5q === true && chromosome7 === false && complex === false ? true : null;
}

function sf3b1Alone(input: IpssMInput): boolean | null {
  const sf3b1 = gene(input, 'SF3B1');
  const with5q = sf3b1With5q(input);
  const spoilers = sf3b1Spoilers.map((name) => gene(input, name));
  if (sf3b1 === false || with5q === true || spoilers.includes(true)) return false;
  return sf3b1 === true && with5q === false && !spoilers.includes(null) ? true : null;
}

function tp53MultiHit(input: IpssMInput): boolean | null {
  const { tp53Mutations, tp53MaxVaf, loss17p } = input;
  const implied =
    loss17p === true || (tp53MaxVaf !== null && tp53MaxVaf > ipssMTransforms.value.tp53LossAbove);
  const loh = implied ? true : input.tp53Loh;
  if (tp53Mutations === 0) return false;
  if (tp53Mutations === 2) return true;
  return tp53Mutations === 1 ? loh : null;
}

/** Residual genes, at most two; the mean case spreads what is missing by the average of the panel. */
function residual(input: IpssMInput): PerScenario {
  const { residualCap: cap } = ipssMTransforms.value;
  const statuses = ipssMResidualGenes.map((name) => gene(input, name));
  const missing = statuses.filter((status) => status === null).length;
  const mutated = statuses.filter((status) => status === true).length;
  const share = missing / statuses.length;
  const best = Math.min(mutated, cap);
  const added = Math.max(((cap - mutated) / cap) * share * ipssMCoefficients.value.Nres2.mean, 0);
  return { best, mean: best + added, worst: Math.min(mutated + missing, cap) };
}

function clampedHemoglobin(value: number): number {
  const { hemoglobinLow, hemoglobinHigh } = ipssMTransforms.value;
  return Math.min(Math.max(value, hemoglobinLow), hemoglobinHigh);
}

function variables(input: IpssMInput): Readonly<Record<IpssMVariable, PerScenario>> {
  const limits = ipssMTransforms.value;
  const of = (name: IpssMVariable, value: number | boolean | null): PerScenario =>
    value === null ? ipssMCoefficients.value[name] : known(value);
  const scaled = (value: number | null, by: (raw: number) => number): number | null =>
    value === null ? null : by(value);
  const main: Partial<Record<IpssMMainGene, PerScenario>> = {};
  for (const name of ipssMMainGenes) main[name] = of(name, gene(input, name));
  return {
    HB1: of('HB1', scaled(input.hemoglobin, clampedHemoglobin)),
    TRANSF_PLT100: of(
      'TRANSF_PLT100',
      scaled(input.platelets, (raw) => Math.min(raw, limits.plateletsCap) / limits.plateletsPer),
    ),
    BLAST5: of(
      'BLAST5',
      scaled(input.marrowBlasts, (raw) => Math.min(raw, limits.blastsCap) / limits.blastsPer),
    ),
    CYTOVEC: of('CYTOVEC', input.cytogenetics),
    TP53multi: of('TP53multi', tp53MultiHit(input)),
    FLT3: of('FLT3', gene(input, 'FLT3')),
    MLL_PTD: of('MLL_PTD', gene(input, 'MLL_PTD')),
    SF3B1_5q: of('SF3B1_5q', sf3b1With5q(input)),
    SF3B1_alpha: of('SF3B1_alpha', sf3b1Alone(input)),
    Nres2: residual(input),
    ...(main as Record<IpssMMainGene, PerScenario>),
  };
}

const perHundred = 100;

/** Integer hundredths: categories must not hang on binary noise, and there is no -0. */
function hundredths(value: number): number {
  return Math.round(exact(value * perHundred)) + 0;
}

function bandOf(score: number): IpssMBand {
  return bandsBetween(ipssMBands.value, score, score)[0];
}

/** The model: three scenarios for what is missing, and in which form the result may be reported. */
export function ipssMModel(input: IpssMInput): IpssMResult {
  const values = variables(input);
  const addends = (Object.keys(values) as IpssMVariable[]).map((variable) => {
    const { beta, mean: average } = ipssMCoefficients.value[variable];
    const addend = (value: number): number => (beta * (value - average)) / Math.LN2;
    const { best, mean, worst } = values[variable];
    return { variable, best: addend(best), mean: addend(mean), worst: addend(worst) };
  });
  const total = (scenario: IpssMScenario): number =>
    hundredths(addends.reduce((sum, one) => sum + one[scenario], 0));
  const [best, mean, worst] = [total('best'), total('mean'), total('worst')];
  const asCase = (n: number): IpssMCase => ({ score: n / perHundred, band: bandOf(n / perHundred) });
  const cases = { best: asCase(best), mean: asCase(mean), worst: asCase(worst) };
  const spread = worst - best;
  const oneBand = cases.best.band === cases.worst.band;
  const withinSpread =
    spread <= ipssMReportableSpread.value ? 'mean' : oneBand ? 'category-only' : 'indeterminate';
  return {
    cases,
    reporting: spread === 0 ? 'exact' : withinSpread,
    possibleBands: bandsBetween(ipssMBands.value, cases.best.score, cases.worst.score),
    contributions: () =>
      addends.map((one) => ({ variable: one.variable, best: exact(one.best), worst: exact(one.worst) })),
    hemoglobinClamped: input.hemoglobin !== null && clampedHemoglobin(input.hemoglobin) !== input.hemoglobin,
  };
}
