import { any, type Fact, type Tri } from '../../engine/index.js';
import type { Abnormality } from '../genetics/abnormality.js';
import { hasAbnormalities, hasAbnormality, type Karyotype } from '../genetics/karyotype.js';
import { mdsParameters } from './neoplasm/parameters.js';
import { triOf } from './truth.js';

/** PML::RARA, RUNX1::RUNX1T1, CBFB::MYH11, DEK::NUP214, RBM15::MRTFA, KMT2A, MECOM and NUP98 rearrangements. */
export const leukaemiaAbnormalities: readonly Abnormality[] = [
  't15-17',
  't8-21',
  'inv16',
  't6-9',
  't1-22',
  'kmt2a',
  'mecom',
  'nup98',
];

const has = (karyotype: Karyotype, sought: readonly Abnormality[]): Tri =>
  any(sought.map((each) => hasAbnormality(karyotype, each)));

/** Loss of Y alone is neither a clone nor none: it comes with age. */
function clonal(karyotype: Karyotype): Tri {
  const found = hasAbnormalities(karyotype, 1);
  const counted = karyotype.events.filter(({ low }) => low > 0);
  const onlyY = counted.length === 1 && counted[0]?.marks.includes('minusY') === true;
  return found === 'met' && onlyY ? 'unknown' : found;
}

/** One X and no Y in a clone, written "45,X" or "45,X,-X". */
function monosomyX({ clones, complete }: Karyotype): Tri {
  const found = clones.some(({ sex, events }) => sex === 'x' && !events.includes('-y'));
  if (found) return 'met';
  return complete ? 'not-met' : 'unknown';
}

/** What the state table asks of a karyotype. */
const questions = {
  clonal,
  /** -7, del(7q), del(5q), or at least three abnormalities. */
  mdsDefining: (karyotype: Karyotype): Tri =>
    any([
      has(karyotype, ['del5q', 'minus7', 'del7q']),
      hasAbnormalities(karyotype, mdsParameters.complex.value),
    ]),
  leukaemiaDefining: (karyotype: Karyotype): Tri => has(karyotype, leukaemiaAbnormalities),
  promyelocytic: (karyotype: Karyotype): Tri => has(karyotype, ['t15-17']),
  monosomyX,
} as const;

/** The answer of the karyotype on record; where no karyotype is on record at all, no finding of one is either. */
export function karyotypeSays(
  karyotype: Fact<Karyotype>,
  reported: Fact<boolean>,
  question: keyof typeof questions,
): Tri {
  if (karyotype.known) return questions[question](karyotype.value);
  return triOf(reported) === 'not-met' ? 'not-met' : 'unknown';
}
