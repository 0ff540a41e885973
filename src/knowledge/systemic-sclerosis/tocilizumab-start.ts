import { allOf, anyOf, cite, criteriaFor, defineRuleSet, established, notThat } from '../../engine/index.js';
import { facts } from './facts.js';
import { reviewedOn, start } from './parameters.js';
import {
  acrChest2023,
  eular2023,
  fasscinate,
  fda2021,
  focussced,
  japanInsert,
  usLabel,
} from './references.js';

const c = criteriaFor(facts);
const boxed = [cite(usLabel, 'Boxed warning; 5.1'), cite(japanInsert, '警告・禁忌')];
const contraindicated = [cite(usLabel, '4 Contraindications'), cite(japanInsert, '禁忌')];
const warned = [cite(usLabel, '5 Warnings and precautions')];
const hepatitis = [cite(usLabel, '5.1 Viral reactivation'), cite(japanInsert, '重要な基本的注意')];

const neutrophilsStop = c.compare({ id: 'neutrophils-stop' }, 'neutrophils', '<', start.neutrophilsStop);
const neutrophilsLow = c.compare({ id: 'neutrophils-low' }, 'neutrophils', '<', start.neutrophilsCaution);
const plateletsStop = c.compare({ id: 'platelets-stop' }, 'platelets', '<', start.plateletsStop);
const plateletsLow = c.compare({ id: 'platelets-low' }, 'platelets', '<', start.plateletsCaution);
const altStop = c.compare({ id: 'alt-stop' }, 'altMultiple', '>', start.transaminaseStop);
const altHigh = c.compare({ id: 'alt-high' }, 'altMultiple', '>', start.transaminaseCaution);
const astStop = c.compare({ id: 'ast-stop' }, 'astMultiple', '>', start.transaminaseStop);
const astHigh = c.compare({ id: 'ast-high' }, 'astMultiple', '>', start.transaminaseCaution);
const activeTb = c.holds({ id: 'tuberculosis-active', cites: boxed }, 'activeTuberculosis');
const latentTb = c.is(
  {
    id: 'tuberculosis-untreated',
    label: {
      en: 'Positive tuberculosis screening or untreated latent tuberculosis: treat first',
      ja: '結核スクリーニング陽性・未治療の潜在性結核：先に治療',
    },
    cites: boxed,
  },
  'tuberculosis',
  'positive',
  'latent',
);
const infection = c.holds({ id: 'serious-infection', cites: boxed }, 'seriousInfection');
const hbsAg = c.holds({ id: 'hbsag-positive', cites: hepatitis }, 'hbsAg');
const antiHbc = c.holds(
  {
    id: 'anti-hbc-positive',
    label: {
      en: 'HBc antibody positive: monitor HBV DNA (Japanese practice, unverified)',
      ja: 'HBc抗体陽性：HBV-DNA定期測定（国内の実務、未検証）',
    },
    cites: hepatitis,
  },
  'antiHbc',
);
const antiHbs = c.holds(
  {
    id: 'anti-hbs-positive',
    label: {
      en: 'HBs antibody positive (past infection or vaccination): HBV DNA monitoring is Japanese practice, unverified',
      ja: 'HBs抗体陽性（既感染またはワクチン）：HBV-DNA定期測定は国内の実務、未検証',
    },
    cites: hepatitis,
  },
  'antiHbs',
);
const hbvDna = c.holds({ id: 'hbv-dna-positive', cites: hepatitis }, 'hbvDna');
const activeHepatitis = anyOf(
  {
    id: 'hepatitis-b-active',
    label: {
      en: 'HBs antigen or HBV DNA positive: not without a hepatology plan',
      ja: 'HBs抗原またはHBV-DNA陽性：肝臓専門医の方針なしに開始しない',
    },
    cites: hepatitis,
  },
  hbsAg,
  // HBV DNA is asked for only where an antibody shows past infection.
  allOf(
    {
      id: 'hepatitis-b-reactivated',
      label: { en: 'Past infection with HBV DNA', ja: '既感染でHBV-DNA陽性' },
    },
    antiHbc,
    hbvDna,
  ),
);
const hypersensitivity = c.holds({ id: 'hypersensitivity', cites: contraindicated }, 'hypersensitivity');
const otherCautions = [
  c.holds({ id: 'perforation-risk', cites: warned }, 'perforationRisk'),
  c.holds({ id: 'demyelinating-disease', cites: warned }, 'demyelination'),
  c.holds({ id: 'live-vaccine', cites: warned }, 'liveVaccineDrafted'),
  c.holds({ id: 'pregnancy', cites: [cite(usLabel, '8.1 Pregnancy')] }, 'pregnancy'),
] as const;

const stop = anyOf(
  { id: 'stop', label: { en: 'Speaks against any dose now', ja: '現時点で投与しない理由' } },
  activeTb,
  infection,
  neutrophilsStop,
  plateletsStop,
  altStop,
  astStop,
  activeHepatitis,
  hypersensitivity,
);
const caution = anyOf(
  { id: 'caution', label: { en: 'Resolve before starting', ja: '開始前に解決すべき事項' } },
  latentTb,
  neutrophilsLow,
  plateletsLow,
  altHigh,
  astHigh,
  antiHbc,
  ...otherCautions,
);

/** What the label asks to be known and what is found in it, one by one; unknown = still to be screened. */
const screens = [
  anyOf({ id: 'screen-neutrophils', label: facts.neutrophils.label }, neutrophilsStop, neutrophilsLow),
  anyOf({ id: 'screen-platelets', label: facts.platelets.label }, plateletsStop, plateletsLow),
  anyOf({ id: 'screen-alt', label: facts.altMultiple.label }, altStop, altHigh),
  anyOf({ id: 'screen-ast', label: facts.astMultiple.label }, astStop, astHigh),
  anyOf({ id: 'screen-tuberculosis', label: facts.tuberculosis.label }, activeTb, latentTb),
  anyOf({ id: 'screen-infection', label: facts.seriousInfection.label }, infection),
  anyOf({ id: 'screen-hepatitis-b', label: { en: 'Hepatitis B', ja: 'B型肝炎' } }, activeHepatitis, antiHbc),
  anyOf({ id: 'screen-anti-hbs', label: facts.antiHbs.label }, antiHbs),
] as const;

/** Part of the baseline that the record does not show (T1). Met = missing. */
export const baselineGaps = [
  c.is({ id: 'baseline-skin-score' }, 'skinScored', false),
  c.is({ id: 'baseline-fvc' }, 'fvcMeasured', false),
  c.is({ id: 'baseline-dlco' }, 'dlcoMeasured', false),
  c.is({ id: 'baseline-hrct' }, 'hrctDone', false),
  c.is({ id: 'baseline-antibodies' }, 'antibodiesKnown', false),
  c.is({ id: 'baseline-duration' }, 'durationKnown', false),
  c.is({ id: 'baseline-ild-status' }, 'ildStatusKnown', false),
  c.is({ id: 'baseline-chest-xray' }, 'chestXrayDone', false),
  c.is({ id: 'baseline-lipids' }, 'lipidsMeasured', false),
] as const;

const withoutIld = c.is(
  {
    id: 'outside-us-indication',
    label: {
      en: 'No interstitial lung disease on high-resolution CT: outside the US indication',
      ja: '高分解能CTで間質性肺疾患なし：米国の適応外',
    },
    cites: [cite(fda2021, 'Indication: SSc-associated interstitial lung disease')],
  },
  'ildOnCt',
  false,
);
const applicable = allOf(
  {
    id: 'tocilizumab-for-ssc',
    label: { en: 'Tocilizumab ordered in systemic sclerosis', ja: '全身性強皮症でのトシリズマブ処方' },
  },
  c.holds({ id: 'systemic-sclerosis' }, 'systemicSclerosis'),
  c.holds({ id: 'tocilizumab-drafted' }, 'tocilizumabDrafted'),
);

/** T1 and T3: what must be known and safe before tocilizumab is started in systemic sclerosis. */
export const tocilizumabStart = defineRuleSet({
  id: 'tocilizumab-start',
  topic: 'systemic-sclerosis',
  edition: 'US label and Japanese package insert 2023-09',
  reviewedOn,
  title: {
    en: 'Before starting tocilizumab in systemic sclerosis',
    ja: '全身性強皮症でトシリズマブを始める前に',
  },
  cites: [
    cite(usLabel, 'Boxed warning; 2; 4; 5'),
    cite(japanInsert, '警告・禁忌'),
    cite(acrChest2023, 'Screening and monitoring'),
    cite(eular2023, 'To be considered: early inflammatory diffuse disease; interstitial lung disease'),
    cite(fasscinate, 'Skin score, primary endpoint not met (P = 0.0915)'),
    cite(focussced, 'Skin score, primary endpoint not met (P = 0.10)'),
  ],
  facts,
  table: [
    {
      category: 'not-applicable',
      when: notThat({ id: 'not-applicable', label: { en: 'Not applicable', ja: '対象外' } }, applicable),
    },
    { category: 'stop', when: stop },
    { category: 'caution', when: caution },
    {
      category: 'baseline-incomplete',
      when: anyOf(
        { id: 'baseline', label: { en: 'Baseline incomplete', ja: '開始前評価が不足' } },
        ...baselineGaps,
      ),
    },
  ],
  otherwise: 'clear',
  provisional: [
    {
      category: 'caution-unscreened',
      when: allOf(
        {
          id: 'caution-unscreened',
          label: { en: 'Caution, screening incomplete', ja: '要注意・スクリーニング不足' },
        },
        established(applicable),
        established(caution),
      ),
    },
    {
      category: 'unscreened',
      when: established(applicable),
    },
  ],
  labels: {
    'not-applicable': { en: 'Not applicable', ja: '対象外' },
    stop: { en: 'Speaks against any dose now', ja: '現時点で投与しない理由あり' },
    caution: { en: 'Resolve before starting', ja: '開始前に解決すべき事項あり' },
    'baseline-incomplete': { en: 'Baseline incomplete', ja: '開始前評価が不足' },
    clear: { en: 'Nothing found in what was screened', ja: 'スクリーニング項目に該当なし' },
    'caution-unscreened': {
      en: 'Resolve before starting; screening incomplete',
      ja: '開始前に解決すべき事項あり・スクリーニング不足',
    },
    unscreened: { en: 'Screening incomplete', ja: 'スクリーニング不足' },
  },
  flags: [applicable, ...screens, ...baselineGaps, hbvDna, withoutIld, stop, caution],
  scores: [],
});
