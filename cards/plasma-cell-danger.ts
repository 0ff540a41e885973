import type { CardView } from '../src/catalogue/index.js';
import { plasmaCellNamed } from './plasma-cell-named.js';

/** Flags of danger within hours or days. */
const flags = ['cord-compression', 'critical-calcium', 'kidney-emergency', 'hyperviscosity'] as const;

/** What is dangerous within hours or days, in a few words; empty when nothing on record is. */
function named(view: CardView): string {
  return plasmaCellNamed(
    view,
    [view.flag('cord-compression'), { en: 'signs of cord compression', ja: '脊髄圧迫の徴候' }],
    [view.flag('critical-calcium'), { en: 'severe hypercalcaemia', ja: '重度の高カルシウム血症' }],
    [view.flag('kidney-emergency'), { en: 'acute kidney injury', ja: '急性腎障害' }],
    [view.flag('hyperviscosity'), { en: 'signs of hyperviscosity', ja: '過粘稠の徴候' }],
  );
}

export const plasmaCellDanger = { flags, named };
