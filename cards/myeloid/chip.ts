import { defineCard, type CardView } from '../../src/catalogue/index.js';
import { cardiovascularNote, followUpOf } from '../../src/knowledge/myeloid/follow-up.js';
import { weeks2023 } from '../../src/knowledge/myeloid/references.js';
import { myeloidRules } from '../../src/knowledge/myeloid/states.js';
import { cloneLines } from './clone-lines.js';
import { nameLine } from './names.js';
import { orders } from './orders.js';
import { groupsOf, highestRisk, riskLines } from './risk-lines.js';
import { flagOpen } from './speaking-states.js';

const scores = ['chrs'] as const;
const treated = 'after-cytotoxic-therapy';
const elsewhere = ['clone-with-high-counts', 'new-blood-blasts'] as const;
const facts = ['hemoglobin', 'neutrophils', 'platelets', 'mcv', 'rdw', 'monocytes', 'age'] as const;

function followUp(view: CardView) {
  const { state, flags } = view.classification;
  return followUpOf(state, highestRisk(view, scores), flags[treated]?.status ?? 'unknown');
}

/** After cytotoxic therapy no group and no figure of the score is shown: none of them holds. */
function lines(view: CardView): readonly string[] {
  const next = followUp(view);
  return [
    nameLine(view, 'chip'),
    ...cloneLines(view),
    ...(view.flag(treated) ? [] : riskLines(view, scores)),
    ...(next === null ? [] : [next.text[view.locale]]),
    cardiovascularNote.text[view.locale],
  ];
}

const followUpOrders = (view: CardView) => orders(...(followUp(view)?.orders ?? []), 'cardiovascular-risk');

/** Low by CHRS. Where earlier cytotoxic therapy is not known, "low" does not reassure. */
export const chipLowCard = defineCard(myeloidRules, {
  id: 'chip-low',
  when: { states: ['chip'], score: { id: 'chrs', bands: ['low'] }, noFlags: [...elsewhere, treated] },
  indicator: 'info',
  priority: 20,
  text: {
    en: (view) => ({
      summary: flagOpen(view.classification, treated)
        ? 'CHIP, low by CHRS 2023, but earlier cytotoxic therapy is not known: ask haematology'
        : 'CHIP, low risk by CHRS 2023: blood count every 12 months, care for cardiovascular risk factors',
      paragraphs: lines(view),
    }),
    ja: (view) => ({
      summary: flagOpen(view.classification, treated)
        ? 'CHIP、CHRS 2023で低リスク。ただし細胞傷害性治療歴が不明：血液内科へ相談'
        : 'CHIP、CHRS 2023で低リスク：12か月ごとに血算、心血管リスク因子を管理',
      paragraphs: lines(view),
    }),
  },
  facts,
  suggestions: followUpOrders,
  source: weeks2023,
  quietForDays: 90,
});

/** Intermediate by CHRS. */
export const chipIntermediateCard = defineCard(myeloidRules, {
  id: 'chip-intermediate',
  when: {
    states: ['chip'],
    score: { id: 'chrs', bands: ['intermediate'] },
    noFlags: [...elsewhere, treated],
  },
  indicator: 'info',
  priority: 30,
  text: {
    en: (view) => ({
      summary: 'CHIP, intermediate risk by CHRS 2023: ask haematology; blood count every 6-12 months',
      paragraphs: lines(view),
    }),
    ja: (view) => ({
      summary: 'CHIP、CHRS 2023で中間リスク：血液内科へ相談、6〜12か月ごとに血算',
      paragraphs: lines(view),
    }),
  },
  facts,
  suggestions: followUpOrders,
  source: weeks2023,
  quietForDays: 90,
});

/** High by CHRS. */
export const chipHighCard = defineCard(myeloidRules, {
  id: 'chip-high',
  when: { states: ['chip'], score: { id: 'chrs', bands: ['high'] }, noFlags: elsewhere },
  indicator: 'warning',
  priority: 50,
  text: {
    en: (view) => ({
      summary: 'CHIP, high risk by CHRS 2023: refer to haematology; blood count every 3 months',
      paragraphs: lines(view),
    }),
    ja: (view) => ({
      summary: 'CHIP、CHRS 2023で高リスク：血液内科へ紹介、3か月ごとに血算',
      paragraphs: lines(view),
    }),
  },
  facts,
  suggestions: followUpOrders,
  source: weeks2023,
  quietForDays: 30,
});

/** A CHRS whose group is not settled: the range, and what would settle it. */
export const chipOpenCard = defineCard(myeloidRules, {
  id: 'chip-open',
  when: { states: ['chip'], score: { id: 'chrs', bands: ['open'] }, noFlags: [...elsewhere, treated] },
  indicator: 'info',
  priority: 25,
  text: {
    en: (view) => ({
      summary: `CHIP, risk group by CHRS 2023 open (${groupsOf(view, 'chrs')}): complete what is missing`,
      paragraphs: lines(view),
    }),
    ja: (view) => ({
      summary: `CHIP、CHRS 2023のリスク群は未確定（${groupsOf(view, 'chrs')}）：不足項目を確認`,
      paragraphs: lines(view),
    }),
  },
  facts,
  suggestions: (view) => orders(...view.supply()),
  source: weeks2023,
  quietForDays: 90,
});

/** After cytotoxic therapy no score reassures, whatever its group. */
export const chipAfterTherapyCard = defineCard(myeloidRules, {
  id: 'chip-after-therapy',
  when: {
    states: ['chip'],
    score: { id: 'chrs', bands: ['low', 'intermediate', 'open'] },
    flags: [treated],
    noFlags: elsewhere,
  },
  indicator: 'info',
  priority: 45,
  text: {
    en: (view) => ({
      summary: 'Clone after cytotoxic therapy: the CHRS 2023 is not validated here, refer to haematology',
      paragraphs: lines(view),
    }),
    ja: (view) => ({
      summary: '細胞傷害性治療後のクローン：CHRS 2023は検証されていません。血液内科へ紹介',
      paragraphs: lines(view),
    }),
  },
  facts,
  suggestions: followUpOrders,
  source: weeks2023,
  quietForDays: 90,
});

/** A clone whose blood count is not known: the count decides between CHIP and the cytopenias. */
export const cloneCountMissingCard = defineCard(myeloidRules, {
  id: 'clone-count-missing',
  when: { states: ['ch-cytopenia-unknown'], noFlags: elsewhere },
  indicator: 'info',
  priority: 30,
  text: {
    en: (view) => ({
      summary: 'Clone found, blood count incomplete: a count with differential separates CHIP from CCUS',
      paragraphs: [nameLine(view, 'chip', 'ccus'), ...cloneLines(view)],
    }),
    ja: (view) => ({
      summary: 'クローンあり、血算の結果が不足：血算・白血球分画でCHIPとCCUSを区別',
      paragraphs: [nameLine(view, 'chip', 'ccus'), ...cloneLines(view)],
    }),
  },
  facts,
  suggestions: orders('cbc'),
  source: weeks2023,
  quietForDays: 90,
});
