import {
  cite,
  mergeSources,
  type Contribution,
  type Facts,
  type Score,
  type ScoreResult,
} from '../../../engine/index.js';
import type { neoplasmFacts } from './facts.js';
import { ipssMFacts, ipssMInput, type IpssMFactKey } from './ipss-m-input.js';
import { ipssMModel, type IpssMResult } from './ipss-m-model.js';
import { resolvingTests } from './ipss-m-resolving.js';
import { ipssMBands, ipssMCoefficients, type IpssMBand, type IpssMVariable } from './ipss-m-variables.js';
import { bernard2022, ipssmPackage } from './references.js';
import { hematologyScope, refuseWhenTreated } from './score-scope.js';

const labels: Readonly<Partial<Record<IpssMVariable, Contribution['label']>>> = {
  HB1: { en: 'Haemoglobin', ja: 'ヘモグロビン' },
  TRANSF_PLT100: { en: 'Platelets (up to 250)', ja: '血小板数（250まで）' },
  BLAST5: { en: 'Marrow blasts (up to 20 %)', ja: '骨髄芽球（20%まで）' },
  CYTOVEC: { en: 'Cytogenetic group', ja: '染色体リスク群' },
  TP53multi: { en: 'Multi-hit TP53', ja: 'TP53 multi-hit' },
  FLT3: { en: 'FLT3 (ITD or TKD)', ja: 'FLT3（ITDまたはTKD）' },
  MLL_PTD: { en: 'KMT2A partial tandem duplication', ja: 'KMT2A部分縦列重複' },
  SF3B1_5q: { en: 'SF3B1 with isolated del(5q)', ja: '単独del(5q)を伴うSF3B1' },
  SF3B1_alpha: { en: 'SF3B1 without adverse partners', ja: '不良変異を伴わないSF3B1' },
  Nres2: { en: 'Residual genes (0, 1, 2)', ja: 'その他の遺伝子（0、1、2）' },
};

const behind: Readonly<Partial<Record<IpssMVariable, readonly IpssMFactKey[]>>> = {
  HB1: ['hemoglobin'],
  TRANSF_PLT100: ['platelets'],
  BLAST5: ['marrowBlasts'],
  CYTOVEC: ['cytogeneticGroup'],
  TP53multi: ['sequencing', 'loss17p', 'tp53CnLoh'],
  SF3B1_5q: ['sequencing', 'del5q', 'monosomy7', 'del7q', 'complexKaryotype'],
};

const keysOf = (variable: IpssMVariable): readonly IpssMFactKey[] => behind[variable] ?? ['sequencing'];

/** What to obtain for a variable: the unknown facts behind it, or the panel that does not cover it. */
function missingFor(variable: IpssMVariable, facts: Facts): readonly string[] {
  const keys = keysOf(variable);
  const unknown = keys.filter((key) => facts[key]?.known !== true);
  return unknown.length > 0 ? unknown : keys.slice(0, 1);
}

function contributions(result: IpssMResult, facts: Facts): readonly Contribution[] {
  return result.contributions().map(({ variable, best, worst }) => ({
    term: variable,
    label: labels[variable] ?? { en: variable, ja: variable },
    low: Math.min(best, worst),
    high: Math.max(best, worst),
    evidence: mergeSources(keysOf(variable).flatMap((key) => facts[key] ?? [])),
    missing: best === worst ? [] : missingFor(variable, facts),
    cites: ipssMCoefficients.cites,
  }));
}

function compute(facts: Facts): Omit<ScoreResult<IpssMBand>, 'id'> {
  const input = ipssMInput(facts as Facts<typeof neoplasmFacts>);
  const result = ipssMModel(input);
  const { best, mean, worst } = result.cases;
  const lines = contributions(result, facts);
  return {
    low: best.score,
    high: worst.score,
    band: best.band === worst.band ? best.band : null,
    possibleBands: result.possibleBands,
    contributions: lines,
    missing: [...new Set(lines.flatMap((line) => line.missing))],
    also: {
      reporting: result.reporting,
      best: best.score,
      mean: mean.score,
      worst: worst.score,
      meanBand: mean.band,
      resolving: resolvingTests(input).join(',') || null,
      hemoglobinClamped: result.hemoglobinClamped ? 'yes' : null,
    },
  };
}

const untreated: Score<IpssMFactKey, IpssMBand> = {
  id: 'ipss-m',
  title: { en: 'IPSS-M', ja: 'IPSS-M' },
  model: 'IPSS-M, Bernard 2022',
  cites: [cite(bernard2022, 'model'), cite(ipssmPackage, 'formula')],
  bands: ipssMBands,
  scope: {
    en: `${hematologyScope.en} Computed by this service from the published IPSS-M formula; confirm on the official calculator before clinical decisions.`,
    ja: `${hematologyScope.ja} 公表されたIPSS-Mの式から本サービスが計算。臨床判断の前に公式計算機で確認すること。`,
  },
  kind: 'computed',
  facts: ipssMFacts,
  compute,
};

/** IPSS-M: best, mean and worst case where inputs are missing; a score only as far as the spread allows. */
export const ipssM: Score<IpssMFactKey | 'treated', IpssMBand> = {
  ...untreated,
  facts: [...ipssMFacts, 'treated'],
  compute: (facts, asOf) => refuseWhenTreated(untreated, facts, asOf),
};
