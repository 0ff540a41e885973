import type { CardView } from '../src/catalogue/index.js';
import { plasmaCellDanger } from './plasma-cell-danger.js';
import { plasmaCellNamed } from './plasma-cell-named.js';

/**
 * What forbids a reassuring sentence, or null: a danger of hours to days, a red flag for AL amyloidosis, or an
 * abnormal κ/λ ratio while heart and kidney have not been looked at. Asked before anything calming is said.
 */
export function plasmaCellConcern(view: CardView): string | null {
  const ja = view.locale === 'ja';
  const danger = plasmaCellDanger.named(view);
  if (danger !== '') {
    return ja
      ? `${danger}：リスク群にかかわらず、先に対応してください。`
      : `Deal first with ${danger}, whatever the risk group.`;
  }
  if (view.flag('al-red-flag')) {
    return ja
      ? 'ALアミロイドーシス・腎病変を疑う所見があります。低リスクと判断する前に心臓と腎臓を確認してください。'
      : 'There is a red flag for AL amyloidosis or kidney involvement: look at heart and kidney before calling the risk low.';
  }
  const open = plasmaCellNamed(
    view,
    [!view.fact('ntProBnp').known, { en: 'NT-proBNP', ja: 'NT-proBNP' }],
    [!view.fact('urineAlbumin').known, { en: 'urine albumin', ja: '尿アルブミン' }],
  );
  if (!view.flag('flc-ratio-abnormal') || open === '') return null;
  return ja
    ? `κ/λ比が異常で、${open}の結果が記録にありません。ALアミロイドーシスと腎病変の評価は完了していません。`
    : `Abnormal κ/λ ratio, and no result on record for ${open}: the look for AL amyloidosis and kidney involvement is not complete.`;
}
