import { defineCard, type CardView } from '../src/catalogue/index.js';
import { dateOf, type Localized } from '../src/engine/index.js';
import type { Trend } from '../src/knowledge/systemic-sclerosis/cytokine-facts.js';
import {
  cytokineEvidence,
  cytokineGroups,
  cytokinePattern,
  type CytokineGroup,
} from '../src/knowledge/systemic-sclerosis/cytokine-pattern.js';
import { fourPatientReport } from '../src/knowledge/systemic-sclerosis/references.js';
import { said } from './said.js';

const trends: Readonly<Record<Trend, Localized>> = {
  'transient-rise': { en: 'transient rise', ja: '一過性上昇' },
  rise: { en: 'rise', ja: '上昇' },
  fall: { en: 'fall', ja: '低下' },
  level: { en: 'level', ja: '不変' },
};

/** "Transient rise after the start: IL-6 transient rise (2026-10-01), IL-8 fall (2026-10-01)", as the report groups them. */
function course(view: CardView, group: CytokineGroup): string {
  const { locale } = view;
  const seen = group.facts.flatMap((key) => {
    const fact = view.fact(key);
    if (!fact.known) return [];
    const at = dateOf(fact)?.slice(0, 'yyyy-mm-dd'.length);
    const trend = trends[fact.value as Trend][locale];
    return [`${view.label(key)} ${trend}${at === undefined ? '' : ` (${at})`}`];
  });
  if (seen.length === 0) return '';
  return locale === 'ja'
    ? `報告「${group.label.ja}」。今回：${seen.join('、')}。`
    : `Report: "${group.label.en}". Here: ${seen.join(', ')}.`;
}
const courses = (view: CardView): readonly string[] => cytokineGroups.map((group) => course(view, group));

/** T6: cytokine courses beside those of a four-patient report. It advises nothing and suggests nothing. */
export const cytokinePatternCard = defineCard(cytokinePattern, {
  id: 'cytokine-pattern',
  when: { states: ['matches', 'does-not-match'] },
  indicator: 'info',
  priority: 5,
  text: {
    en: (view) => ({
      summary:
        view.classification.state === 'matches'
          ? 'Cytokines on tocilizumab match the pattern described in 4 patients (very low evidence)'
          : 'Cytokines on tocilizumab do not match the pattern described in 4 patients (very low evidence)',
      paragraphs: said(
        `${cytokineEvidence.en}.`,
        ...courses(view),
        view.flag('il-6-rise-expected') &&
          'A rise of IL-6 is expected from the drug: it shows neither response nor flare.',
      ),
    }),
    ja: (view) => ({
      summary:
        view.classification.state === 'matches'
          ? 'トシリズマブ使用中のサイトカイン：4例で記載されたパターンに一致（根拠は極めて低い）'
          : 'トシリズマブ使用中のサイトカイン：4例で記載されたパターンに一致しない（根拠は極めて低い）',
      paragraphs: said(
        `${cytokineEvidence.ja}。`,
        ...courses(view),
        view.flag('il-6-rise-expected') &&
          'IL-6上昇は薬理作用として予想されるもので、効果も増悪も示しません。',
      ),
    }),
  },
  facts: [],
  suggestions: [],
  source: fourPatientReport,
  quietForDays: 90,
});
