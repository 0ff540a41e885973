import { defineCard, type CardView } from '../src/catalogue/index.js';
import * as plasma from '../src/knowledge/plasma-cell/order-concepts.codes.js';
import { orderParameters } from '../src/knowledge/plasma-cell/order-parameters.js';
import { references } from '../src/knowledge/plasma-cell/references.js';
import { plasmaCell } from '../src/knowledge/plasma-cell/stage.js';
import { plasmaCellNamed } from './plasma-cell-named.js';
import { said } from './said.js';

const limit = orderParameters.zoledronateKidney.value.value;

/** The reasons to look first, the most pressing one in front. */
const reasons = (view: CardView): string =>
  plasmaCellNamed(
    view,
    [view.flag('o7-calcium-low'), { en: 'low calcium', ja: '低カルシウム' }],
    [view.flag('o7-zoledronate-kidney'), { en: 'kidney function', ja: '腎機能' }],
    [view.flag('o7-no-dental'), { en: 'dental examination', ja: '歯科診察' }],
    [view.flag('o7-no-vitamin-d'), { en: 'vitamin D', ja: 'ビタミンD' }],
  );

/** O7: a bone-modifying agent in myeloma. Calcium, vitamin D, teeth and, for zoledronic acid, the kidney. */
export const boneAgentCard = defineCard(plasmaCell, {
  id: 'order-bone-agent-checks',
  when: { states: ['mm', 'pcl', 'treated'] },
  moment: { kind: 'order', flag: 'order-o7-bone-agent-checks' },
  indicator: 'warning',
  priority: 50,
  text: {
    en: (view) => ({
      summary: `Bone-modifying agent drafted. Look at these before the first dose: ${reasons(view)}`,
      paragraphs: said(
        view.flag('o7-calcium-low') &&
          `Calcium is below its reference range: ${view.show('calcium')}. Correct it first.`,
        view.flag('o7-zoledronate-kidney') &&
          `Zoledronic acid is not recommended below a creatinine clearance of ${limit} mL/min; denosumab is the alternative. ${view.label('egfr')} on record: ${view.show('egfr')}.`,
        view.flag('o7-no-dental') && 'No dental examination within 12 months is on record.',
        view.flag('o7-no-vitamin-d') && 'No vitamin D result within 1 year is on record.',
        'In myeloma bone-modifying agents are recommended with or without bone disease (Terpos 2021). A dental examination before the first dose lowers the risk of osteonecrosis of the jaw.',
      ),
    }),
    ja: (view) => ({
      summary: `骨修飾薬の指示。初回投与前に確認：${reasons(view)}`,
      paragraphs: said(
        view.flag('o7-calcium-low') &&
          `カルシウムが基準下限未満です：${view.show('calcium')}。先に補正してください。`,
        view.flag('o7-zoledronate-kidney') &&
          `ゾレドロン酸はクレアチニンクリアランス${limit} mL/min未満では推奨されず、デノスマブが選択肢です。記録上の${view.label('egfr')}：${view.show('egfr')}。`,
        view.flag('o7-no-dental') && '12か月以内の歯科診察の記録がありません。',
        view.flag('o7-no-vitamin-d') && '1年以内のビタミンDの検査結果の記録がありません。',
        '骨髄腫では骨病変の有無にかかわらず骨修飾薬が推奨されます（Terpos 2021）。初回投与前の歯科診察は顎骨壊死のリスクを下げます。',
      ),
    }),
  },
  facts: ['calcium', 'egfr', 'creatinine', 'lyticLesions'],
  suggestions: (view) => [
    ...(view.flag('o7-no-dental') ? [plasma.orderDental] : []),
    ...(view.flag('o7-no-vitamin-d') ? [plasma.orderVitaminD] : []),
  ],
  source: references.R40,
  quietForDays: 30,
});
