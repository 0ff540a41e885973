import { median } from './median.js';

interface Draw {
  kappa?: number;
  lambda?: number;
  ratio?: number;
}

/** Light chains of one draw beside each other: swapped codes show in the ratio that the laboratory prints. */
export interface LightChains {
  readonly add: (draw: string, analyte: string, value: number) => void;
  /** What is wrong, in words, or null. */
  readonly hint: () => { readonly hint: string; readonly count: number } | null;
}

const mostDraws = 100_000;
const enough = 5;
const enoughWithoutRatio = 20;
/** A printed ratio is rounded; further off than this it is not the quotient. */
const rounding = 0.1;
/** Reference range of the free light chain ratio, 0.26-1.65 (Katzmann 2002, as in the plasma-cell rules). */
const usualRatio = { low: 0.26, high: 1.65 };
const keys = { 'flc-kappa': 'kappa', 'flc-lambda': 'lambda', 'flc-ratio': 'ratio' } as const;

const isNear = (a: number, b: number): boolean => Math.abs(a - b) <= rounding * Math.max(a, b);

export function lightChains(): LightChains {
  const draws = new Map<string, Draw>();
  return {
    add: (draw, analyte, value) => {
      if (!Object.hasOwn(keys, analyte) || (draws.size >= mostDraws && !draws.has(draw))) return;
      const known = draws.get(draw) ?? {};
      known[keys[analyte as keyof typeof keys]] = value;
      draws.set(draw, known);
    },
    hint: () => {
      const pairs = [...draws.values()].flatMap(({ kappa, lambda, ratio }) =>
        kappa !== undefined && lambda !== undefined && lambda > 0 && kappa > 0
          ? [{ quotient: kappa / lambda, ratio }]
          : [],
      );
      const withRatio = pairs.flatMap(({ quotient, ratio }) =>
        ratio === undefined ? [] : [{ quotient, ratio }],
      );
      const matching = withRatio.filter(({ quotient, ratio }) => isNear(quotient, ratio)).length;
      const inverse = withRatio.filter(
        ({ quotient, ratio }) => isNear(1 / quotient, ratio) && !isNear(quotient, ratio),
      ).length;
      if (withRatio.length >= enough && 2 * inverse > withRatio.length) {
        return { count: inverse, hint: 'the printed ratio is λ/κ of these results: κ and λ are swapped' };
      }
      if (withRatio.length >= enough && 2 * matching < withRatio.length) {
        return {
          count: withRatio.length - matching,
          hint: 'the printed ratio is not κ/λ: units or codes differ',
        };
      }
      if (withRatio.length > 0 || pairs.length < enoughWithoutRatio) return null;
      const middle = median(pairs.map(({ quotient }) => quotient));
      if (middle >= usualRatio.low && middle <= usualRatio.high) return null;
      return {
        count: pairs.length,
        hint: 'half of all κ/λ ratios lie outside 0.26-1.65: swapped, or different units',
      };
    },
  };
}
