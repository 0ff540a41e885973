import type { CardView } from '../../src/catalogue/index.js';
import { treatmentNotes } from '../../src/knowledge/myeloid/neoplasm/treatment-notes.js';

/** Notes that belong to higher risk; the others stand beside the labels. */
const ofHigherRisk: ReadonlySet<string> = new Set(['treatment-t5', 'treatment-t6']);

/**
 * Matters to consider or discuss, as their triggers hold: with the approval of the site's region where it is
 * verified. What rests on a remembered number is left out.
 */
export function noteLines(view: CardView, kind: 'higher-risk' | 'other'): readonly string[] {
  const { locale, region } = view;
  const due = treatmentNotes.filter(
    ({ id, when, offByDefault }) =>
      offByDefault !== true && view.flag(when.id) && ofHigherRisk.has(id) === (kind === 'higher-risk'),
  );
  const lines = due.map(({ text, facts }) => {
    const approvals = facts.filter((fact) => fact.region === region && fact.evidence !== 'unverified');
    const said = approvals.map((fact) => `${fact.region}: ${fact.text[locale]}`);
    return [text[locale], ...said].join(locale === 'ja' ? '' : ' ');
  });
  const local =
    locale === 'ja'
      ? '承認は国により異なります。各国の承認状況を確認してください。'
      : 'Approvals differ by country: check local approval.';
  const names = due.some(({ facts }) => facts.some((fact) => fact.region !== 'all'));
  return [...lines, ...(names && region === null ? [local] : [])];
}
