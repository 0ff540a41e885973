import { defineCard, type CardTemplate, type CardView } from '../src/catalogue/index.js';
import * as plasma from '../src/knowledge/plasma-cell/order-concepts.codes.js';
import { orderParameters } from '../src/knowledge/plasma-cell/order-parameters.js';
import { references } from '../src/knowledge/plasma-cell/references.js';
import { plasmaCell } from '../src/knowledge/plasma-cell/stage.js';
import { plasmaCellNamed } from './plasma-cell-named.js';

const precursors = ['mgus', 'lc-mgus', 'igm-mgus', 'smm', 'lc-smm'] as const;
const disease = ['suspected-mm', 'mm', 'pcl', 'treated'] as const;
const every = [
  ...precursors,
  ...disease,
  'igm-gammopathy',
  'waldenstrom',
  'solitary-plasmacytoma',
  'indeterminate',
  'no-m-protein',
] as const;
const limit = orderParameters.imidKidney.value.value;

/** What the order itself asks to be checked; nothing where both are in order or not known. */
function checks(view: CardView): readonly string[] {
  const ja = view.locale === 'ja';
  return [
    ...(view.flag('o6-no-prophylaxis')
      ? [
          ja
            ? '- アスピリン・抗凝固薬の記録も指示もありません。血栓予防をリスクに応じて検討してください（IMWG 2008）。'
            : '- No aspirin or anticoagulant is on record or in this draft: consider thrombosis prophylaxis by risk (IMWG 2008).',
        ]
      : []),
    ...(view.flag('o6-kidney')
      ? [
          ja
            ? `- 腎機能低下：${view.show('egfr')}。レナリドミドは腎排泄で、米国添付文書ではクレアチニンクリアランス${limit} mL/min未満で開始用量を調整します（欧州や他の免疫調節薬では基準が異なります。国内の添付文書を確認してください）。`
            : `- Reduced kidney function: ${view.show('egfr')}. Lenalidomide is cleared by the kidney; the US label adjusts its starting dose below a creatinine clearance of ${limit} mL/min (the European label and those of other drugs differ: read the local one).`,
        ]
      : []),
  ];
}

const listed = (view: CardView): readonly string[] => {
  const lines = checks(view);
  return lines.length === 0 ? [] : [lines.join('\n')];
};

const stage = defineCard(plasmaCell, {
  id: 'order-imid-stage',
  when: { states: precursors, noFlags: ['amyloidosis-on-record'] },
  moment: { kind: 'order', flag: 'order-o6-imid' },
  indicator: 'warning',
  priority: 65,
  text: {
    en: (view) => ({
      summary:
        'Immunomodulatory drug drafted in a plasma cell precursor: check the indication, usually off label',
      paragraphs: [
        `By this record: ${view.state()}.`,
        'No approval in MGUS or smouldering myeloma is known to this product (not verified for every country: read the local label). Thrombosis prophylaxis, kidney function and the pregnancy prevention programme are checked with this order.',
        ...listed(view),
      ],
    }),
    ja: (view) => ({
      summary: '形質細胞前駆病変での免疫調節薬の指示：適応を確認してください（多くは適応外）',
      paragraphs: [
        `この記録による判定：${view.state()}。`,
        'MGUS・くすぶり型骨髄腫での承認は本製品では確認されていません（すべての国で検証したものではありません。添付文書を確認してください）。血栓予防、腎機能、妊娠防止管理手順の確認も必要です。',
        ...listed(view),
      ],
    }),
  },
  facts: ['mProtein', 'isotype', 'clonalMarrow', 'egfr', 'creatinine'],
  suggestions: [],
  source: references.SPEC,
  quietForDays: 14,
});

const inDisease = defineCard(plasmaCell, {
  id: 'order-imid-checks',
  when: { states: disease },
  moment: { kind: 'order', flag: 'order-o6-imid-checks' },
  indicator: 'warning',
  priority: 55,
  text: {
    en: (view) => ({
      summary: `Immunomodulatory drug drafted. To check: ${plasmaCellNamed(
        view,
        [view.flag('o6-no-prophylaxis'), { en: 'thrombosis prophylaxis', ja: '血栓予防' }],
        [view.flag('o6-kidney'), { en: 'dose for kidney function', ja: '腎機能に応じた用量' }],
      )}`,
      paragraphs: listed(view),
    }),
    ja: (view) => ({
      summary: `免疫調節薬の指示。確認事項：${plasmaCellNamed(
        view,
        [view.flag('o6-no-prophylaxis'), { en: 'thrombosis prophylaxis', ja: '血栓予防' }],
        [view.flag('o6-kidney'), { en: 'dose for kidney function', ja: '腎機能に応じた用量' }],
      )}`,
      paragraphs: listed(view),
    }),
  },
  facts: ['egfr', 'creatinine'],
  suggestions: [],
  source: references.IMID,
  quietForDays: 30,
});

const pregnancy = defineCard(plasmaCell, {
  id: 'order-imid-pregnancy',
  when: { states: every },
  moment: { kind: 'order', flag: 'order-o6-imid-pregnancy' },
  indicator: 'critical',
  priority: 90,
  text: {
    en: () => ({
      summary:
        'Immunomodulatory drug drafted without a recent pregnancy test on record: test before the first dose',
      paragraphs: [
        'Thalidomide, lenalidomide and pomalidomide harm the unborn child. The patient may be able to become pregnant by age and sex on record; no pregnancy test within 30 days was found. Follow the pregnancy prevention programme.',
      ],
    }),
    ja: () => ({
      summary: '免疫調節薬の指示：最近の妊娠検査の記録がありません。初回投与前に検査してください',
      paragraphs: [
        'サリドマイド、レナリドミド、ポマリドミドは胎児に重大な影響を及ぼします。記録上の年齢と性別から妊娠しうる方と考えられ、30日以内の妊娠検査の記録がありません。妊娠防止管理手順に従ってください。',
      ],
    }),
  },
  facts: ['sex', 'age'],
  suggestions: [plasma.orderPregnancyTest],
  source: references.SPEC,
  quietForDays: 0,
});

/** O6: lenalidomide, thalidomide or pomalidomide. */
export const imidCards: readonly CardTemplate[] = [stage, inDisease, pregnancy];
