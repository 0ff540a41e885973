import {
  compare,
  dateOf,
  derivedFrom,
  known,
  unknown,
  type Fact,
  type Facts,
  type Quantity,
} from '../../engine/index.js';
import { derive, truth, valueOf } from './derive.js';
import { atMost, inverse, quotient } from './interval-arithmetic.js';
import { parameters } from './parameters.js';
import { readFacts } from './read-facts.js';
import { shownRounded } from './shown-rounded.js';
import type { FlcAssay, LightChain } from './reported-readers.js';

type Level = Quantity<'mg/L'>;
type Ratio = Quantity<'1'>;

export interface LightChainInput {
  readonly kappa: Level | null;
  readonly lambda: Level | null;
  /** κ/λ as the laboratory printed it; used only where κ or λ is not at hand. */
  readonly ratio?: Ratio | null;
  /** Of the M-protein, from immunofixation. */
  readonly type: LightChain | null;
  readonly normal: { readonly low: Ratio; readonly high: Ratio };
  readonly upperLimits: { readonly kappa: Level | null; readonly lambda: Level | null };
}

/** What κ and λ of one specimen say; null in a field = not known. */
export interface LightChains {
  readonly ratio: Ratio;
  /** Which chain is in excess by the interval; `none` = normal ratio. */
  readonly skew: LightChain | 'none' | null;
  /** The chain of the M-protein, else the one in excess. */
  readonly involved: LightChain | null;
  /** Involved over uninvolved; an upper bound ("≤") where the involved chain is undefined. */
  readonly involvedRatio: Ratio | null;
  /** mg/L of the involved chain; an upper bound where it is undefined. */
  readonly involvedLevel: Level | null;
  /** The involved chain is above its own upper limit. */
  readonly raised: boolean | null;
  /** Immunofixation and skew name different chains: second clone, antigen excess or a mix-up. */
  readonly discordant: boolean;
}

function skewOf(ratio: Ratio, normal: LightChainInput['normal']): LightChains['skew'] {
  const [high, low] = [compare(ratio, '>', normal.high), compare(ratio, '<', normal.low)];
  if (high === 'met') return 'kappa';
  if (low === 'met') return 'lambda';
  return high === 'not-met' && low === 'not-met' ? 'none' : null;
}

/** What neither of the two can exceed; null if one of them has no highest. */
function larger<U extends string>(a: Quantity<U> | null, b: Quantity<U> | null): Quantity<U> | null {
  const [x, y] = [a === null ? null : atMost(a), b === null ? null : atMost(b)];
  if (x === null || y === null) return null;
  return x.value >= y.value ? x : y;
}

/** Reads κ and λ as IMWG and the Mayo models do; null when there is no ratio (missing, zero, censored both ways). */
export function readLightChains(input: LightChainInput): LightChains | null {
  const { kappa, lambda, type, normal, upperLimits } = input;
  const both = kappa !== null && lambda !== null;
  const ratio = both ? quotient(kappa, lambda) : (input.ratio ?? null);
  if (ratio === null) return null;
  const skew = skewOf(ratio, normal);
  const involved = type ?? (skew === 'none' ? null : skew);
  const level = { kappa, lambda };
  const limit = involved === null ? null : upperLimits[involved];
  const own = involved === null ? null : level[involved];
  const turned = both ? quotient(lambda, kappa) : inverse(ratio);
  return {
    ratio,
    skew,
    involved,
    involvedRatio: involved === null ? larger(ratio, turned) : involved === 'lambda' ? turned : ratio,
    involvedLevel: involved === null ? larger(kappa, lambda) : own,
    raised: own === null || limit === null ? null : truth(compare(own, '>', limit)),
    discordant: type !== null && (skew === 'kappa' || skew === 'lambda') && skew !== type,
  };
}

/** 0.26-1.65: the interval of the definitions and of the Mayo models, whatever the laboratory prints. */
export const standardInterval = { low: parameters.ratioLow.value, high: parameters.ratioHigh.value };

/** The printed upper limit of a chain, else that of the assay; none for an assay without a published one. */
function upperLimit(printed: Fact<Level>, assay: FlcAssay | null, chain: LightChain): Level | null {
  if (printed.known) return printed.value;
  if (assay === 'other') return null;
  const defaults = assay === 'n-latex' ? parameters.upperLimitsNLatex : parameters.upperLimitsFreelite;
  return defaults.value[chain];
}

const day = (fact: Fact<unknown>): string | undefined => dateOf(fact)?.slice(0, 'yyyy-mm-dd'.length);

const fromRead = derivedFrom(readFacts);

const base = {
  ...readFacts,
  // Named as missing: κ and λ. What only refines them (limits, assay, the chain by immunofixation) is not.
  lightChains: fromRead(
    ['kappa', 'lambda'],
    {
      label: { en: 'Serum free light chains', ja: '血清遊離軽鎖' },
      show: ({ ratio, involved }: LightChains) =>
        `κ/λ ${ratio.comparator ?? ''}${ratio.value}${involved === null ? '' : ` (${involved === 'kappa' ? 'κ' : 'λ'})`}`,
    },
    (named): Fact<LightChains> => {
      const facts = named as Facts<typeof readFacts>;
      const { kappa, lambda, reportedFlcRatio, lightChain, flcAssay } = facts;
      const both = [kappa, lambda];
      if (kappa.known && lambda.known && day(kappa) !== day(lambda)) {
        return unknown('conflicting', [...kappa.sources, ...lambda.sources]);
      }
      const assay = valueOf(flcAssay);
      const picture = readLightChains({
        kappa: valueOf(kappa),
        lambda: valueOf(lambda),
        ratio: valueOf(reportedFlcRatio),
        type: valueOf(lightChain),
        normal: standardInterval,
        upperLimits: {
          kappa: upperLimit(facts.kappaUpperLimit, assay, 'kappa'),
          lambda: upperLimit(facts.lambdaUpperLimit, assay, 'lambda'),
        },
      });
      return derive(kappa.known && lambda.known ? both : [...both, reportedFlcRatio], picture, 'implausible');
    },
  ),
};

const fromChains = derivedFrom(base);

interface ChainFacts {
  readonly lightChains: Fact<LightChains>;
}

function field<T>(facts: ChainFacts, pick: (chains: LightChains) => T | null): Fact<T> {
  const { lightChains } = facts;
  return derive([lightChains], lightChains.known ? pick(lightChains.value) : null);
}

/** The same, but unknown while immunofixation and light chains name different chains: no score may use it. */
function agreed<T>(facts: ChainFacts, pick: (chains: LightChains) => T | null): Fact<T> {
  const { lightChains } = facts;
  const disagree = lightChains.known && lightChains.value.discordant;
  return disagree ? unknown('conflicting', lightChains.sources) : field(facts, pick);
}

/** κ, λ and what is derived from them. */
export const lightChainFacts = {
  ...base,
  flcRatio: fromChains(
    ['lightChains'],
    { label: { en: 'κ/λ ratio', ja: 'κ/λ比' }, show: shownRounded },
    (facts) => field(facts, (chains) => chains.ratio),
  ),
  involvedChain: fromChains(
    ['lightChains'],
    {
      label: { en: 'Involved light chain', ja: '病側の軽鎖' },
      show: (chain) => (chain === 'kappa' ? 'κ' : 'λ'),
    },
    (facts) => field(facts, (chains) => chains.involved),
  ),
  involvedRatio: fromChains(
    ['lightChains'],
    {
      label: { en: 'Involved / uninvolved free light chain ratio', ja: '病側/非病側 遊離軽鎖比' },
      show: shownRounded,
    },
    (facts): Fact<Ratio> => agreed(facts, (chains) => chains.involvedRatio),
  ),
  involvedLevel: fromChains(
    ['lightChains'],
    { label: { en: 'Involved free light chain', ja: '病側の遊離軽鎖' } },
    (facts): Fact<Level> => agreed(facts, (chains) => chains.involvedLevel),
  ),
  involvedRaised: fromChains(
    ['lightChains'],
    {
      label: {
        en: 'Involved free light chain above its upper limit',
        ja: '病側の遊離軽鎖が基準上限を超える',
      },
    },
    (facts) => field(facts, (chains) => chains.raised),
  ),
  lightChainsDiscordant: fromChains(
    ['lightChains', 'lightChain'],
    {
      label: {
        en: 'Immunofixation and free light chains name different chains',
        ja: '免疫固定法と遊離軽鎖の型が不一致',
      },
    },
    ({ lightChains, lightChain }): Fact<boolean> =>
      derive(
        [lightChains, lightChain],
        lightChains.known && lightChain.known ? lightChains.value.discordant : null,
      ),
  ),
  /**
   * The criterion of 100 was validated with Freelite only. An assay that is not named is taken for it (the limits
   * are then those of the paper); one that is named and is another leaves the criterion unknown.
   */
  freeliteAssumed: fromChains(
    ['lightChains'],
    {
      label: {
        en: 'Free light chains by Freelite (or assay not stated)',
        ja: '遊離軽鎖はFreelite法（または測定法の記載なし）',
      },
    },
    (named): Fact<boolean> => {
      const { lightChains, flcAssay } = named as Facts<typeof base>;
      if (!lightChains.known) return lightChains;
      const other = flcAssay.known && flcAssay.value !== 'freelite';
      return other ? unknown('not-recorded', flcAssay.sources) : known(true, lightChains.sources);
    },
  ),
};
