import { defineCard, type CardTemplate, type CardView } from '../src/catalogue/index.js';
import type { Concept } from '../src/engine/index.js';
import * as common from '../src/knowledge/concepts/orders.codes.js';
import { followUp } from '../src/knowledge/plasma-cell/follow-up.js';
import { mayoMgus } from '../src/knowledge/plasma-cell/mayo-mgus.js';
import * as plasma from '../src/knowledge/plasma-cell/order-concepts.codes.js';
import { parameters } from '../src/knowledge/plasma-cell/parameters.js';
import { references } from '../src/knowledge/plasma-cell/references.js';
import { plasmaCell } from '../src/knowledge/plasma-cell/stage.js';
import { plasmaCellConcern } from './plasma-cell-concern.js';
import { plasmaCellFollowUp } from './plasma-cell-follow-up.js';
import { plasmaCellLongTerm } from './plasma-cell-long-term.js';
import { plasmaCellPanel } from './plasma-cell-panel.js';
import { plasmaCellProvisional } from './plasma-cell-provisional.js';

const facts = [
  'mProtein',
  'isotype',
  'igm',
  'flcRatio',
  'lymphoplasmacyticMarrow',
  'hemoglobin',
  'igmSymptoms',
] as const;

/** Symptoms, a large IgM, anaemia or a finding of IgM myeloma: more than a follow-up. */
const pressing = (view: CardView): boolean => {
  const symptoms = view.fact('igmSymptoms');
  return (
    (symptoms.known && symptoms.value === true) ||
    (view.number('mProtein') ?? 0) >= parameters.smmSerumMProtein.value.value ||
    view.flag('A-threshold') ||
    view.flag('igm-lytic')
  );
};

const concern = (view: CardView): readonly string[] => {
  const text = plasmaCellConcern(view);
  return text === null ? [] : [text];
};

function plasmaCellLike(view: CardView): readonly string[] {
  if (!view.flag('igm-lytic')) return [];
  return view.locale === 'ja'
    ? [
        '溶骨性病変またはクローン性形質細胞10 %以上があります。まれなIgM型骨髄腫の可能性を血液内科に確認してください。',
      ]
    : [
        'A lytic lesion or clonal plasma cells of 10 % or more is on record: ask haematology about the rare IgM myeloma.',
      ];
}

const workup = (view: CardView): readonly Concept[] => [
  ...(pressing(view) ? [common.orderHaemReferral] : []),
  ...(view.fact('lymphoplasmacyticMarrow').known
    ? []
    : [common.orderBm, plasma.orderMarrowFlow, plasma.orderMyd88]),
  ...(view.fact('hemoglobin').known ? [] : [common.orderCbc]),
  common.orderLdh,
  common.orderB2m,
  ...(pressing(view) ? [plasma.orderBodyCt, plasma.orderViscosity] : []),
];

const gammopathy = defineCard(plasmaCell, {
  id: 'igm-gammopathy',
  when: { states: ['igm-gammopathy'] },
  indicator: (view) => (pressing(view) ? 'warning' : 'info'),
  priority: 45,
  text: {
    en: (view) => ({
      summary: pressing(view)
        ? 'IgM gammopathy with symptoms, anaemia, a large band or a plasma cell finding: marrow, refer to haematology'
        : 'IgM gammopathy, unclassified: marrow with flow cytometry and MYD88 (think of Waldenström, not myeloma)',
      paragraphs: [
        'An IgM gammopathy that progresses becomes Waldenström macroglobulinaemia or another lymphoma, rarely myeloma; the cells in the marrow decide. MYD88 L265P supports Waldenström but is not specific.',
        'Ask about visual change, nosebleeds, headache, neuropathy, cold-induced symptoms, fever, sweats and weight loss; feel for lymph nodes, liver and spleen.',
        ...plasmaCellLike(view),
        ...concern(view),
        ...plasmaCellProvisional(view),
      ],
    }),
    ja: (view) => ({
      summary: pressing(view)
        ? 'IgM型M蛋白血症に症状、貧血、M蛋白高値または形質細胞の所見あり：骨髄検査と血液内科紹介'
        : 'IgM型M蛋白血症・未分類：骨髄検査（フローサイトメトリー・MYD88）。骨髄腫より原発性マクログロブリン血症を念頭に評価',
      paragraphs: [
        'IgM型が進展する場合は原発性マクログロブリン血症（WM）や他のリンパ腫であることが多く、骨髄腫はまれです。骨髄に浸潤する細胞の種類で判断します。MYD88 L265PはWMを支持しますが特異的ではありません。',
        '視力変化、鼻出血、頭痛、神経障害、寒冷で誘発される症状、発熱、寝汗、体重減少を問診し、リンパ節・肝・脾を触診してください。',
        ...plasmaCellLike(view),
        ...concern(view),
        ...plasmaCellProvisional(view),
      ],
    }),
  },
  facts,
  suggestions: workup,
  source: references.R37,
  quietForDays: 60,
});

function risk(view: CardView): readonly string[] {
  const outcome = view.outcome(mayoMgus.id);
  const stop = view.locale === 'ja' ? '。' : '.';
  return [...(outcome === null ? [] : [`${outcome}${stop}`]), ...plasmaCellLongTerm(view)];
}

const mgus = defineCard(plasmaCell, {
  id: 'igm-mgus',
  when: { states: ['igm-mgus'] },
  indicator: 'info',
  priority: 30,
  text: {
    en: (view) => ({
      summary: 'IgM MGUS: follow up at 6 months, then yearly; ask about neuropathy and Waldenström symptoms',
      paragraphs: [
        ...concern(view),
        ...risk(view),
        ...plasmaCellFollowUp(view, followUp.mgusOther),
        ...plasmaCellProvisional(view),
      ],
    }),
    ja: (view) => ({
      summary: 'IgM型MGUS：6か月後、以後年1回の経過観察。神経障害とマクログロブリン血症の症状の有無を確認',
      paragraphs: [
        ...concern(view),
        ...risk(view),
        ...plasmaCellFollowUp(view, followUp.mgusOther),
        ...plasmaCellProvisional(view),
      ],
    }),
  },
  facts,
  suggestions: plasmaCellPanel,
  source: references.R4,
  quietForDays: 180,
});

const waldenstrom = defineCard(plasmaCell, {
  id: 'waldenstrom',
  when: { states: ['waldenstrom'] },
  indicator: 'warning',
  priority: 55,
  text: {
    en: (view) => ({
      summary: 'IgM with lymphoplasmacytic marrow infiltration: think of Waldenström, refer to haematology',
      paragraphs: [
        'Symptoms decide what follows, not the IgM level: without symptoms of the IgM or of the tumour it is observed. Look for hyperviscosity, neuropathy, cold agglutinins, cryoglobulins, cytopenias, enlarged nodes and spleen.',
        ...concern(view),
        ...plasmaCellProvisional(view),
      ],
    }),
    ja: (view) => ({
      summary:
        'IgM型・骨髄リンパ形質細胞浸潤あり：原発性マクログロブリン血症を考え、血液内科へ紹介してください',
      paragraphs: [
        'その後の方針はIgMの量ではなく症状で決まります。IgM関連症状や腫瘍による症状がなければ経過観察です。過粘稠、神経障害、寒冷凝集素、クリオグロブリン、血球減少、リンパ節腫大・脾腫の有無を確認してください。',
        ...concern(view),
        ...plasmaCellProvisional(view),
      ],
    }),
  },
  facts,
  suggestions: [
    common.orderHaemReferral,
    common.orderCbc,
    common.orderLdh,
    common.orderB2m,
    plasma.orderMyd88,
    plasma.orderBodyCt,
  ],
  source: references.R37,
  quietForDays: 60,
});

/** IgM: its own pathway, never smouldering myeloma. */
export const igmCards: readonly CardTemplate[] = [gammopathy, mgus, waldenstrom];
