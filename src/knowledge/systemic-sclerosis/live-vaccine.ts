import {
  cite,
  criteriaFor,
  defineRuleSet,
  derivedFrom,
  drafted,
  drug,
  known,
  notThat,
  type Fact,
} from '../../engine/index.js';
import * as drugs from '../concepts/drugs.codes.js';
import { orderLiveVaccine } from '../concepts/orders.codes.js';
import { onTocilizumab, onTocilizumabFacts } from './on-tocilizumab.js';
import { usLabel } from './references.js';
import { reviewedOn } from './parameters.js';

const read = {
  ...onTocilizumabFacts,
  liveVaccineDraft: drafted([orderLiveVaccine], { label: orderLiveVaccine.label }),
  // Without methotrexate, hydroxychloroquine and glucocorticoids: there the dose decides, and no dose is read.
  immunosuppressant: drug(
    [
      drugs.mycophenolateMofetil,
      drugs.azathioprine,
      drugs.cyclophosphamide,
      drugs.rituximab,
      drugs.belimumab,
      drugs.anifrolumab,
      drugs.tacrolimus,
      drugs.cyclosporine,
    ],
    { label: { en: 'Immunosuppressant', ja: '免疫抑制薬' } },
  ),
};
const derive = derivedFrom(read);
const facts = {
  ...read,
  liveVaccineDrafted: derive(
    ['liveVaccineDraft'],
    { label: orderLiveVaccine.label },
    ({ liveVaccineDraft: draft }): Fact<boolean> =>
      draft.known ? known(draft.value.drafted, draft.sources) : draft,
  ),
  onImmunosuppressant: derive(
    ['immunosuppressant'],
    { label: { en: 'Taking an immunosuppressant', ja: '免疫抑制薬使用中' } },
    ({ immunosuppressant: record }): Fact<boolean> =>
      record.known ? known(record.value.recorded && record.value.active, record.sources) : record,
  ),
};
const c = criteriaFor(facts);

const vaccine = c.holds({ id: 'live-vaccine-drafted' }, 'liveVaccineDrafted');

/** O11 outside plasma cell disorders: a live vaccine while tocilizumab or another immunosuppressant is taken. */
export const liveVaccine = defineRuleSet({
  id: 'live-vaccine',
  topic: 'systemic-sclerosis',
  edition: 'US label; trigger by design',
  reviewedOn,
  title: { en: 'Live vaccine under immunosuppression', ja: '免疫抑制中の生ワクチン' },
  cites: [cite(usLabel, '5 Vaccinations: avoid live vaccines during treatment')],
  facts,
  table: [
    {
      category: 'not-applicable',
      when: notThat(
        { id: 'no-live-vaccine', label: { en: 'No live vaccine ordered', ja: '生ワクチンのオーダーなし' } },
        vaccine,
      ),
    },
    { category: 'hold-tocilizumab', when: onTocilizumab },
    {
      category: 'hold-immunosuppressant',
      when: c.holds({ id: 'taking-immunosuppressant' }, 'onImmunosuppressant'),
    },
  ],
  otherwise: 'nothing-on-record',
  provisional: [],
  labels: {
    'not-applicable': { en: 'Not applicable', ja: '対象外' },
    'hold-tocilizumab': { en: 'Hold: taking tocilizumab', ja: '保留：トシリズマブ使用中' },
    'hold-immunosuppressant': { en: 'Hold: taking an immunosuppressant', ja: '保留：免疫抑制薬使用中' },
    'nothing-on-record': { en: 'No such drug on record', ja: '該当する薬剤の記録なし' },
  },
  flags: [vaccine],
  scores: [],
});
