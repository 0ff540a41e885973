import type { Quantity } from '../engine/index.js';
import type { Evidence } from '../store/evidence.js';

/** How much a measurement must change before the same advice is given again, in either direction. */
export interface MaterialStep {
  /** Key of the fact. */
  readonly fact: string;
  readonly unit: string;
  readonly step: number;
  /** The grid on which values are compared; `step` is a whole multiple of it. */
  readonly pitch: number;
  readonly source: string;
}

const pangea = 'PANGEA-SMM 2026: evolving markers (src/knowledge/plasma-cell)';

/** The steps that hold for every card, where its facts hold the measurement. */
export const materialSteps: readonly MaterialStep[] = [
  { fact: 'mProtein', unit: 'g/dL', step: 0.2, pitch: 0.05, source: pangea },
  { fact: 'hemoglobin', unit: 'g/dL', step: 1.5, pitch: 0.1, source: pangea },
];

/**
 * What one card rests on now. `marks`: what is present and was news when it came: cytopenias, variants, and for a card
 * about an order the drafts it judges.
 */
export interface EvidenceInput {
  /** State, category and risk groups: any change of these is material. */
  readonly state: readonly string[];
  /** By fact; what is not known, or known only as a bound, is absent. */
  readonly measures: Readonly<Record<string, Quantity>>;
  readonly marks: readonly string[];
}

/** A keyed one-way hash that is already bound to the tenant, the patient and the card. */
export type Tag = (...parts: readonly string[]) => string;

/** Halves of a pitch come out of division a little low or high: both are the upper neighbour. */
const tolerance = 1e-9;

/**
 * One hash per grid: grids of cells one step wide, each shifted by one pitch. Two values share a cell of some grid
 * exactly when they lie less than one step apart on the pitch; so equality of hashes answers, and no value is kept.
 */
function cells({ fact, step, pitch }: MaterialStep, value: number, tag: Tag): readonly string[] {
  const grids = Math.round(step / pitch);
  const place = Math.floor(value / pitch + 0.5 + tolerance);
  return Array.from({ length: grids }, (_, grid) =>
    tag('measure', fact, String(grid), String(Math.floor((place + grid) / grids))),
  );
}

/** What the ledger keeps of the facts of a card: hashes that show a material change and nothing else (ADR 3). */
export function evidenceOf(input: EvidenceInput, steps: readonly MaterialStep[], tag: Tag): Evidence {
  const measured = steps.flatMap((step) => {
    const quantity = input.measures[step.fact];
    const plain = quantity?.comparator === undefined && quantity?.upper === undefined;
    return quantity?.unit === step.unit && plain
      ? [[step.fact, cells(step, quantity.value, tag)] as const]
      : [];
  });
  return {
    state: tag('state', ...input.state),
    measures: Object.fromEntries(measured),
    marks: [...new Set(input.marks)].sort().map((mark) => tag('mark', mark)),
  };
}

/**
 * Whether there is news: another state, a measurement that is new or moved by a step, a cytopenia or variant not seen
 * before. What can no longer be had (too old, not fetched) or is gone is no news.
 */
export function materialChange(before: Evidence, now: Evidence): boolean {
  const moved = Object.entries(now.measures).some(
    ([fact, hashes]) => !(before.measures[fact] ?? []).some((hash) => hashes.includes(hash)),
  );
  const appeared = now.marks.some((mark) => !before.marks.includes(mark));
  return before.state !== now.state || moved || appeared;
}
