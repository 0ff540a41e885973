import { defineCard } from '../../src/catalogue/index.js';
import { merz2023 } from '../../src/knowledge/myeloid/references.js';
import { counts } from '../../src/knowledge/myeloid/parameters.js';
import { myeloidRules } from '../../src/knowledge/myeloid/states.js';
import { orders } from './orders.js';
import { workUpLines } from './work-up.js';

const { value: lowest } = counts.duffyNeutrophils.value;
const { value: limit } = counts.neutrophils.value;

/** Mild neutropenia and nothing else, no clone known: often a normal variant. */
export const isolatedNeutropeniaCard = defineCard(myeloidRules, {
  id: 'isolated-neutropenia',
  when: {
    states: [
      'cytopenia-under-evaluation',
      'unexplained-cytopenia-clone-unknown',
      'provisional-icus-marrow-needed',
      'icus',
    ],
    flags: ['isolated-neutropenia'],
    noFlags: ['new-blood-blasts'],
  },
  indicator: 'info',
  priority: 30,
  text: {
    en: (view) => ({
      summary:
        'Isolated mild neutropenia: check Duffy status and earlier counts before a haematological work-up',
      paragraphs: [
        `Neutrophils of ${lowest} or more but below ${limit} ×10⁹/L without another low count and without infections may be the normal count of a person with the Duffy-null blood group: 19 of 80 healthy Duffy-null adults (23.8 %) were below 2.0 ×10⁹/L (Merz 2023).`,
        'This service reads no race or ancestry: ask for the Duffy type and for counts of earlier years, and review drugs and infections.',
        ...workUpLines(view),
      ],
    }),
    ja: (view) => ({
      summary: '軽度の単独好中球減少：血液学的精査の前にDuffy型と過去の血球数を確認',
      paragraphs: [
        `好中球が${lowest}以上${limit} ×10⁹/L未満で、他の血球減少も感染症もない場合、Duffy陰性（Fy(a-b-)）の人の正常値であることがあります。健康なDuffy陰性成人80人中19人（23.8 %）が2.0 ×10⁹/L未満でした（Merz 2023）。`,
        '本サービスは人種・民族の情報を読み取りません。Duffy血液型と過去数年の血球数を確認し、薬剤と感染症の有無を見直してください。',
        ...workUpLines(view),
      ],
    }),
  },
  facts: ['neutrophils', 'hemoglobin', 'platelets'],
  suggestions: orders('cbc', 'duffy'),
  source: merz2023,
  quietForDays: 90,
});
