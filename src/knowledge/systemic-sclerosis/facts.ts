import {
  condition,
  derivedFrom,
  done,
  drafted,
  exact,
  known,
  mergeSources,
  nonEmpty,
  quantity,
  referenceLimit,
  reported,
  unknown,
  type Analyte,
  type DraftedOrder,
  type Fact,
  type FactDefinition,
  type Quantity,
  type RecordedCondition,
} from '../../engine/index.js';
import { antiScl70 } from '../analytes/autoimmunity.codes.js';
import { alt, ast } from '../analytes/findings.codes.js';
import { dlco, fvc, mrss } from '../analytes/function.codes.js';
import { commonFacts, windows } from '../common-facts.js';
import { ild, ssc } from '../concepts/conditions.codes.js';
import { tocilizumab } from '../concepts/drugs.codes.js';
import { orderLiveVaccine } from '../concepts/orders.codes.js';
import * as conditions from './conditions.codes.js';
import { readPresence, readTuberculosis, type Tuberculosis } from './answers.js';
import * as findings from './findings.codes.js';
import { onTocilizumabFacts } from './on-tocilizumab.js';
import * as orders from './orders.codes.js';
import { baselineDays } from './parameters.js';

function presence(analyte: Analyte, supply: readonly string[] = []): FactDefinition<boolean> {
  return reported<boolean>([analyte], readPresence, {
    label: analyte.label,
    withinDays: baselineDays.infection.value,
    supply,
  });
}

const read = {
  ...onTocilizumabFacts,
  sscRecord: condition([ssc], { label: ssc.label }),
  tocilizumabDraft: drafted([tocilizumab], {
    label: { en: 'Tocilizumab order', ja: 'トシリズマブの処方' },
  }),
  neutrophils: commonFacts.neutrophils,
  platelets: commonFacts.platelets,
  alt: quantity([alt], { label: alt.label, withinDays: windows.chemistry, supply: ['lft'] }),
  altLimit: referenceLimit(alt, 'high', {
    label: { en: 'Upper reference limit of ALT', ja: 'ALTの基準上限' },
    withinDays: windows.chemistry,
    supply: ['lft'],
  }),
  ast: quantity([ast], { label: ast.label, withinDays: windows.chemistry, supply: ['lft'] }),
  astLimit: referenceLimit(ast, 'high', {
    label: { en: 'Upper reference limit of AST', ja: 'ASTの基準上限' },
    withinDays: windows.chemistry,
    supply: ['lft'],
  }),
  tuberculosis: reported<Tuberculosis>([findings.tuberculosisScreen], readTuberculosis, {
    label: findings.tuberculosisScreen.label,
    withinDays: baselineDays.infection.value,
    supply: ['igra', 'chest-xray'],
  }),
  seriousInfection: reported<boolean>([findings.seriousInfection], readPresence, {
    label: findings.seriousInfection.label,
    withinDays: windows.chemistry,
  }),
  hbsAg: presence(findings.hbsAg, ['hbv']),
  antiHbc: presence(findings.antiHbc, ['hbv']),
  antiHbs: presence(findings.antiHbs, ['hbv']),
  hbvDna: presence(findings.hbvDna),
  hypersensitivityRecord: condition([conditions.tocilizumabHypersensitivity], {
    label: conditions.tocilizumabHypersensitivity.label,
  }),
  perforationRecord: condition([conditions.perforationRisk], { label: conditions.perforationRisk.label }),
  demyelinationRecord: condition([conditions.demyelinatingDisease], {
    label: conditions.demyelinatingDisease.label,
  }),
  pregnancyRecord: condition([conditions.pregnancyRecorded], { label: conditions.pregnancyRecorded.label }),
  liveVaccineDraft: drafted([orderLiveVaccine], { label: orderLiveVaccine.label }),
  skinScored: done(
    { analytes: [mrss], concepts: [orders.orderMrss] },
    { label: mrss.label, withinDays: baselineDays.skin.value, supply: ['mrss'] },
  ),
  fvcMeasured: done(
    { analytes: [fvc], concepts: [orders.orderLungFunction] },
    { label: fvc.label, withinDays: baselineDays.lungFunction.value, supply: ['pft'] },
  ),
  dlcoMeasured: done(
    { analytes: [dlco], concepts: [orders.orderLungFunction] },
    { label: dlco.label, withinDays: baselineDays.lungFunction.value, supply: ['pft'] },
  ),
  hrctDone: done(
    { analytes: [findings.lungImaging], concepts: [orders.orderHrct] },
    { label: orders.orderHrct.label, withinDays: baselineDays.imaging.value, supply: ['hrct'] },
  ),
  antibodiesKnown: done(
    { analytes: [antiScl70], concepts: [orders.orderScl70] },
    {
      label: orders.orderScl70.label,
      withinDays: baselineDays.antibodies.value,
      supply: ['anti-topoisomerase'],
    },
  ),
  lipidsMeasured: done(
    { analytes: [findings.lipids], concepts: [orders.orderLipids] },
    { label: orders.orderLipids.label, withinDays: windows.urine, supply: ['lipids'] },
  ),
  chestXrayDone: done(
    { concepts: [orders.orderChestXray, orders.orderHrct] },
    {
      label: orders.orderChestXray.label,
      withinDays: baselineDays.infection.value,
      supply: ['chest-xray'],
    },
  ),
  ildOnCt: reported<boolean>([findings.lungImaging], readPresence, {
    label: findings.lungImaging.label,
    withinDays: baselineDays.imaging.value,
    supply: ['hrct'],
  }),
  ildRecord: condition([ild], { label: ild.label }),
};

/** A transaminase as a multiple of the upper limit printed with it; never of another laboratory's limit. */
function multiple(value: Fact<Quantity>, limit: Fact<Quantity>): Fact<Quantity<'1'>> {
  if (!value.known) return value;
  if (!limit.known) return limit;
  const sources = nonEmpty(mergeSources([value, limit]));
  const { value: amount, unit, comparator, upper } = value.value;
  const usable = limit.value.value > 0 && limit.value.unit === unit && limit.value.comparator === undefined;
  if (sources === null || !usable) return unknown('implausible', mergeSources([value, limit]));
  const times = (of: number): number => exact(of / limit.value.value);
  return known(
    {
      value: times(amount),
      unit: '1',
      ...(comparator === undefined ? {} : { comparator }),
      ...(upper === undefined ? {} : { upper: times(upper) }),
    },
    sources,
  );
}

const recorded = (fact: Fact<RecordedCondition>): Fact<boolean> =>
  fact.known ? known(fact.value.recorded, fact.sources) : fact;
const inDrafts = (fact: Fact<DraftedOrder>): Fact<boolean> =>
  fact.known ? known(fact.value.drafted, fact.sources) : fact;
const derive = derivedFrom(read);

/** What must be known before tocilizumab is started, and while it is taken. */
export const facts = {
  ...read,
  systemicSclerosis: derive(['sscRecord'], { label: ssc.label }, (f) => recorded(f.sscRecord)),
  tocilizumabDrafted: derive(['tocilizumabDraft'], { label: read.tocilizumabDraft.label }, (f) =>
    inDrafts(f.tocilizumabDraft),
  ),
  hypersensitivity: derive(
    ['hypersensitivityRecord'],
    { label: conditions.tocilizumabHypersensitivity.label },
    (f) => recorded(f.hypersensitivityRecord),
  ),
  perforationRisk: derive(['perforationRecord'], { label: conditions.perforationRisk.label }, (f) =>
    recorded(f.perforationRecord),
  ),
  demyelination: derive(['demyelinationRecord'], { label: conditions.demyelinatingDisease.label }, (f) =>
    recorded(f.demyelinationRecord),
  ),
  pregnancy: derive(['pregnancyRecord'], { label: conditions.pregnancyRecorded.label }, (f) =>
    recorded(f.pregnancyRecord),
  ),
  liveVaccineDrafted: derive(['liveVaccineDraft'], { label: orderLiveVaccine.label }, (f) =>
    inDrafts(f.liveVaccineDraft),
  ),
  altMultiple: derive(
    ['alt', 'altLimit'],
    { label: { en: 'ALT (× upper reference limit)', ja: 'ALT（基準上限の倍数）' } },
    ({ alt: value, altLimit }) => multiple(value, altLimit),
  ),
  astMultiple: derive(
    ['ast', 'astLimit'],
    { label: { en: 'AST (× upper reference limit)', ja: 'AST（基準上限の倍数）' } },
    ({ ast: value, astLimit }) => multiple(value, astLimit),
  ),
  activeTuberculosis: derive(
    ['tuberculosis'],
    { label: { en: 'Active tuberculosis', ja: '活動性結核' }, supply: ['chest-xray'] },
    ({ tuberculosis }): Fact<boolean> => {
      if (!tuberculosis.known) return tuberculosis;
      // A positive test alone cannot tell latent from active disease.
      return tuberculosis.value === 'positive'
        ? unknown('not-recorded', tuberculosis.sources)
        : known(tuberculosis.value === 'active', tuberculosis.sources);
    },
  ),
  durationKnown: derive(
    ['sscRecord'],
    { label: { en: 'Disease duration (onset recorded)', ja: '罹病期間（発症日の記録）' } },
    ({ sscRecord }): Fact<boolean> =>
      sscRecord.known ? known(sscRecord.value.onset !== undefined, sscRecord.sources) : sscRecord,
  ),
  ildStatusKnown: derive(
    ['ildRecord', 'ildOnCt'],
    { label: { en: 'ILD status', ja: '間質性肺疾患の有無' }, supply: ['hrct'] },
    ({ ildRecord, ildOnCt }): Fact<boolean> => {
      if (ildOnCt.known) return known(true, ildOnCt.sources);
      return ildRecord.known ? known(ildRecord.value.recorded, ildRecord.sources) : ildRecord;
    },
  ),
};
