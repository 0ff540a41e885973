import { escapeMarkdown, inReadersUnits, type CardView } from '../src/catalogue/index.js';
import { thresholdText, type Finding, type Locale } from '../src/engine/index.js';

function metLeaves(finding: Finding, locale: Locale): readonly string[] {
  const { criterion, status, parts } = finding;
  if (status !== 'met') return [];
  if (parts.length > 0 && criterion.kind !== 'not') return parts.flatMap((part) => metLeaves(part, locale));
  const limit = thresholdText(criterion);
  const label = criterion.label[locale];
  // Years, as readers write them.
  const readable = limit === null ? '' : inReadersUnits(limit).replace(/ a$/, locale === 'ja' ? '歳' : '');
  return [escapeMarkdown(limit === null ? label : `${label} ${readable}`)];
}

/** What makes these flags true, each once and with its limit: "Macrocytosis > 100 fL; Dysplasia". Empty if none is. */
export function metLabels(view: CardView, ...flags: readonly string[]): string {
  const findings = flags.flatMap((id) => view.classification.flags[id] ?? []);
  const labels = findings.flatMap((finding) => metLeaves(finding, view.locale));
  return [...new Set(labels)].join(view.locale === 'ja' ? '、' : '; ');
}
