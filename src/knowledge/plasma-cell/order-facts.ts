import {
  condition,
  done,
  drafted,
  drug,
  type Concept,
  type DraftedOrder,
  type FactDefinition,
} from '../../engine/index.js';
import { vitaminD } from '../analytes/findings.codes.js';
import { pregnancy } from '../analytes/function.codes.js';
import * as protein from '../analytes/monoclonal-protein.codes.js';
import { daratumumab, lenalidomide, pomalidomide, thalidomide } from '../concepts/drugs.codes.js';
import { orderBm, orderFlc, orderIfe, orderLiveVaccine, orderSpep } from '../concepts/orders.codes.js';
import { antiHbc, hbsAg } from '../systemic-sclerosis/findings.codes.js';
import * as orders from './order-concepts.codes.js';
import { orderParameters } from './order-parameters.js';

function draft(first: Concept, ...rest: readonly Concept[]): FactDefinition<DraftedOrder> {
  return drafted([first, ...rest], {
    label: { en: `Drafted: ${first.label.en}`, ja: `作成中の指示: ${first.label.ja}` },
  });
}

/** What is being ordered, and what was ordered or resulted lately: the facts of the order triggers. */
export const orderFacts = {
  draftSkeletalSurvey: draft(orders.orderSkeletalSurvey),
  draftSpep: draft(orderSpep),
  draftFlc: draft(orderFlc),
  draftIfe: draft(orderIfe),
  draftDaratumumab: draft(daratumumab),
  draftImid: draft(lenalidomide, thalidomide, pomalidomide),
  draftAntithrombotic: draft(orders.antithrombotic),
  draftBoneAgent: draft(orders.boneAgent),
  draftZoledronicAcid: draft(orders.zoledronicAcid),
  draftNsaid: draft(orders.nsaid),
  draftContrast: draft(orders.orderContrast),
  draftAminoglycoside: draft(orders.aminoglycoside),
  draftLiveVaccine: draft(orderLiveVaccine),
  draftMarrow: draft(orderBm),
  draftTransfusion: draft(orders.orderTransfusion),

  flcOrIfeLately: done(
    { analytes: [protein.flcKappa, protein.flcLambda, protein.ifeSerum], concepts: [orderFlc, orderIfe] },
    {
      label: {
        en: 'Free light chains or immunofixation within 90 days',
        ja: '90日以内の遊離軽鎖または免疫固定法',
      },
      withinDays: orderParameters.flcOrIfeDays.value,
      supply: ['flc', 'ife'],
    },
  ),
  ifeEver: done(
    { analytes: [protein.ifeSerum], concepts: [orderIfe] },
    {
      label: { en: 'Any serum immunofixation on record', ja: '血清免疫固定法の記録' },
      withinDays: orderParameters.everDays.value,
      supply: ['ife'],
    },
  ),
  panelLately: done(
    { analytes: [protein.mProteinSerum, protein.flcKappa, protein.flcLambda] },
    {
      label: { en: 'M-protein or light chains within 3 months', ja: '3か月以内のM蛋白・遊離軽鎖' },
      withinDays: orderParameters.repeatDays.value,
    },
  ),
  typeAndScreenDone: done(
    { concepts: [orders.orderTypeAndScreen] },
    {
      label: orders.orderTypeAndScreen.label,
      withinDays: orderParameters.beforeAntiCd38Days.value,
      supply: [orders.orderTypeAndScreen.id],
    },
  ),
  hepatitisBDone: done(
    { analytes: [hbsAg, antiHbc], concepts: [orders.orderHepatitisB] },
    {
      label: orders.orderHepatitisB.label,
      withinDays: orderParameters.beforeAntiCd38Days.value,
      supply: [orders.orderHepatitisB.id],
    },
  ),
  pregnancyTestDone: done(
    { analytes: [pregnancy] },
    {
      label: { en: 'Pregnancy test', ja: '妊娠検査' },
      withinDays: orderParameters.pregnancyTestDays.value,
    },
  ),
  antithromboticRecorded: drug([orders.antithrombotic], { label: orders.antithrombotic.label }),
  dehydrationRecorded: condition([orders.dehydration], { label: orders.dehydration.label }),
  vitaminDKnown: done(
    { analytes: [vitaminD], concepts: [orders.orderVitaminD] },
    {
      label: orders.orderVitaminD.label,
      withinDays: orderParameters.vitaminDDays.value,
      supply: [orders.orderVitaminD.id],
    },
  ),
  dentalDone: done(
    { concepts: [orders.orderDental] },
    { label: orders.orderDental.label, withinDays: orderParameters.dentalDays.value },
  ),
};
