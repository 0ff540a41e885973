import { allOf, anyOf, established, notThat } from '../../engine/index.js';
import {
  clonalMarrowTen,
  cloneEvidence,
  cloneOrAbnormalRatio,
  igm,
  ratioAbnormal,
  serumMProtein,
} from './clone-gate.js';
import { c, type FactKey } from './facts.js';
import { thresholds } from './myeloma-defining-events.js';
import { at } from './parameter.js';
import { parameters as p } from './parameters.js';

/**
 * What must be looked at before anything reassuring is said. None of these is a diagnosis. "Raised" means above the
 * limit printed with the result itself, because no verified number was at hand.
 */
const amyloidBiomarkers = anyOf(
  {
    id: 'al-biomarkers',
    label: { en: 'NT-proBNP or urine albumin raised', ja: 'NT-proBNPまたは尿アルブミンの上昇' },
    cites: [at('R38', 'biomarker screening of MGUS with an abnormal ratio')],
  },
  c.holds({ id: 'nt-pro-bnp-raised' }, 'ntProBnpRaised'),
  c.holds({ id: 'albuminuria' }, 'albuminuria'),
);

const amyloidRedFlag = allOf(
  {
    id: 'al-red-flag',
    label: { en: 'Red flag for AL amyloidosis', ja: 'ALアミロイドーシスを疑う所見' },
    cites: [at('R38', 'red flags')],
  },
  cloneOrAbnormalRatio,
  anyOf(
    { id: 'al-finding', label: { en: 'Biomarker or sign', ja: 'バイオマーカーまたは徴候' } },
    amyloidBiomarkers,
    c.holds({ id: 'amyloid-signs' }, 'amyloidSigns'),
  ),
);

const renalSignificance = allOf(
  {
    id: 'mgrs',
    label: { en: 'Kidney involvement to be explained (MGRS)', ja: '腎病変の評価が必要（MGRS）' },
    cites: [at('R36', 'definition; thresholds from memory')],
  },
  cloneOrAbnormalRatio,
  anyOf(
    { id: 'mgrs-finding', label: { en: 'Reduced eGFR or albuminuria', ja: 'eGFR低下またはアルブミン尿' } },
    c.compare({ id: 'mgrs-egfr' }, 'egfr', '<', p.reducedKidneyFunction),
    c.holds({ id: 'mgrs-albuminuria' }, 'albuminuria'),
  ),
);

const creatinineDoubled = c.compare(
  { id: 'creatinine-doubled' },
  'creatininePercentQuarter',
  '>=',
  p.creatinineDoubling,
);

/** Acute kidney injury on record, or creatinine doubled within 90 days. */
export const acuteKidneyInjury = anyOf(
  {
    id: 'acute-kidney-injury',
    label: { en: 'Acute kidney injury or doubled creatinine', ja: '急性腎障害またはクレアチニン倍化' },
  },
  c.holds({ id: 'aki-recorded' }, 'acuteKidneyInjury'),
  creatinineDoubled,
);

const castNephropathy = allOf(
  {
    id: 'cast-nephropathy',
    label: { en: 'Possible cast nephropathy', ja: '円柱腎症の可能性' },
    cites: [at('R41', 'from memory')],
  },
  c.compare({ id: 'involved-500' }, 'involvedLevel', '>', p.castNephropathyLightChain),
  acuteKidneyInjury,
);

const criticalCalcium = allOf(
  {
    id: 'critical-calcium',
    label: { en: 'Clone with critical hypercalcaemia', ja: 'クローンの証拠と重度高カルシウム血症' },
    cites: p.criticalCalcium.cites,
  },
  cloneEvidence,
  c.compare({ id: 'calcium-critical' }, 'calcium', '>', p.criticalCalcium),
);

const kidneyEmergency = allOf(
  {
    id: 'kidney-emergency',
    label: { en: 'Clone with acute kidney injury', ja: 'クローンの証拠と急性腎障害' },
    cites: p.creatinineDoubling.cites,
  },
  cloneEvidence,
  acuteKidneyInjury,
);

const cordCompression = allOf(
  {
    id: 'cord-compression',
    label: { en: 'Clone with signs of cord compression', ja: 'クローンの証拠と脊髄圧迫徴候' },
    cites: [at('SPEC', '2.5')],
  },
  cloneEvidence,
  c.holds({ id: 'cord-signs' }, 'cordCompressionSigns'),
);

const hyperviscosity = allOf(
  {
    id: 'hyperviscosity',
    label: { en: 'IgM with signs of hyperviscosity', ja: 'IgM型と過粘稠の徴候' },
    cites: [at('SPEC', '2.5, without a limit for IgM')],
  },
  igm,
  c.holds({ id: 'hyperviscosity-signs' }, 'hyperviscositySigns'),
);

const mildKappaExcess = allOf(
  {
    id: 'flc-mild-kappa-excess-in-ckd',
    label: {
      en: 'Mild κ excess with eGFR < 60: expected in kidney disease',
      ja: 'eGFR60未満の軽度κ優位（腎機能低下で想定される）',
    },
    cites: p.renalRatioHigh.cites,
  },
  c.compare({ id: 'ckd-ratio-above' }, 'flcRatio', '>', p.ratioHigh),
  c.compare({ id: 'ckd-ratio-within' }, 'flcRatio', '<=', p.renalRatioHigh),
  c.compare({ id: 'ckd-egfr' }, 'egfr', '<', p.reducedKidneyFunction),
);

/** A mild κ excess that chronic kidney disease explains: nothing else on record shows a clone or damage by one. */
const skewByKidney = allOf<FactKey>(
  {
    id: 'flc-skew-by-kidney',
    label: {
      en: 'Mild κ excess in kidney disease and nothing else that shows a clone',
      ja: '腎機能低下時の軽度κ優位のみで、他にクローンの証拠なし',
    },
    cites: p.renalRatioHigh.cites,
  },
  mildKappaExcess,
  notThat(
    { id: 'nothing-but-the-ratio', label: { en: 'Nothing but the ratio', ja: '比の異常のみ' } },
    established(
      anyOf<FactKey>(
        { id: 'more-than-the-ratio', label: { en: 'More than the ratio', ja: '比の異常以外の所見' } },
        serumMProtein,
        c.holds({ id: 'skew-urine' }, 'urineImmunofixationPositive'),
        clonalMarrowTen,
        amyloidRedFlag,
        acuteKidneyInjury,
        thresholds.C,
        thresholds.B,
      ),
    ),
  ),
);

const igmWithBone = allOf(
  {
    id: 'igm-lytic',
    label: {
      en: 'IgM with a lytic lesion or clonal plasma cells ≥ 10 %',
      ja: 'IgM型と溶骨性病変またはクローン性形質細胞10 %以上',
    },
    cites: [at('SPEC', '2.3 IgM myeloma')],
  },
  igm,
  anyOf(
    { id: 'igm-plasma-cells', label: { en: 'Lesion or plasma cells', ja: '病変または形質細胞' } },
    c.compare({ id: 'igm-lesion' }, 'lyticLesions', '>=', p.lyticLesions),
    c.compare({ id: 'igm-marrow' }, 'clonalMarrow', '>=', p.clonalMarrow),
  ),
);

export const redFlags = [
  amyloidBiomarkers,
  amyloidRedFlag,
  renalSignificance,
  castNephropathy,
  criticalCalcium,
  kidneyEmergency,
  cordCompression,
  hyperviscosity,
  mildKappaExcess,
  skewByKidney,
  c.holds({ id: 'nt-pro-bnp-raised' }, 'ntProBnpRaised'),
  c.holds({ id: 'albuminuria' }, 'albuminuria'),
  c.holds({ id: 'amyloid-signs' }, 'amyloidSigns'),
  c.holds({ id: 'amyloidosis-on-record' }, 'amyloidosis'),
  igmWithBone,
  ratioAbnormal,
  c.holds({ id: 'flc-discordant' }, 'lightChainsDiscordant'),
];
