import type { CardView } from '../src/catalogue/index.js';
import type { Finding } from '../src/engine/index.js';

const holds = (finding: Finding, part: string): boolean =>
  (finding.criterion.id === part && finding.status === 'met') ||
  finding.parts.some((inner) => holds(inner, part));

/** Whether this part of a flag is met: which of several reasons it was. */
export function plasmaCellPart({ classification }: CardView, flag: string, part: string): boolean {
  const finding = classification.flags[flag];
  return finding !== undefined && holds(finding, part);
}
