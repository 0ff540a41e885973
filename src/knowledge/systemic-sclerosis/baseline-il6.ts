import {
  allOf,
  anyOf,
  cite,
  condition,
  criteriaFor,
  defineRuleSet,
  derivedFrom,
  done,
  drafted,
  known,
  quantity,
} from '../../engine/index.js';
import { il6 } from '../analytes/cytokines.codes.js';
import { windows } from '../common-facts.js';
import { ssc } from '../concepts/conditions.codes.js';
import { tocilizumab } from '../concepts/drugs.codes.js';
import { orderIl6 } from './orders.codes.js';
import { il6Limits, reviewedOn } from './parameters.js';
import { deLauretis2013, fourPatientReport, ghuman2024 } from './references.js';

const read = {
  sscRecord: condition([ssc], { label: ssc.label }),
  tocilizumabDraft: drafted([tocilizumab], {
    label: { en: 'Tocilizumab order', ja: 'トシリズマブの処方' },
  }),
  il6Draft: drafted([orderIl6], { label: orderIl6.label }),
  il6: quantity([il6], { label: il6.label, withinDays: windows.chemistry }),
  il6Measured: done(
    { analytes: [il6] },
    { label: { en: 'IL-6 reported', ja: 'IL-6の結果あり' }, withinDays: windows.chemistry },
  ),
};
const derive = derivedFrom(read);
const facts = {
  ...read,
  systemicSclerosis: derive(['sscRecord'], { label: ssc.label }, (f) =>
    f.sscRecord.known ? known(f.sscRecord.value.recorded, f.sscRecord.sources) : f.sscRecord,
  ),
  tocilizumabDrafted: derive(['tocilizumabDraft'], { label: read.tocilizumabDraft.label }, (f) =>
    f.tocilizumabDraft.known
      ? known(f.tocilizumabDraft.value.drafted, f.tocilizumabDraft.sources)
      : f.tocilizumabDraft,
  ),
  il6Drafted: derive(['il6Draft'], { label: orderIl6.label }, (f) =>
    f.il6Draft.known ? known(f.il6Draft.value.drafted, f.il6Draft.sources) : f.il6Draft,
  ),
};
const c = criteriaFor(facts);
/** The evidence is from systemic sclerosis: where IL-6 is asked for on other grounds, this has nothing to say. */
const applicable = allOf(
  {
    id: 'tocilizumab-for-ssc',
    label: { en: 'Tocilizumab ordered in systemic sclerosis', ja: '全身性強皮症でのトシリズマブ処方' },
  },
  c.holds({ id: 'systemic-sclerosis' }, 'systemicSclerosis'),
  c.holds({ id: 'tocilizumab-drafted' }, 'tocilizumabDrafted'),
);

/** T2: interleukin-6 before treatment neither selects nor excludes. Weak and post-hoc evidence, and said so. */
export const baselineIl6 = defineRuleSet({
  id: 'baseline-il-6',
  topic: 'systemic-sclerosis',
  edition: 'Ghuman 2024',
  reviewedOn,
  title: { en: 'IL-6 before tocilizumab', ja: 'トシリズマブ開始前のIL-6' },
  cites: [
    cite(ghuman2024, 'IL-6 ≥10 pg/mL not predictive of response (post hoc)'),
    cite(fourPatientReport, 'Baseline IL-6 did not separate responders (n = 4)'),
    cite(deLauretis2013, 'IL-6 >7.67 pg/mL prognostic in mild SSc-ILD'),
  ],
  facts,
  table: [
    {
      category: 'do-not-select',
      when: allOf(
        {
          id: 'il-6-beside-tocilizumab',
          label: { en: 'IL-6 beside a tocilizumab order', ja: 'トシリズマブ処方とIL-6' },
        },
        applicable,
        anyOf(
          {
            id: 'il-6-known-or-ordered',
            label: { en: 'IL-6 ordered or reported', ja: 'IL-6のオーダー・結果' },
          },
          c.holds({ id: 'il-6-drafted' }, 'il6Drafted'),
          c.holds({ id: 'il-6-measured' }, 'il6Measured'),
        ),
      ),
    },
  ],
  otherwise: 'not-applicable',
  provisional: [],
  labels: {
    'do-not-select': {
      en: 'Do not choose or withhold tocilizumab by IL-6 (weak, post-hoc evidence)',
      ja: 'IL-6の値でトシリズマブを選択・除外しない（根拠は弱い・事後解析）',
    },
    'not-applicable': { en: 'Not applicable', ja: '対象外' },
  },
  flags: [
    applicable,
    c.compare({ id: 'il-6-not-predictive' }, 'il6', '>=', il6Limits.notPredictive),
    c.compare({ id: 'il-6-prognostic' }, 'il6', '>', il6Limits.prognostic),
  ],
  scores: [],
});
