import {
  all,
  classify,
  evaluate,
  evaluateScore,
  not,
  tri,
  type Score,
  type ScoreResult,
} from '../../engine/index.js';
import { aquilaDisease } from '../../knowledge/plasma-cell/aquila-like.js';
import { readLightChains, standardInterval } from '../../knowledge/plasma-cell/free-light-chains.js';
import {
  imwgScore,
  imwgScoreOutcomes,
  imwgScoreRiskByPoints,
} from '../../knowledge/plasma-cell/imwg-score.js';
import { mayo2008, mayo2008Outcomes } from '../../knowledge/plasma-cell/mayo-2008.js';
import { mayoMgus, mayoMgusOutcomes } from '../../knowledge/plasma-cell/mayo-mgus.js';
import { attributed, thresholds } from '../../knowledge/plasma-cell/myeloma-defining-events.js';
import { parameters } from '../../knowledge/plasma-cell/parameters.js';
import {
  smm22020,
  smm22020Fish,
  smm22020FishOutcomes,
  smm22020Outcomes,
} from '../../knowledge/plasma-cell/smm-20-2-20.js';
import { plasmaCell } from '../../knowledge/plasma-cell/stage.js';
import type { Stage } from '../../knowledge/plasma-cell/stage-labels.js';
import {
  amount,
  boolean,
  number,
  patientFacts,
  readInput,
  vectorDate,
  word,
  type Input,
} from './plasma-input.js';

const fourDigits = 10_000;
const rounded = (value: number): number => Math.round(value * fourDigits) / fourDigits;
const underscored = (status: string): string => status.replace('-', '_');
const pair = <T>(first: T, second: T): T | readonly [T, T] => (first === second ? first : [first, second]);

function flc(input: Input): unknown {
  const type = word(input, 'mtype', 'light_chain');
  const limit = (key: string, fallback: number) => amount(number(input, key) ?? fallback, 'mg/L');
  const defaults = parameters.upperLimitsFreelite.value;
  const chains = readLightChains({
    kappa: amount(number(input, 'k', 'kappa'), 'mg/L'),
    lambda: amount(number(input, 'l', 'lambda'), 'mg/L'),
    type: type === 'kappa' || type === 'lambda' ? type : null,
    normal: {
      low: amount(number(input, 'lo') ?? standardInterval.low.value, '1'),
      high: amount(number(input, 'hi') ?? standardInterval.high.value, '1'),
    },
    upperLimits: {
      kappa: limit('k_uln', defaults.kappa.value),
      lambda: limit('l_uln', defaults.lambda.value),
    },
  });
  const { involved = null, skew = null, involvedRatio = null } = chains ?? {};
  return {
    ratio: chains === null ? null : rounded(chains.ratio.value),
    abnormal: skew === null ? null : skew !== 'none',
    involved,
    inv_uninv: involvedRatio === null ? null : rounded(involvedRatio.value),
    inv_mgL: involved === null ? null : (chains?.involvedLevel?.value ?? null),
    inv_elevated: involved === null ? null : (chains?.raised ?? null),
    discordant: chains?.discordant ?? null,
  };
}

function mde(input: Input): unknown {
  const facts = patientFacts(readInput(input));
  const events = Object.entries(thresholds).map(([id, threshold]) => {
    const event = id === 'C' || id === 'R' || id === 'A' ? attributed[id] : threshold;
    const status = evaluate(event, facts).status;
    const candidate = evaluate(threshold, facts).status === 'met' && status === 'unknown';
    return [id, candidate ? 'candidate' : underscored(status)];
  });
  return Object.fromEntries(events) as unknown;
}

const igmStages: readonly (Stage | null)[] = ['waldenstrom', 'igm-mgus', 'igm-gammopathy'];

function stage(input: Input): unknown {
  const facts = patientFacts(readInput(input));
  const { state, category } = classify(plasmaCell, facts, vectorDate);
  if (igmStages.includes(state)) return { stage: 'IGM_PATHWAY' };
  if (state === 'treated') return { stage: 'TREATED' };
  const missing = Object.entries(thresholds).flatMap(([id, threshold]) =>
    evaluate(threshold, facts).status === 'unknown' ? [id] : [],
  );
  const certainty: Partial<Record<Stage, string>> = {
    pcl: 'criteria-met',
    mm: 'criteria-met',
    'suspected-mm': 'attribution-or-marrow-needed',
    indeterminate: 'insufficient',
    'no-m-protein': '-',
  };
  const named = state ?? 'indeterminate';
  return {
    stage: named.toUpperCase().replaceAll('-', '_'),
    certainty: certainty[named] ?? (category === null ? 'provisional' : 'confirmed'),
    missing,
  };
}

/** A score as count, group, range of groups and the risk observed in the lowest and highest of them. */
function summary<B extends string>(result: ScoreResult<B>) {
  const first = result.possibleBands[0];
  const last = result.possibleBands.at(-1) ?? first;
  return {
    count: pair(result.low, result.high),
    range: [first, last] as const,
    risk: <T>(of: (band: B) => T) => pair(of(first), of(last)),
    factors: result.contributions.map(({ low, high }) =>
      low === high ? (low > 0 ? 'met' : 'not_met') : 'unknown',
    ),
  };
}

const scored = <B extends string>(score: Score<string, B>, input: Input) =>
  evaluateScore(score, patientFacts(readInput(input)), vectorDate);

function mayo(input: Input): unknown {
  const result = scored(mayoMgus, input);
  const { count, range, risk, factors } = summary(result);
  return {
    factors,
    count,
    group: result.band,
    group_range: range,
    risk20y: risk((band) => mayoMgusOutcomes.value[band].risk20y),
    risk20y_competing: risk((band) => mayoMgusOutcomes.value[band].risk20yCompeting),
  };
}

function twentyTwoTwenty(input: Input): unknown {
  const result = scored(smm22020, input);
  const { count, range, risk, factors } = summary(result);
  return {
    factors,
    count,
    category: result.band,
    category_range: range,
    risk2y: risk((band) => smm22020Outcomes.value[band]),
  };
}

function withCytogenetics(input: Input): unknown {
  const result = scored(smm22020Fish, input);
  const { count, risk } = summary(result);
  return { count, category: result.band, risk2y: risk((band) => smm22020FishOutcomes.value[band]) };
}

function imwg(input: Input): unknown {
  const result = scored(imwgScore, input);
  const { count, range, risk } = summary(result);
  const points = result.contributions.map(({ term, low, high }) => [term, low === high ? low : null]);
  return {
    points: Object.fromEntries(points) as unknown,
    total: count,
    group: result.band,
    group_range: range,
    group_risk2y: risk((band) => imwgScoreOutcomes.value[band].risk2y),
    score_risk2y: result.low === result.high ? (imwgScoreRiskByPoints.value[result.low] ?? null) : null,
  };
}

function olderMayo(input: Input): unknown {
  const { count, risk } = summary(scored(mayo2008, input));
  return { count, risk5y: risk((band) => mayo2008Outcomes.value[band]) };
}

function aquila(input: Input): unknown {
  const disease = evaluate(aquilaDisease, patientFacts(readInput(input))).status;
  return underscored(all([disease, not(tri(boolean(input, 'mde')))]));
}

/** One function for each `fn` of the case files on plasma cell disorders: facts in, the real rules, their answer out. */
export const plasmaRunners: Readonly<Record<string, (input: Readonly<Record<string, unknown>>) => unknown>> =
  {
    flc,
    mde,
    stage,
    mayo_mgus: mayo,
    smm_22020: twentyTwoTwenty,
    smm_22020_cyto: withCytogenetics,
    imwg_score: imwg,
    mayo2008: olderMayo,
    aquila,
  };
