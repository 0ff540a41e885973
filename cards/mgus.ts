import { defineCard, type CardTemplate, type CardView } from '../src/catalogue/index.js';
import type { Concept } from '../src/engine/index.js';
import { orderBm, orderHaemReferral } from '../src/knowledge/concepts/orders.codes.js';
import { followUp } from '../src/knowledge/plasma-cell/follow-up.js';
import { mayoMgus } from '../src/knowledge/plasma-cell/mayo-mgus.js';
import { orderWholeBodyCt } from '../src/knowledge/plasma-cell/order-concepts.codes.js';
import { references } from '../src/knowledge/plasma-cell/references.js';
import { plasmaCell } from '../src/knowledge/plasma-cell/stage.js';
import { plasmaCellConcern } from './plasma-cell-concern.js';
import { plasmaCellDanger } from './plasma-cell-danger.js';
import { plasmaCellFactors } from './plasma-cell-factors.js';
import { plasmaCellFollowUp } from './plasma-cell-follow-up.js';
import { plasmaCellLongTerm } from './plasma-cell-long-term.js';
import { plasmaCellNamed } from './plasma-cell-named.js';
import { plasmaCellNearLimit } from './plasma-cell-near-limit.js';
import { plasmaCellPanel } from './plasma-cell-panel.js';
import { plasmaCellProvisional } from './plasma-cell-provisional.js';

const facts = [
  'mProtein',
  'isotype',
  'flcRatio',
  'marrowPlasmaCells',
  'hemoglobin',
  'calcium',
  'creatinine',
] as const;

const en = (view: CardView): string => (view.classification.category === null ? 'Provisional MGUS' : 'MGUS');
const ja = (view: CardView): string => (view.classification.category === null ? 'MGUS（暫定）' : 'MGUS');
const marrowKnown = (view: CardView): boolean => view.fact('marrowPlasmaCells').known;
const count = (view: CardView): number => view.score(mayoMgus.id)?.low ?? 0;

/** What is known of the risk, the model and the year with every number. */
function risk(view: CardView): readonly string[] {
  const outcome = view.outcome(mayoMgus.id);
  const stop = view.locale === 'ja' ? '。' : '.';
  return [
    ...(outcome === null ? [] : [`${outcome}${stop}`]),
    ...plasmaCellLongTerm(view),
    plasmaCellFactors(view, mayoMgus),
  ];
}

const concern = (view: CardView): readonly string[] => {
  const text = plasmaCellConcern(view);
  return text === null ? [] : [text];
};

const marrowAndPanel = (view: CardView): readonly Concept[] => [
  ...(marrowKnown(view) ? [] : [orderBm]),
  ...plasmaCellPanel(view),
];

/** End-organ values without which "not needed" would be said too early. */
const organsOpen = (view: CardView): string =>
  plasmaCellNamed(
    view,
    [!view.fact('hemoglobin').known, { en: 'haemoglobin', ja: 'ヘモグロビン' }],
    [!view.fact('calcium').known, { en: 'calcium', ja: 'カルシウム' }],
    [!view.fact('creatinine').known, { en: 'creatinine', ja: 'クレアチニン' }],
  );

function lowEn(view: CardView): string {
  const danger = plasmaCellDanger.named(view);
  if (danger !== '') return `${en(view)} without a Mayo risk factor, but deal first with: ${danger}`;
  if (plasmaCellConcern(view) !== null)
    return `${en(view)} without a Mayo risk factor, but with a red flag: look at heart and kidney first`;
  return organsOpen(view) === ''
    ? `${en(view)}, low risk (no Mayo risk factor): follow up; marrow and imaging are not routinely needed`
    : `${en(view)} without a Mayo risk factor. Before calling it low risk: ${organsOpen(view)}`;
}

function lowJa(view: CardView): string {
  const danger = plasmaCellDanger.named(view);
  if (danger !== '') return `${ja(view)}・Mayo因子なし。ただし先に対応：${danger}`;
  if (plasmaCellConcern(view) !== null)
    return `${ja(view)}・Mayo因子なし。ただし要注意所見あり：先に心臓と腎臓を確認してください`;
  return organsOpen(view) === ''
    ? `${ja(view)}・低リスク（Mayo因子なし）：経過観察。骨髄検査と画像検査は通常不要です`
    : `${ja(view)}・Mayo因子なし。低リスクと判断する前に確認：${organsOpen(view)}`;
}

/** Whether a marrow that was not done may be called deferrable: nothing open, no red flag. */
const marrowMayWait = (view: CardView): boolean =>
  !marrowKnown(view) && plasmaCellConcern(view) === null && organsOpen(view) === '';

const low = defineCard(plasmaCell, {
  id: 'mgus-low',
  when: { states: ['mgus'], score: { id: mayoMgus.id, bands: ['low'] }, noFlags: ['m-protein-unclassified'] },
  indicator: 'info',
  priority: 20,
  text: {
    en: (view) => ({
      summary: lowEn(view),
      paragraphs: [
        ...concern(view),
        ...risk(view),
        ...(marrowMayWait(view)
          ? [
              'Marrow not on record: without symptoms or signs of organ damage it may be deferred in low-risk MGUS.',
            ]
          : []),
        ...plasmaCellFollowUp(view, followUp.mgusLow),
        'With a limited life expectancy follow-up may be left out, as a decision shared with the patient.',
        ...plasmaCellProvisional(view),
        ...plasmaCellNearLimit(view),
      ],
    }),
    ja: (view) => ({
      summary: lowJa(view),
      paragraphs: [
        ...concern(view),
        ...risk(view),
        ...(marrowMayWait(view)
          ? ['骨髄検査の記録なし：症状や臓器障害の所見がなければ、低リスクMGUSでは延期を検討できます。']
          : []),
        ...plasmaCellFollowUp(view, followUp.mgusLow),
        '余命が限られる場合は、患者と相談のうえ経過観察を行わない選択もあります。',
        ...plasmaCellProvisional(view),
        ...plasmaCellNearLimit(view),
      ],
    }),
  },
  facts,
  suggestions: plasmaCellPanel,
  source: references.R6,
  quietForDays: 180,
});

const intermediate = defineCard(plasmaCell, {
  id: 'mgus-intermediate',
  when: {
    states: ['mgus'],
    score: { id: mayoMgus.id, bands: ['low-intermediate', 'high-intermediate'] },
    noFlags: ['m-protein-unclassified'],
  },
  indicator: 'info',
  priority: 25,
  text: {
    en: (view) => ({
      summary: `${en(view)}, ${count(view)} of 3 Mayo risk factors: ${marrowKnown(view) ? 'follow up yearly' : 'consider a marrow examination, then follow up yearly'}`,
      paragraphs: [
        ...concern(view),
        ...risk(view),
        ...(marrowKnown(view)
          ? []
          : [
              'Marrow not on record: with any risk factor a baseline examination looks for smouldering myeloma.',
            ]),
        ...plasmaCellFollowUp(view, followUp.mgusOther),
        ...plasmaCellProvisional(view),
        ...plasmaCellNearLimit(view),
      ],
    }),
    ja: (view) => ({
      summary: `${ja(view)}・Mayo 3因子中${count(view)}項目：${marrowKnown(view) ? '年1回の経過観察' : '骨髄検査を検討し、以後年1回の経過観察'}`,
      paragraphs: [
        ...concern(view),
        ...risk(view),
        ...(marrowKnown(view)
          ? []
          : [
              '骨髄検査の記録なし：リスク因子がある場合、くすぶり型骨髄腫の有無を確認する初回骨髄検査を検討します。',
            ]),
        ...plasmaCellFollowUp(view, followUp.mgusOther),
        ...plasmaCellProvisional(view),
        ...plasmaCellNearLimit(view),
      ],
    }),
  },
  facts,
  suggestions: marrowAndPanel,
  source: references.R6,
  quietForDays: 180,
});

const high = defineCard(plasmaCell, {
  id: 'mgus-high',
  when: {
    states: ['mgus'],
    score: { id: mayoMgus.id, bands: ['high'] },
    noFlags: ['m-protein-unclassified'],
  },
  indicator: 'warning',
  priority: 45,
  text: {
    en: (view) => ({
      summary: `${en(view)}, high risk (3 of 3 Mayo factors): refer to haematology${marrowKnown(view) ? '' : ', marrow'}; low-dose whole-body CT if not done`,
      paragraphs: [
        ...concern(view),
        ...risk(view),
        'Whole-body low-dose CT is the first imaging in high-risk non-IgM MGUS (IMWG 2019); it need not be repeated in follow-up unless progression is suspected. High risk is not a reason to treat.',
        ...plasmaCellFollowUp(view, followUp.mgusOther),
        ...plasmaCellProvisional(view),
        ...plasmaCellNearLimit(view),
      ],
    }),
    ja: (view) => ({
      summary: `${ja(view)}・高リスク（Mayo 3因子すべて該当）：血液内科へ紹介${marrowKnown(view) ? '' : '、骨髄検査'}、未施行なら全身低線量CT`,
      paragraphs: [
        ...concern(view),
        ...risk(view),
        '高リスクの非IgM型MGUSでは全身低線量CTが最初の画像検査です（IMWG 2019）。進展が疑われない限り経過観察中の反復は不要です。高リスクであることは治療の理由になりません。',
        ...plasmaCellFollowUp(view, followUp.mgusOther),
        ...plasmaCellProvisional(view),
        ...plasmaCellNearLimit(view),
      ],
    }),
  },
  facts,
  suggestions: (view) => [
    orderHaemReferral,
    ...(view.fact('lyticLesions').known ? [] : [orderWholeBodyCt]),
    ...marrowAndPanel(view),
  ],
  source: references.R6,
  quietForDays: 90,
});

/** The names of the factors that are not known. */
function openFactors(view: CardView): string {
  const open = new Set(
    (view.score(mayoMgus.id)?.contributions ?? [])
      .filter((term) => term.low !== term.high)
      .map(({ term }) => term),
  );
  return plasmaCellNamed(
    view,
    [open.has('m-protein'), { en: 'M-protein level', ja: 'M蛋白量' }],
    [open.has('isotype'), { en: 'immunofixation', ja: '免疫固定法' }],
    [open.has('flc'), { en: 'free light chains', ja: '遊離軽鎖' }],
  );
}

const range = defineCard(plasmaCell, {
  id: 'mgus-range',
  when: {
    states: ['mgus'],
    score: { id: mayoMgus.id, bands: ['open'] },
    noFlags: ['m-protein-unclassified'],
  },
  indicator: 'info',
  priority: 30,
  text: {
    en: (view) => ({
      summary: `${en(view)}, risk still open (Mayo ${count(view)} to ${view.score(mayoMgus.id)?.high ?? 0} of 3 factors). Needed: ${openFactors(view)}`,
      paragraphs: [
        `Groups still possible: ${view.bands(mayoMgus.id).join(' or ')}. No single risk figure is given until the missing factor is known.`,
        plasmaCellFactors(view, mayoMgus),
        ...concern(view),
        ...plasmaCellProvisional(view),
        ...plasmaCellNearLimit(view),
      ],
    }),
    ja: (view) => ({
      summary: `${ja(view)}・リスク未確定（Mayo 3因子中${count(view)}〜${view.score(mayoMgus.id)?.high ?? 0}項目）。必要な検査：${openFactors(view)}`,
      paragraphs: [
        `可能性のあるリスク群：${view.bands(mayoMgus.id).join('・')}。不足する因子が判明するまで単一のリスク値は示しません。`,
        plasmaCellFactors(view, mayoMgus),
        ...concern(view),
        ...plasmaCellProvisional(view),
        ...plasmaCellNearLimit(view),
      ],
    }),
  },
  facts,
  suggestions: plasmaCellPanel,
  source: references.R5,
  quietForDays: 30,
});

/** MGUS with a heavy chain other than IgM, by the Mayo three-factor model. */
export const mgusCards: readonly CardTemplate[] = [low, intermediate, high, range];
