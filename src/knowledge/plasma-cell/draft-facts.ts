import {
  any,
  derivedFrom,
  tri,
  type DraftedOrder,
  type Fact,
  type FactDefinition,
} from '../../engine/index.js';
import { derive, truth, valueOf } from './derive.js';
import { readDraftRoute } from './draft-route.js';
import { orderFacts } from './order-facts.js';

const from = derivedFrom(orderFacts);

type DraftKey = Extract<keyof typeof orderFacts, `draft${string}`>;

/** Whether an order of this kind is among the drafts, as plain truth. */
function isDrafted(key: DraftKey): FactDefinition<boolean> {
  return from([key], { label: orderFacts[key].label }, (facts): Fact<boolean> => {
    const fact = (facts as Readonly<Record<DraftKey, Fact<DraftedOrder>>>)[key];
    return derive([fact], valueOf(fact)?.drafted ?? null);
  });
}

/** What is in draft, and what is derived from a draft alone. */
export const draftFacts = {
  ...orderFacts,

  skeletalSurveyDrafted: isDrafted('draftSkeletalSurvey'),
  spepDrafted: isDrafted('draftSpep'),
  flcDrafted: isDrafted('draftFlc'),
  ifeDrafted: isDrafted('draftIfe'),
  daratumumabDrafted: isDrafted('draftDaratumumab'),
  imidDrafted: isDrafted('draftImid'),
  boneAgentDrafted: isDrafted('draftBoneAgent'),
  zoledronicAcidDrafted: isDrafted('draftZoledronicAcid'),
  nsaidDrafted: isDrafted('draftNsaid'),
  contrastDrafted: isDrafted('draftContrast'),
  aminoglycosideDrafted: isDrafted('draftAminoglycoside'),
  liveVaccineDrafted: isDrafted('draftLiveVaccine'),
  marrowDrafted: isDrafted('draftMarrow'),
  transfusionDrafted: isDrafted('draftTransfusion'),

  prophylaxisHeld: from(
    ['antithromboticRecorded', 'draftAntithrombotic'],
    {
      label: {
        en: 'Aspirin or anticoagulant on record or in draft',
        ja: 'アスピリン・抗凝固薬の記録または指示',
      },
    },
    ({ antithromboticRecorded: drug, draftAntithrombotic: order }): Fact<boolean> => {
      const taken = drug.known ? tri(drug.value.active) : 'unknown';
      const ordered = order.known ? tri(order.value.drafted) : 'unknown';
      return derive([drug, order], truth(any([taken, ordered])));
    },
  ),
  daratumumabRouteKnown: from(
    ['draftDaratumumab'],
    { label: { en: 'Route or dose form stated in the draft', ja: '指示に投与経路・剤形の記載あり' } },
    ({ draftDaratumumab }): Fact<boolean> => {
      const route = readDraftRoute(valueOf(draftDaratumumab)?.said ?? []);
      return derive([draftDaratumumab], Object.values(route).includes(true));
    },
  ),
  // Unknown while the draft says nothing of its route and dose: the card then says that it was not checked.
  daratumumabByVeinOrWeight: from(
    ['draftDaratumumab'],
    {
      label: {
        en: 'Daratumumab drafted intravenously or by body weight',
        ja: 'ダラツムマブの指示が静脈内投与または体重換算',
      },
    },
    ({ draftDaratumumab }): Fact<boolean> => {
      const route = readDraftRoute(valueOf(draftDaratumumab)?.said ?? []);
      if (route.intravenous || route.byWeight) return derive([draftDaratumumab], true);
      return derive([draftDaratumumab], route.subcutaneous ? false : null);
    },
  ),
};
