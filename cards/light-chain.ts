import { defineCard, type CardTemplate, type CardView } from '../src/catalogue/index.js';
import type { Concept } from '../src/engine/index.js';
import * as common from '../src/knowledge/concepts/orders.codes.js';
import { followUp } from '../src/knowledge/plasma-cell/follow-up.js';
import { publishedResults } from '../src/knowledge/plasma-cell/published-results.js';
import { references } from '../src/knowledge/plasma-cell/references.js';
import { plasmaCell } from '../src/knowledge/plasma-cell/stage.js';
import { plasmaCellConcern } from './plasma-cell-concern.js';
import { plasmaCellFollowUp } from './plasma-cell-follow-up.js';
import { plasmaCellNearLimit } from './plasma-cell-near-limit.js';
import { plasmaCellOpenEvents } from './plasma-cell-open-events.js';
import { plasmaCellPanel } from './plasma-cell-panel.js';
import { plasmaCellProvisional } from './plasma-cell-provisional.js';
import { plasmaCellSmmImaging } from './plasma-cell-smm-imaging.js';

const facts = [
  'flcRatio',
  'involvedLevel',
  'isotype',
  'urineMProtein',
  'ntProBnp',
  'urineAlbumin',
  'clonalMarrow',
  'creatinine',
  'egfr',
] as const;

const en = (view: CardView, stage: string): string =>
  view.classification.category === null ? `Provisional light chain ${stage}` : `Light chain ${stage}`;
const ja = (view: CardView, stage: string): string =>
  view.classification.category === null ? `${stage}（暫定）` : stage;
const concern = (view: CardView): readonly string[] => {
  const text = plasmaCellConcern(view);
  return text === null ? [] : [text];
};

const mgus = defineCard(plasmaCell, {
  id: 'lc-mgus',
  when: { states: ['lc-mgus'], noFlags: ['flc-skew-by-kidney'] },
  indicator: 'info',
  priority: 30,
  text: {
    en: (view) => ({
      summary:
        plasmaCellConcern(view) === null
          ? `${en(view, 'MGUS')}: repeat light chains in 3-6 months; watch kidney and heart`
          : `${en(view, 'MGUS')}: look for AL amyloidosis and kidney involvement (NT-proBNP, urine albumin)`,
      paragraphs: [
        ...concern(view),
        ...(plasmaCellConcern(view) === null ? [`${publishedResults.lightChainMgus.text.en}.`] : []),
        'In light chain MGUS, amyloid or kidney damage does harm more often than progression does: NT-proBNP and urine albumin yearly, and whenever symptoms change.',
        ...plasmaCellFollowUp(view, followUp.mgusOther),
        ...plasmaCellProvisional(view),
        ...plasmaCellNearLimit(view),
      ],
    }),
    ja: (view) => ({
      summary:
        plasmaCellConcern(view) === null
          ? `${ja(view, '軽鎖型MGUS')}：3〜6か月後に遊離軽鎖を再検、腎臓と心臓に注意`
          : `${ja(view, '軽鎖型MGUS')}：ALアミロイドーシスと腎病変の有無を評価（NT-proBNP・尿アルブミン）`,
      paragraphs: [
        ...concern(view),
        ...(plasmaCellConcern(view) === null ? [`${publishedResults.lightChainMgus.text.ja}。`] : []),
        '軽鎖型MGUSでは、進展よりもアミロイドや腎障害が問題になることが多いため、NT-proBNPと尿アルブミンを年1回、症状が変化したときにも測定してください。',
        ...plasmaCellFollowUp(view, followUp.mgusOther),
        ...plasmaCellProvisional(view),
        ...plasmaCellNearLimit(view),
      ],
    }),
  },
  facts,
  suggestions: plasmaCellPanel,
  source: references.R9,
  quietForDays: 90,
});

const orders = (view: CardView): readonly Concept[] => [
  common.orderHaemReferral,
  ...plasmaCellSmmImaging.orders(view),
  ...(view.fact('marrowPlasmaCells').known ? [] : [common.orderBm]),
  ...plasmaCellPanel(view),
];

const smouldering = defineCard(plasmaCell, {
  id: 'lc-smm',
  when: { states: ['lc-smm'] },
  indicator: 'warning',
  priority: 60,
  text: {
    en: (view) => ({
      summary: `${en(view, 'smouldering myeloma')}: refer to haematology; protect the kidney, look for AL amyloidosis`,
      paragraphs: [
        ...(plasmaCellOpenEvents(view) === ''
          ? []
          : [`Myeloma-defining events are not excluded without: ${plasmaCellOpenEvents(view)}.`]),
        ...concern(view),
        'The risk models of smouldering myeloma are made for a serum M-protein and are not applied here: the follow-up below is that of high risk, as chosen for this product. Avoid NSAIDs and dehydration.',
        `${followUp.smmImaging.label.en}.`,
        ...plasmaCellFollowUp(view, followUp.smmHigh),
        ...plasmaCellProvisional(view),
        ...plasmaCellNearLimit(view),
      ],
    }),
    ja: (view) => ({
      summary: `${ja(view, '軽鎖型くすぶり型骨髄腫')}：血液内科へ紹介、腎保護、ALアミロイドーシスの有無を評価`,
      paragraphs: [
        ...(plasmaCellOpenEvents(view) === ''
          ? []
          : [`骨髄腫診断事象が未除外です。未確認：${plasmaCellOpenEvents(view)}。`]),
        ...concern(view),
        'くすぶり型骨髄腫のリスクモデルは血清M蛋白を前提とするため、ここでは用いません。下記の経過観察は本製品の設定により高リスクの間隔としています。NSAIDと脱水を避けてください。',
        `${followUp.smmImaging.label.ja}。`,
        ...plasmaCellFollowUp(view, followUp.smmHigh),
        ...plasmaCellProvisional(view),
        ...plasmaCellNearLimit(view),
      ],
    }),
  },
  facts,
  suggestions: orders,
  source: references.R35,
  quietForDays: 30,
});

/** A mild κ excess that kidney disease explains: say so, and do not raise a light chain MGUS. */
const skewed = defineCard(plasmaCell, {
  id: 'flc-skewed-in-ckd',
  when: {
    states: ['lc-mgus', 'indeterminate', 'no-m-protein', 'suspected-mm'],
    flags: ['flc-skew-by-kidney'],
  },
  indicator: 'info',
  priority: 25,
  text: {
    en: (view) => ({
      summary:
        'Mild κ light chain excess with reduced kidney function: expected, no evidence of a clone by itself',
      paragraphs: [
        'Of 6461 people with an eGFR below 60 and no monoclonal protein, 9 % had a κ/λ ratio outside 0.26-1.65 and 0.7 % outside 0.37-3.10 (Long 2022). A mild excess does not by itself call for a marrow examination.',
        view.fact('isotype').known
          ? 'Repeat the light chains in about 3 months, then every 6-12 months.'
          : 'Add serum and urine immunofixation, and repeat the light chains in about 3 months.',
      ],
    }),
    ja: (view) => ({
      summary:
        '腎機能低下に伴う遊離軽鎖κの軽度優位：想定される所見で、それだけではクローンの証拠になりません',
      paragraphs: [
        'eGFR 60未満でM蛋白のない6461人のうち、κ/λ比が0.26〜1.65を外れたのは9 %、0.37〜3.10を外れたのは0.7 %でした（Long 2022）。軽度の上昇だけでは骨髄検査の理由になりません。',
        view.fact('isotype').known
          ? '約3か月後に遊離軽鎖を再検し、以後6〜12か月ごとに再検してください。'
          : '血清・尿の免疫固定法を追加し、約3か月後に遊離軽鎖を再検してください。',
      ],
    }),
  },
  facts: ['flcRatio', 'kappa', 'lambda', 'egfr', 'creatinine', 'isotype'],
  suggestions: (view) => [
    ...(view.fact('isotype').known ? [] : [common.orderIfe]),
    ...(view.fact('urineImmunofixationPositive').known ? [] : [common.orderUrineIfe]),
  ],
  source: references.R11,
  quietForDays: 180,
});

/** Light chains without a heavy chain. */
export const lightChainCards: readonly CardTemplate[] = [mgus, smouldering, skewed];
