import { defineCard, type CardView } from '../src/catalogue/index.js';
import { mrssLabels, mrssResponse } from '../src/knowledge/systemic-sclerosis/mrss-response.js';
import { orderHrct, orderLungFunction, orderMrss } from '../src/knowledge/systemic-sclerosis/orders.codes.js';
import { skin } from '../src/knowledge/systemic-sclerosis/parameters.js';
import { khanna2019 } from '../src/knowledge/systemic-sclerosis/references.js';
import { said } from './said.js';

const sameRater = skin.errorSameRater.value.value;
const otherRater = skin.errorOtherRater.value.value;

/** What may be said of the change, measurement error first. */
const remarks = (view: CardView): readonly string[] =>
  mrssLabels(view.classification).flatMap(
    (id) => view.classification.flags[id]?.criterion.label[view.locale] ?? [],
  );
const worse = (view: CardView): boolean => view.classification.state === 'worse' || view.flag('fvc-decline');
const within = (view: CardView): boolean =>
  view.classification.state === 'within-measurement-variation' ||
  view.classification.state === 'within-variation-of-unknown-rater';

/** T5: the change of the skin score since the first dose. It never says "responder". */
export const mrssResponseCard = defineCard(mrssResponse, {
  id: 'mrss-response',
  when: {
    states: ['within-measurement-variation', 'worse', 'better', 'within-variation-of-unknown-rater'],
  },
  indicator: 'info',
  priority: 45,
  text: {
    en: (view) => ({
      summary: within(view)
        ? 'Skin score (mRSS) since tocilizumab: change is within measurement variation'
        : worse(view)
          ? 'Skin score or lung function since tocilizumab is worse: reassess, lungs included'
          : 'Skin score since tocilizumab fell beyond measurement variation',
      paragraphs: said(
        remarks(view).length > 0 && `${remarks(view).join('; ')}.`,
        view.flag('fvc-decline') && 'FVC fell by 10 % or more (relative): reassess the lungs.',
        !view.fact('fvcChange').known &&
          'Lung function before and since the first dose is not on record; read it beside the skin.',
        !view.fact('diseaseYears').known && 'Disease duration is not on record.',
        `The skin also softens without treatment in later disease. Changes below ${sameRater} units (same rater) or ${otherRater} (different or unknown rater) may be measurement alone: limits computed from published standard deviations. In one randomised trial the score fell by 6.3 with tocilizumab and 3.4 without, not significant.`,
      ),
    }),
    ja: (view) => ({
      summary: within(view)
        ? 'トシリズマブ開始後のmRSS：変化は測定誤差の範囲内です'
        : worse(view)
          ? 'トシリズマブ開始後にmRSSまたは呼吸機能が悪化：肺を含め再評価を'
          : 'トシリズマブ開始後のmRSS：測定誤差を超えて低下',
      paragraphs: said(
        remarks(view).length > 0 && `${remarks(view).join('、')}。`,
        view.flag('fvc-decline') && 'FVCが相対値で10 %以上低下しています。肺病変を再評価してください。',
        !view.fact('fvcChange').known &&
          '初回投与前後の呼吸機能の記録がありません。皮膚と併せて評価してください。',
        !view.fact('diseaseYears').known && '罹病期間の記録がありません。',
        `皮膚硬化は後期には無治療でも軽快します。${sameRater}点未満（同一評価者）または${otherRater}点未満（評価者が異なる・不明）の変化は測定誤差だけでも生じます（公表された標準偏差から算出）。無作為化試験1件での低下はトシリズマブ群6.3、対照群3.4で、有意差はありませんでした。`,
      ),
    }),
  },
  facts: ['skinCourse', 'fall', 'fallPercent', 'weeks', 'diseaseYears', 'fvcCourse', 'fvcChange'],
  suggestions: (view) => (worse(view) ? [orderLungFunction, orderHrct] : within(view) ? [orderMrss] : []),
  source: khanna2019,
  quietForDays: 90,
});
