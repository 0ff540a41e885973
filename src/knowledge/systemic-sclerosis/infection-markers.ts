import {
  allOf,
  anyOf,
  cite,
  criteriaFor,
  defineRuleSet,
  derivedFrom,
  drafted,
  known,
  notThat,
  type DraftedOrder,
  type Fact,
} from '../../engine/index.js';
import { orderFerritin } from '../concepts/orders.codes.js';
import { onTocilizumab, onTocilizumabFacts } from './on-tocilizumab.js';
import { orderCrp, orderEsr, orderIl6 } from './orders.codes.js';
import { reviewedOn, washout } from './parameters.js';
import { berman2021, japanInsert, nishimoto2008 } from './references.js';

const read = {
  ...onTocilizumabFacts,
  crpDraft: drafted([orderCrp], { label: orderCrp.label }),
  esrDraft: drafted([orderEsr], { label: orderEsr.label }),
  ferritinDraft: drafted([orderFerritin], { label: orderFerritin.label }),
  il6Draft: drafted([orderIl6], { label: orderIl6.label }),
};
const inDrafts = (fact: Fact<DraftedOrder>): Fact<boolean> =>
  fact.known ? known(fact.value.drafted, fact.sources) : fact;
const derive = derivedFrom(read);
const facts = {
  ...read,
  crpDrafted: derive(['crpDraft'], { label: orderCrp.label }, (f) => inDrafts(f.crpDraft)),
  esrDrafted: derive(['esrDraft'], { label: orderEsr.label }, (f) => inDrafts(f.esrDraft)),
  ferritinDrafted: derive(['ferritinDraft'], { label: orderFerritin.label }, (f) =>
    inDrafts(f.ferritinDraft),
  ),
  il6Drafted: derive(['il6Draft'], { label: orderIl6.label }, (f) => inDrafts(f.il6Draft)),
};
const c = criteriaFor(facts);
const receptorBlockade = [cite(nishimoto2008, 'IL-6 rises under receptor blockade: reduced clearance')];

const il6 = c.holds(
  {
    id: 'il-6-drafted',
    label: {
      en: 'IL-6 ordered: raised by the drug itself, neither response nor flare',
      ja: 'IL-6のオーダー：薬剤自体で上昇する。効果でも増悪でもない',
    },
    cites: receptorBlockade,
  },
  'il6Drafted',
);
const marker = anyOf(
  {
    id: 'acute-phase-ordered',
    label: { en: 'Acute-phase marker ordered', ja: '急性期反応物質のオーダー' },
  },
  c.holds({ id: 'crp-drafted' }, 'crpDrafted'),
  c.holds({ id: 'esr-drafted' }, 'esrDrafted'),
  c.holds({ id: 'ferritin-drafted' }, 'ferritinDrafted'),
  il6,
);
const recently = c.compare({ id: 'recent-tocilizumab' }, 'weeksSinceTocilizumab', '<=', washout);
const formerly = c.holds({ id: 'tocilizumab-stopped' }, 'tocilizumabStopped');

/**
 * T4: acute-phase reactants cannot rule out infection on tocilizumab. It never concludes that a low CRP means no
 * infection: no result of a marker is among its facts.
 */
export const infectionMarkers = defineRuleSet({
  id: 'infection-markers',
  topic: 'systemic-sclerosis',
  edition: 'Berman 2021; Japanese package insert 2023-09',
  reviewedOn,
  title: {
    en: 'Infection markers on tocilizumab',
    ja: 'トシリズマブ使用中の感染マーカー',
  },
  cites: [
    cite(berman2021, 'Nine admissions for serious infection, mean CRP 4.75 mg/L (normal up to 5)'),
    cite(japanInsert, '警告'),
    cite(nishimoto2008, 'CRP normalises, IL-6 rises'),
  ],
  facts,
  table: [
    {
      category: 'not-applicable',
      when: notThat(
        { id: 'no-marker', label: { en: 'No marker ordered', ja: 'マーカーのオーダーなし' } },
        marker,
      ),
    },
    { category: 'blind', when: onTocilizumab },
    {
      category: 'possibly-blind',
      when: allOf(
        {
          id: 'recently-stopped',
          label: { en: 'Tocilizumab stopped recently', ja: 'トシリズマブ中止後間もない' },
        },
        formerly,
        recently,
      ),
    },
  ],
  otherwise: 'not-applicable',
  provisional: [],
  labels: {
    'not-applicable': { en: 'Not applicable', ja: '対象外' },
    blind: {
      en: 'CRP, ESR and ferritin cannot rule out infection on tocilizumab',
      ja: 'トシリズマブ使用中はCRP・赤沈・フェリチンで感染を否定できない',
    },
    'possibly-blind': {
      en: 'CRP, ESR and ferritin may still mislead after the last dose (window unverified)',
      ja: '最終投与後もCRP・赤沈・フェリチンが当てにならない可能性（期間は未検証）',
    },
  },
  flags: [marker, il6],
  scores: [],
});
