import type { CardView } from '../src/catalogue/index.js';
import type { followUp } from '../src/knowledge/plasma-cell/follow-up.js';

type Interval = (typeof followUp)[keyof typeof followUp];

/** The interval in the words of its source and, where the last panel is older than that allows, how old it is. */
export function plasmaCellFollowUp(view: CardView, interval: Interval): readonly string[] {
  const { locale } = view;
  const ja = locale === 'ja';
  const design =
    interval.evidence === 'design'
      ? ja
        ? '（本製品の既定値であり、公表されている間隔とは異なることがあります）'
        : " (this product's default; published intervals differ)"
      : '';
  const label = `${interval.label[locale]}${design}`;
  const [, longest] = interval.value.then;
  const overdue = view.flag(`panel-overdue-${longest}-months`);
  const late = ja
    ? `検査間隔を超過しています。直近のM蛋白・遊離軽鎖検査から${view.number('daysSincePanel') ?? ''}日経過しています。`
    : `Overdue: ${view.number('daysSincePanel') ?? ''} days since the last M-protein or light chain result.`;
  return [ja ? `経過観察 — ${label}。` : `Follow-up — ${label}.`, ...(overdue ? [late] : [])];
}
