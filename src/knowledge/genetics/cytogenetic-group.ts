import { abnormalityCount, type Karyotype } from './karyotype.js';
import type { Abnormality } from './abnormality.js';

/** The cytogenetic groups of IPSS-R (Schanz J, JCO 2012;30:820-829, as in Greenberg 2012), best first. */
export const cytogeneticGroups = ['very-good', 'good', 'intermediate', 'poor', 'very-poor'] as const;
export type CytogeneticGroup = (typeof cytogeneticGroups)[number];

const single: readonly (readonly [CytogeneticGroup, readonly Abnormality[]])[] = [
  ['poor', ['minus7', 'inv3', 't3q', 'del3q']],
  ['very-good', ['minusY', 'del11q']],
  ['good', ['del5q', 'del12p', 'del20q']],
];
const chromosome7: readonly Abnormality[] = ['minus7', 'del7q'];
/** Abnormalities that decide a group: unclear ones among them leave it open. */
const deciding = new Set<Abnormality>([...single.flatMap(([, marks]) => marks), ...chromosome7]);

function groupOf(count: number, marks: readonly Abnormality[]): CytogeneticGroup {
  const has = (any: readonly Abnormality[]) => any.some((mark) => marks.includes(mark));
  if (count === 0) return 'good';
  if (count === 1) return single.find(([, any]) => has(any))?.[0] ?? 'intermediate';
  if (count === 2) {
    if (has(chromosome7)) return 'poor';
    return has(['del5q']) ? 'good' : 'intermediate';
  }
  return count === 3 ? 'poor' : 'very-poor';
}

/** Two abnormal clones that share no abnormality. */
function hasIndependentClones(karyotype: Karyotype): boolean {
  const abnormal = karyotype.clones.filter((clone) => clone.events.length > 0);
  return abnormal.some((one) =>
    abnormal.some((other) => !one.events.some((text) => other.events.includes(text))),
  );
}

/**
 * The IPSS-R cytogenetic group; null when what is not understood, not seen in enough cells, or ambiguous in the
 * published table could change it. FISH does not count: the groups rest on metaphases.
 */
export function cytogeneticGroup(karyotype: Karyotype): CytogeneticGroup | null {
  const { low, high } = abnormalityCount(karyotype);
  const marks = karyotype.events.flatMap((event) => event.marks);
  const worst = groupOf(Math.min(low, 4), marks);
  if (worst === 'very-poor') return worst;
  if (!karyotype.complete) return null;
  const ambiguous = karyotype.events.some((event) => event.unclear.some((mark) => deciding.has(mark)));
  if (ambiguous && low < 3) return null;
  const groups = new Set<CytogeneticGroup>();
  for (let count = low; count <= Math.min(high, 4); count += 1) groups.add(groupOf(count, marks));
  // "Independent clones" are Intermediate in the table whatever they hold; where their sum says otherwise, no answer.
  if (hasIndependentClones(karyotype)) groups.add('intermediate');
  const [only] = groups;
  return groups.size === 1 && only !== undefined ? only : null;
}
