import { defineCard, type CardView } from '../../src/catalogue/index.js';
import { followUpOf } from '../../src/knowledge/myeloid/follow-up.js';
import { who5 } from '../../src/knowledge/myeloid/references.js';
import { myeloidRules } from '../../src/knowledge/myeloid/states.js';
import { cloneLines } from './clone-lines.js';
import { orders } from './orders.js';
import { highestRisk, riskLines } from './risk-lines.js';

const scores = ['chrs', 'ccrs'] as const;
const high = (view: CardView): boolean => highestRisk(view, scores) === 'high';
/** New: no clinician has recorded it yet. A record that was not read leaves it open. */
const isNew = (view: CardView): boolean => {
  const fact = view.fact('undeterminedCytopenia');
  return fact.known && !(fact.value as { readonly recorded: boolean }).recorded;
};
const indicator = (view: CardView) => (high(view) || isNew(view) ? 'warning' : 'info');
const noFlags = ['clone-with-high-counts', 'new-blood-blasts'] as const;
const facts = ['platelets', 'hemoglobin', 'neutrophils', 'mcv', 'rdw', 'marrowBlasts'] as const;

const named = {
  en: 'CCUS (clonal cytopenia of undetermined significance): lasting cytopenia, other causes excluded, a clone found, no dysplasia of 10 % or more in the marrow.',
  ja: 'CCUS（意義不明のクローン性血球減少）：血球減少が持続し、他の原因は除外され、クローンがあり、骨髄に10 %以上の異形成がない状態です。',
};

function followUp(view: CardView) {
  const { state, flags } = view.classification;
  return followUpOf(state, highestRisk(view, scores), flags['after-cytotoxic-therapy']?.status ?? 'unknown');
}

function common(view: CardView): readonly string[] {
  const next = followUp(view);
  return [
    ...cloneLines(view),
    ...riskLines(view, scores),
    ...(next === null ? [] : [next.text[view.locale]]),
    {
      en: 'WHO 5th ed. and ICC 2022 use the same name. No treatment is indicated by this finding outside trials.',
      ja: 'WHO第5版とICC 2022で名称は同じです。臨床試験を除き、この所見だけで治療の適応とはなりません。',
    }[view.locale],
  ];
}

/** CCUS with a marrow that excludes dysplasia: risk and follow-up. */
export const ccusCard = defineCard(myeloidRules, {
  id: 'ccus',
  when: { states: ['ccus'], noFlags },
  indicator,
  priority: 60,
  text: {
    en: (view) => ({
      summary: high(view)
        ? 'High-risk CCUS (CHRS 2023 or CCRS 2024): refer to haematology, blood count every 3 months'
        : 'Findings fit CCUS: follow the blood count by risk group',
      paragraphs: [named[view.locale], ...common(view)],
    }),
    ja: (view) => ({
      summary: high(view)
        ? '高リスクCCUS（CHRS 2023またはCCRS 2024）：血液内科へ紹介、3か月ごとに血算'
        : 'CCUSに合致する所見：リスク群に応じて血算を追跡',
      paragraphs: [named[view.locale], ...common(view)],
    }),
  },
  facts,
  suggestions: (view) => orders(...(followUp(view)?.orders ?? ['cbc'])),
  source: who5,
  quietForDays: 30,
});

/** CCUS but for the marrow that would exclude dysplasia. */
export const ccusProvisionalCard = defineCard(myeloidRules, {
  id: 'ccus-provisional',
  when: { states: ['provisional-ccus-marrow-needed'], noFlags },
  indicator,
  priority: 60,
  text: {
    en: (view) => ({
      summary: high(view)
        ? 'High-risk CCUS, provisional: refer to haematology; a marrow is needed to exclude dysplasia'
        : 'CCUS, provisional until a marrow excludes dysplasia: consider marrow and karyotype',
      paragraphs: [
        'CCUS (clonal cytopenia of undetermined significance): lasting cytopenia, other causes excluded, a clone found. Only a marrow with dysplasia below 10 % and blasts below 5 % (below 2 % in blood) supports CCUS; until then it stays provisional.',
        ...common(view),
      ],
    }),
    ja: (view) => ({
      summary: high(view)
        ? '高リスクCCUS（暫定）：血液内科へ紹介。異形成の除外に骨髄検査が必要'
        : 'CCUS（暫定）：骨髄検査で異形成を除外するまで。骨髄検査・染色体検査を検討',
      paragraphs: [
        'CCUS（意義不明のクローン性血球減少）：血球減少が持続し、他の原因は除外され、クローンが見つかっています。異形成10 %未満、骨髄芽球5 %未満（末梢血2 %未満）の骨髄所見が得られてはじめてCCUSとみなされ、それまでは暫定です。',
        ...common(view),
      ],
    }),
  },
  facts,
  suggestions: orders('bm', 'cytogenetics', 'haem-referral', 'cbc'),
  source: who5,
  quietForDays: 30,
});
