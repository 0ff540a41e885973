import { defineCard, type CardView } from '../src/catalogue/index.js';
import { references } from '../src/knowledge/plasma-cell/references.js';
import { smm22020 } from '../src/knowledge/plasma-cell/smm-20-2-20.js';
import { plasmaCell } from '../src/knowledge/plasma-cell/stage.js';
import { plasmaCellConcern } from './plasma-cell-concern.js';
import { plasmaCellFactors } from './plasma-cell-factors.js';
import { plasmaCellNearLimit } from './plasma-cell-near-limit.js';
import { plasmaCellOpenEvents } from './plasma-cell-open-events.js';
import { supplyMissing } from './supply-missing.js';

const concern = (view: CardView): readonly string[] => {
  const text = plasmaCellConcern(view);
  return text === null ? [] : [text];
};

/** In the range of smouldering myeloma while a myeloma-defining event is not excluded. */
export const smmProvisionalCard = defineCard(plasmaCell, {
  id: 'smm-provisional',
  when: { states: ['smm'], flags: ['o5-events-not-excluded'] },
  indicator: 'warning',
  priority: 65,
  text: {
    en: (view) => ({
      summary:
        plasmaCellOpenEvents(view) === ''
          ? 'Provisional smouldering myeloma: myeloma-defining events are not excluded; complete the work-up'
          : `Smouldering or active myeloma is still open. Needed: ${plasmaCellOpenEvents(view)}`,
      paragraphs: [
        'The range of smouldering myeloma is reached, but a myeloma-defining event (organ damage or a biomarker of active myeloma) has not been excluded. Not available does not mean normal.',
        'Imaging: whole-body low-dose CT first, whole-body MRI when CT shows no lesion (IMWG 2019). Complete the work-up within about 4 weeks.',
        `20-2-20, valid only once events are excluded: ${view.bands(smm22020.id).join(' or ')}.`,
        ...(view.outcome(smm22020.id) === null ? [] : [`${view.outcome(smm22020.id) ?? ''}.`]),
        plasmaCellFactors(view, smm22020),
        ...concern(view),
        ...plasmaCellNearLimit(view),
      ],
    }),
    ja: (view) => ({
      summary:
        plasmaCellOpenEvents(view) === ''
          ? 'くすぶり型骨髄腫（暫定）：骨髄腫診断事象が未除外です。検査を完了してください'
          : `くすぶり型か活動性の骨髄腫か未確定。必要な結果：${plasmaCellOpenEvents(view)}`,
      paragraphs: [
        'くすぶり型骨髄腫の範囲ですが、骨髄腫診断事象（臓器障害または活動性骨髄腫のバイオマーカー）が除外されていません。未確認は「正常」を意味しません。',
        '画像検査：まず全身低線量CT、病変がなければ全身MRI（IMWG 2019）。4週間程度を目安に検査を完了してください。',
        `20-2-20（診断事象の除外後にのみ有効）：${view.bands(smm22020.id).join('・')}。`,
        ...(view.outcome(smm22020.id) === null ? [] : [`${view.outcome(smm22020.id) ?? ''}。`]),
        plasmaCellFactors(view, smm22020),
        ...concern(view),
        ...plasmaCellNearLimit(view),
      ],
    }),
  },
  facts: ['mProtein', 'isotype', 'clonalMarrow', 'involvedRatio', 'hemoglobin', 'calcium', 'creatinine'],
  suggestions: supplyMissing(7),
  source: references.R1,
  quietForDays: 14,
});
