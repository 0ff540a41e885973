import { exact, type Fact, type Facts, type Op, type Quantity } from '../../../engine/index.js';
import { mrss } from '../../../knowledge/analytes/function.codes.js';
import { flcKappa, flcLambda, flcRatio } from '../../../knowledge/analytes/monoclonal-protein.codes.js';

/** A limit on the scale of what is drawn. */
export interface Limit {
  readonly op: Op;
  readonly value: number;
}

/** Where a limit of a derived fact lies on the scale of an analyte, for this patient; none where that is not known. */
export type Place = (limit: Limit, facts: Facts) => readonly Limit[];

const flipped: Readonly<Record<Op, Op>> = { '<': '>', '<=': '>=', '>': '<', '>=': '<=' };

function knownValue(facts: Facts, key: string): unknown {
  const fact: Fact<unknown> | undefined = facts[key];
  return fact?.known === true ? fact.value : undefined;
}

/** Limits of the involved chain belong to that chain's curve. */
const ofChain =
  (chain: 'kappa' | 'lambda'): Place =>
  (limit, facts) =>
    knownValue(facts, 'involvedChain') === chain ? [limit] : [];

/** κ/λ is involved over uninvolved where κ is the involved chain, and its inverse where λ is. */
const ofRatio: Place = ({ op, value }, facts) => {
  const chain = knownValue(facts, 'involvedChain');
  if (chain === 'kappa') return [{ op, value }];
  return chain === 'lambda' && value > 0 ? [{ op: flipped[op], value: exact(1 / value) }] : [];
};

interface SkinCourse {
  readonly baseline: { readonly value: number };
}

/** The rules judge the change since the score before the first dose: drawn as distances from that score. */
function fromBaseline(at: (limit: Limit, baseline: number) => readonly Limit[]): Place {
  const { low = 0, high = Infinity } = mrss.plausible ?? {};
  return (limit, facts) => {
    const course = knownValue(facts, 'skinCourse') as SkinCourse | undefined;
    if (course === undefined) return [];
    return at(limit, course.baseline.value).filter(({ value }) => value >= low && value <= high);
  };
}

const places: Readonly<Record<string, Readonly<Record<string, Place>>>> = {
  [flcKappa.id]: { involvedLevel: ofChain('kappa') },
  [flcLambda.id]: { involvedLevel: ofChain('lambda') },
  [flcRatio.id]: { involvedRatio: ofRatio },
  [mrss.id]: {
    fall: fromBaseline(({ op, value }, baseline) => [{ op: flipped[op], value: exact(baseline - value) }]),
    fallPercent: fromBaseline(({ op, value }, baseline) => [
      { op: flipped[op], value: exact(baseline * (1 - value / 100)) },
    ]),
    changeSize: fromBaseline(({ value }, baseline) => [
      { op: '>=', value: exact(baseline - value) },
      { op: '<=', value: exact(baseline + value) },
    ]),
  },
};

/** How limits of this derived fact are drawn on the curve of this analyte; undefined where they do not belong to it. */
export const placeOf = (analyte: string, fact: string): Place | undefined => places[analyte]?.[fact];

/** The limit as a quantity of the analyte. */
export const onScale = (unit: string, { value }: Limit): Quantity => ({
  value: Number(value.toPrecision(4)),
  unit,
});
