import { defineCard } from '../src/catalogue/index.js';
import * as common from '../src/knowledge/concepts/orders.codes.js';
import * as plasma from '../src/knowledge/plasma-cell/order-concepts.codes.js';
import { references } from '../src/knowledge/plasma-cell/references.js';
import { plasmaCell } from '../src/knowledge/plasma-cell/stage.js';
import { plasmaCellNamed } from './plasma-cell-named.js';

const signs = { en: 'clinical signs', ja: '臨床徴候' };

/** A clone beside a finding of heart, kidney or nerve: look before the clone is called harmless. */
export const alMgrsRedFlagCard = defineCard(plasmaCell, {
  id: 'al-mgrs-red-flag',
  when: {
    states: [
      'indeterminate',
      'mgus',
      'lc-mgus',
      'smm',
      'lc-smm',
      'igm-mgus',
      'igm-gammopathy',
      'waldenstrom',
      'suspected-mm',
      'mm',
    ],
    flags: ['al-red-flag'],
    noFlags: ['amyloidosis-on-record'],
  },
  indicator: 'warning',
  priority: 78,
  text: {
    en: (view) => ({
      summary: `Clone with ${plasmaCellNamed(view, [view.flag('nt-pro-bnp-raised'), { en: 'raised NT-proBNP', ja: '' }], [view.flag('albuminuria'), { en: 'albuminuria', ja: '' }], [view.flag('amyloid-signs'), signs])}: AL amyloidosis or kidney involvement (MGRS)? Look within 2 weeks`,
      paragraphs: [
        'Even a small clone can damage heart, kidney or nerves through its light chains (AL: light chain amyloidosis; MGRS: monoclonal gammopathy of renal significance). Other causes are common: heart failure, atrial fibrillation and reduced kidney function raise NT-proBNP; diabetes and hypertension cause albuminuria. With a clone on record they are not taken for granted.',
        'Ask about neuropathy, carpal tunnel syndrome on both sides, a large tongue, bruising around the eyes, weight loss, orthostatic dizziness. Only serum and urine immunofixation together with free light chains are sensitive enough. Tissue with Congo red decides; MGRS is shown by kidney biopsy.',
      ],
    }),
    ja: (view) => ({
      summary: `クローンと${plasmaCellNamed(view, [view.flag('nt-pro-bnp-raised'), { en: '', ja: 'NT-proBNP上昇' }], [view.flag('albuminuria'), { en: '', ja: 'アルブミン尿' }], [view.flag('amyloid-signs'), signs])}：ALアミロイドーシス・腎病変（MGRS）の可能性。2週間以内に評価を`,
      paragraphs: [
        '小さなクローンでも、軽鎖により心臓・腎臓・神経が障害されることがあります（AL：軽鎖アミロイドーシス、MGRS：腎病変の原因となる単クローン性ガンマグロブリン血症）。NT-proBNPは心不全・心房細動・腎機能低下でも上昇し、アルブミン尿は糖尿病・高血圧でもみられますが、クローンがある場合はこれらによると決めつけないでください。',
        '神経障害、両側の手根管症候群、巨舌、眼周囲の紫斑、体重減少、起立性めまいを確認してください。十分な感度を得るには、血清・尿の免疫固定法と遊離軽鎖を組み合わせます。ALアミロイドーシスは組織のコンゴーレッド染色、MGRSは腎生検で判断します。',
      ],
    }),
  },
  facts: ['ntProBnp', 'urineAlbumin', 'amyloidSigns', 'flcRatio', 'involvedLevel', 'egfr', 'creatinine'],
  suggestions: (view) => [
    common.orderHaemReferral,
    ...(view.fact('ntProBnp').known ? [] : [plasma.orderNtProBnp]),
    plasma.orderTroponin,
    plasma.orderEchocardiography,
    ...(view.fact('urineAlbumin').known ? [] : [plasma.orderUrineAlbumin]),
    ...(view.fact('urineImmunofixationPositive').known ? [] : [common.orderUrineIfe]),
    plasma.orderAmyloidBiopsy,
    plasma.orderNephrologyReferral,
  ],
  source: references.R38,
  quietForDays: 14,
});
