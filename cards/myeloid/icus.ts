import { defineCard, type CardView } from '../../src/catalogue/index.js';
import { followUpOf } from '../../src/knowledge/myeloid/follow-up.js';
import { nccnMds } from '../../src/knowledge/myeloid/references.js';
import { myeloidRules } from '../../src/knowledge/myeloid/states.js';
import { orders } from './orders.js';
import { lowLineages, workUpLines } from './work-up.js';

const noFlags = ['isolated-neutropenia', 'new-blood-blasts'] as const;
const facts = ['hemoglobin', 'neutrophils', 'platelets', 'mcv', 'genomics'] as const;

function followUp(view: CardView): readonly string[] {
  const next = followUpOf(view.classification.state, null, 'unknown');
  return next === null ? [] : [next.text[view.locale]];
}

const naming = {
  en: 'WHO 5th ed. calls this ICUS (idiopathic cytopenia of undetermined significance); ICC 2022 has no such category. A gene that the panel did not cover is unknown, not normal.',
  ja: 'WHO第5版ではICUS（意義不明の特発性血球減少）と呼びますが、ICC 2022にこの分類はありません。パネルに含まれない遺伝子は正常ではなく不明です。',
};

const lines = (view: CardView): readonly string[] => [
  naming[view.locale],
  ...followUp(view),
  ...workUpLines(view),
];

/** Persistent, unexplained, no clone, no dysplasia. */
export const icusCard = defineCard(myeloidRules, {
  id: 'icus',
  when: { states: ['icus'], noFlags },
  indicator: 'info',
  priority: 25,
  text: {
    en: (view) => ({
      summary: `Unexplained cytopenia (${lowLineages(view)}), no clone found: blood count every 12 months`,
      paragraphs: lines(view),
    }),
    ja: (view) => ({
      summary: `原因不明の血球減少（${lowLineages(view)}）、クローン検出なし：12か月ごとに血算`,
      paragraphs: lines(view),
    }),
  },
  facts,
  suggestions: orders('cbc'),
  source: nccnMds,
  quietForDays: 90,
});

/** The same while no marrow has excluded dysplasia. */
export const icusProvisionalCard = defineCard(myeloidRules, {
  id: 'icus-provisional',
  when: { states: ['provisional-icus-marrow-needed'], noFlags },
  indicator: 'info',
  priority: 25,
  text: {
    en: (view) => ({
      summary: `Unexplained cytopenia (${lowLineages(view)}), no clone found: a marrow would exclude dysplasia`,
      paragraphs: [
        'Without a clone a marrow finding of MDS is less likely but not excluded: whether to examine the marrow is a question for haematology.',
        ...lines(view),
      ],
    }),
    ja: (view) => ({
      summary: `原因不明の血球減少（${lowLineages(view)}）、クローン検出なし：異形成の除外には骨髄検査`,
      paragraphs: [
        'クローンがなければMDSの骨髄所見の可能性は低くなりますが、除外はできません。骨髄検査の要否は血液内科に相談してください。',
        ...lines(view),
      ],
    }),
  },
  facts,
  suggestions: orders('haem-referral', 'bm', 'cbc'),
  source: nccnMds,
  quietForDays: 90,
});
