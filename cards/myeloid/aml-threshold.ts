import { defineCard, type CardView } from '../../src/catalogue/index.js';
import { who5 } from '../../src/knowledge/myeloid/references.js';
import { neoplasmLimits } from '../../src/knowledge/myeloid/parameters.js';
import { myeloidRules } from '../../src/knowledge/myeloid/states.js';
import { orders } from './orders.js';
import { leukaemiaFlags } from './speaking-states.js';

const { value: limit } = neoplasmLimits.leukaemiaBlasts.value;

/** Which finding speaks, the most dangerous first. */
function finding(view: CardView): 'promyelocytic' | 'blood' | 'marrow' | 'blasts' | 'genetics' {
  if (view.flag('apl-suspected')) return 'promyelocytic';
  if (!view.flag('acute-leukaemia-threshold')) return 'genetics';
  if ((view.number('bloodBlasts') ?? 0) >= limit) return 'blood';
  return (view.number('marrowBlasts') ?? 0) >= limit ? 'marrow' : 'blasts';
}

const inKnownNeoplasm = (view: CardView): boolean => view.classification.state === 'existing-neoplasm';
function isFalse(view: CardView, key: string): boolean {
  const fact = view.fact(key);
  return fact.known && fact.value === false;
}

const progression = {
  en: 'A myeloid neoplasm is on the problem list, but no AML: think of progression. Once AML is recorded this card is silent.',
  ja: '問題リストに骨髄系腫瘍がありますが、AMLの記録はありません：急性白血病への進展を考慮してください。AMLが記録されると本カードは表示されません。',
};
const both = {
  en: `WHO 5th ed. and ICC 2022 both set the threshold at ${limit} % blasts in blood or marrow. What it is called belongs to haematology and pathology; a count by an analyser alone must be confirmed on a smear.`,
  ja: `WHO第5版・ICC 2022とも、末梢血または骨髄の芽球${limit} %を基準値とします。病名の決定は血液内科医・病理医が行います。自動分析装置のみの計数は塗抹標本で確認してください。`,
};
const genetics = {
  en: 'A genetic finding on record defines AML in WHO 5th ed. at any blast count and in ICC 2022 from 10 % blasts: the blast count in blood and marrow decides what both say.',
  ja: '記録された遺伝子所見は、WHO第5版では芽球比率によらず、ICC 2022では芽球10 %以上でAMLを定義します。両分類の判定は末梢血・骨髄の芽球比率によります。',
};
const bleeding = {
  en: 'The danger of the promyelocytic form is bleeding from coagulopathy: PT, APTT, fibrinogen and D-dimer now, without waiting for confirmation (urgency set by design, to be confirmed locally).',
  ja: '前骨髄球性では凝固異常による出血が危険です。確認を待たずにPT・APTT・フィブリノゲン・Dダイマーを測定してください（緊急度は設計上の判断であり、各施設で確認が必要です）。',
};

function paragraphs(view: CardView): readonly string[] {
  const kind = finding(view);
  return [
    ...(inKnownNeoplasm(view) ? [progression] : []),
    ...(view.flag('acute-leukaemia-threshold') && kind !== 'promyelocytic' ? [both] : []),
    ...(kind === 'promyelocytic' ? [bleeding] : []),
    ...(view.flag('aml-defining-genetics') ? [genetics] : []),
  ].map((text) => text[view.locale]);
}

/** Blasts or genetics at the threshold of acute leukaemia: haematology now. */
export const amlThresholdCard = defineCard(myeloidRules, {
  id: 'aml-threshold',
  when: {
    states: ['mds-or-other-neoplasm', 'existing-neoplasm'],
    anyFlag: leukaemiaFlags,
    // Progression of a known MDS or CMML is told; a known AML is not told again.
    onlyIf: (view) => !inKnownNeoplasm(view) || isFalse(view, 'knownAml'),
  },
  indicator: (view) => (finding(view) === 'genetics' ? 'warning' : 'critical'),
  priority: 100,
  text: {
    en: (view) => ({
      summary: {
        promyelocytic:
          'PML::RARA or t(15;17): suspected acute promyelocytic leukaemia. Contact haematology now',
        blood: `Blasts ${view.number('bloodBlasts') ?? ''} % in blood meet the acute leukaemia threshold: contact haematology now`,
        marrow: `Blasts ${view.number('marrowBlasts') ?? ''} % in marrow meet the acute leukaemia threshold: contact haematology now`,
        blasts: 'Blasts meet the acute leukaemia threshold: contact haematology now',
        genetics: 'AML-defining genetic finding on record: contact haematology today',
      }[finding(view)],
      paragraphs: paragraphs(view),
    }),
    ja: (view) => ({
      summary: {
        promyelocytic: 'PML::RARAまたはt(15;17)：急性前骨髄球性白血病の疑い。直ちに血液内科へ連絡',
        blood: `末梢血芽球 ${view.number('bloodBlasts') ?? ''} %は急性白血病の基準値に達しています：直ちに血液内科へ連絡`,
        marrow: `骨髄芽球 ${view.number('marrowBlasts') ?? ''} %は急性白血病の基準値に達しています：直ちに血液内科へ連絡`,
        blasts: '芽球が急性白血病の基準値に達しています：直ちに血液内科へ連絡',
        genetics: 'AMLを定義する遺伝子所見があります：本日中に血液内科へ連絡',
      }[finding(view)],
      paragraphs: paragraphs(view),
    }),
  },
  facts: ['bloodBlasts', 'marrowBlasts', 'genomics', 'hemoglobin', 'neutrophils', 'platelets', 'whiteCells'],
  suggestions: orders('haem-referral', 'smear', 'coagulation', 'flow-cytometry', 'bm', 'pml-rara-fish'),
  source: who5,
  quietForDays: 30,
});
