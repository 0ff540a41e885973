import { allOf, anyOf, established, notThat, type Criterion, type Localized } from '../../engine/index.js';
import { aquilaLike } from './aquila-like.js';
import { ratioAbnormal } from './clone-gate.js';
import { c, type FactKey } from './facts.js';
import { mayoFactors } from './mayo-mgus.js';
import { noMyelomaDefiningEvent, thresholds } from './myeloma-defining-events.js';
import { orderParameters as p } from './order-parameters.js';
import { at } from './parameter.js';
import { acuteKidneyInjury } from './red-flags.js';
import { highRisk22020 } from './smm-20-2-20.js';

/** What an order in draft should make one think of. The stage in which each speaks is the card's to say. */
const text = (en: string, ja: string): Localized => ({ en, ja });

function absent(id: string, label: Localized, of: Criterion<FactKey>): Criterion<FactKey> {
  return notThat({ id, label }, of);
}

const o1 = c.holds(
  { id: 'order-o1-skeletal-survey', cites: [at('R33', 'Baseline imaging')] },
  'skeletalSurveyDrafted',
);

const o2 = allOf<FactKey>(
  {
    id: 'order-o2-spep-alone',
    label: text(
      'Electrophoresis without light chains or immunofixation',
      '蛋白分画のみ（遊離軽鎖・免疫固定法なし）',
    ),
    cites: p.flcOrIfeDays.cites,
  },
  c.holds({ id: 'o2-spep' }, 'spepDrafted'),
  absent(
    'o2-no-flc',
    text('No light chains in draft', '遊離軽鎖の指示なし'),
    c.holds({ id: 'o2-flc' }, 'flcDrafted'),
  ),
  absent(
    'o2-no-ife',
    text('No immunofixation in draft', '免疫固定法の指示なし'),
    c.holds({ id: 'o2-ife' }, 'ifeDrafted'),
  ),
  absent(
    'o2-none-lately',
    text('None within 90 days', '90日以内の検査なし'),
    c.holds({ id: 'o2-lately' }, 'flcOrIfeLately'),
  ),
);

const o3 = allOf<FactKey>(
  {
    id: 'order-o3-flc-alone',
    label: text(
      'Light chains with an abnormal ratio, never an immunofixation',
      'κ/λ比異常で免疫固定法未施行の遊離軽鎖オーダー',
    ),
    cites: [at('R38', 'both immunofixations and light chains are needed')],
  },
  c.holds({ id: 'o3-flc' }, 'flcDrafted'),
  ratioAbnormal,
  absent(
    'o3-no-ife',
    text('No immunofixation in draft', '免疫固定法の指示なし'),
    c.holds({ id: 'o3-ife' }, 'ifeDrafted'),
  ),
  absent(
    'o3-never',
    text('No immunofixation on record', '免疫固定法の記録なし'),
    c.holds({ id: 'o3-ever' }, 'ifeEver'),
  ),
);

const o4 = c.holds(
  {
    id: 'order-o4-daratumumab',
    cites: [at('R27', 'indication'), at('R28', 'indication'), at('R29', 'indication')],
  },
  'daratumumabDrafted',
);

const eventsNotExcluded = absent(
  'o5-events-not-excluded',
  text('Myeloma-defining events not excluded', '骨髄腫診断事象が未除外'),
  established(noMyelomaDefiningEvent),
);
const notHighRisk = allOf<FactKey>(
  {
    id: 'o5-not-high-risk',
    label: text('Neither high risk by 20-2-20 nor AQUILA-like', '20-2-20高リスクでもAQUILA類似でもない'),
  },
  absent('o5-not-20-2-20', text('Not high risk by 20-2-20', '20-2-20で高リスクでない'), highRisk22020),
  absent('o5-not-aquila', text('Not AQUILA-like', 'AQUILA類似でない'), aquilaLike),
);
const noTypeAndScreen = absent(
  'o5-no-type-and-screen',
  text('No blood group and antibody screen', '血液型・不規則抗体検査なし'),
  c.holds({ id: 'o5-type-and-screen' }, 'typeAndScreenDone'),
);
const noHepatitisB = absent(
  'o5-no-hepatitis-b',
  text('No hepatitis B serology', 'B型肝炎検査なし'),
  c.holds({ id: 'o5-hepatitis-b' }, 'hepatitisBDone'),
);

const o5 = allOf<FactKey>(
  {
    id: 'order-o5-daratumumab-checks',
    label: text('Daratumumab with something to check first', 'ダラツムマブ: 事前確認事項あり'),
    cites: [at('R42', 'label and blood bank letter'), at('R27', 'indication')],
  },
  c.holds({ id: 'o5-daratumumab' }, 'daratumumabDrafted'),
  anyOf<FactKey>(
    { id: 'o5-any', label: text('Any of', 'いずれか') },
    eventsNotExcluded,
    notHighRisk,
    noTypeAndScreen,
    noHepatitisB,
  ),
);

const o6 = c.holds({ id: 'order-o6-imid' }, 'imidDrafted');
const o6Pregnancy = allOf<FactKey>(
  {
    id: 'order-o6-imid-pregnancy',
    label: text('Immunomodulatory drug without a pregnancy test', '免疫調節薬: 妊娠検査なし'),
    cites: p.childbearingFrom.cites,
  },
  c.holds({ id: 'o6-imid' }, 'imidDrafted'),
  c.holds({ id: 'o6-childbearing' }, 'mayBecomePregnant'),
  absent(
    'o6-no-test',
    text('No pregnancy test', '妊娠検査なし'),
    c.holds({ id: 'o6-test' }, 'pregnancyTestDone'),
  ),
);

const o7 = c.holds({ id: 'order-o7-bone-agent', cites: [at('R40', 'recommendations')] }, 'boneAgentDrafted');
const o7Checks = allOf<FactKey>(
  {
    id: 'order-o7-bone-agent-checks',
    label: text('Bone-modifying agent: dental check or calcium', '骨修飾薬: 歯科診察・カルシウムの確認'),
    cites: p.dentalDays.cites,
  },
  c.holds({ id: 'o7-bone-agent' }, 'boneAgentDrafted'),
  anyOf<FactKey>(
    { id: 'o7-any', label: text('Any of', 'いずれか') },
    absent(
      'o7-no-dental',
      text('No dental examination within 12 months', '12か月以内の歯科診察なし'),
      c.holds({ id: 'o7-dental' }, 'dentalDone'),
    ),
    c.holds({ id: 'o7-calcium-low' }, 'calciumLow'),
  ),
);
const o7Osteoporosis = allOf<FactKey>(
  {
    id: 'order-o7-bone-agent-no-osteoporosis',
    label: text('Bone-modifying agent without osteoporosis on record', '骨修飾薬: 骨粗鬆症の記録なし'),
    cites: [at('SPEC', '7 O7, from memory')],
  },
  c.holds({ id: 'o7-agent' }, 'boneAgentDrafted'),
  absent(
    'o7-no-osteoporosis',
    text('No osteoporosis on record', '骨粗鬆症の記録なし'),
    c.holds({ id: 'o7-osteoporosis' }, 'osteoporosis'),
  ),
);

const o8 = c.holds({ id: 'order-o8-nsaid', cites: [at('R41', 'avoid nephrotoxic drugs')] }, 'nsaidDrafted');
const o8Kidney = allOf<FactKey>(
  {
    id: 'order-o8-nsaid-kidney',
    label: text('Systemic NSAID with reduced kidney function', 'NSAID全身投与と腎機能低下'),
    cites: p.nsaidKidney.cites,
  },
  c.holds({ id: 'o8-nsaid' }, 'nsaidDrafted'),
  c.compare({ id: 'o8-egfr' }, 'egfr', '<', p.nsaidKidney),
);

const o9 = allOf<FactKey>(
  {
    id: 'order-o9-contrast-risk',
    label: text('Contrast with a kidney risk other than myeloma', '造影: 骨髄腫以外の腎リスク'),
    cites: p.contrastKidney.cites,
  },
  c.holds({ id: 'o9-contrast' }, 'contrastDrafted'),
  anyOf<FactKey>(
    { id: 'o9-any', label: text('Any of', 'いずれか') },
    c.compare({ id: 'o9-egfr' }, 'egfr', '<', p.contrastKidney),
    c.compare({ id: 'o9-calcium' }, 'calcium', '>', p.contrastCalcium),
    acuteKidneyInjury,
  ),
);

const o10 = allOf<FactKey>(
  {
    id: 'order-o10-aminoglycoside-aki',
    label: text('Aminoglycoside with acute kidney injury', 'アミノグリコシドと急性腎障害'),
    cites: [at('SPEC', '7 O10')],
  },
  c.holds({ id: 'o10-aminoglycoside' }, 'aminoglycosideDrafted'),
  acuteKidneyInjury,
);

const o11 = allOf<FactKey>(
  {
    id: 'order-o11-live-vaccine',
    label: text('Live vaccine under treatment against plasma cells', '抗形質細胞薬治療中の生ワクチン'),
    cites: [at('SPEC', '7 O11')],
  },
  c.holds({ id: 'o11-vaccine' }, 'liveVaccineDrafted'),
  c.holds({ id: 'o11-treated' }, 'treated'),
);

const o14 = allOf<FactKey>(
  {
    id: 'order-o14-marrow-low-risk',
    label: text('Marrow in low-risk MGUS without a CRAB candidate', '低リスクMGUS・CRAB候補なしでの骨髄検査'),
    cites: [at('R6', 'low-risk MGUS: marrow not routinely needed')],
  },
  c.holds({ id: 'o14-marrow' }, 'marrowDrafted'),
  absent('o14-m-protein', text('M-protein below 1.5 g/dL', 'M蛋白1.5 g/dL未満'), mayoFactors.mProtein),
  c.is({ id: 'o14-igg', label: text('IgG', 'IgG型') }, 'isotype', 'IgG'),
  absent('o14-ratio', text('Normal κ/λ ratio', 'κ/λ比正常'), ratioAbnormal),
  absent('o14-no-c', text('No hypercalcaemia', '高カルシウム血症なし'), thresholds.C),
  absent('o14-no-r', text('No renal insufficiency', '腎機能障害なし'), thresholds.R),
  absent('o14-no-a', text('No anaemia', '貧血なし'), thresholds.A),
);

const o15 = allOf<FactKey>(
  {
    id: 'order-o15-repeat',
    label: text('M-protein or light chains repeated within 3 months', '3か月以内のM蛋白・遊離軽鎖再検'),
    cites: p.repeatDays.cites,
  },
  anyOf<FactKey>(
    { id: 'o15-any', label: text('Any of', 'いずれか') },
    c.holds({ id: 'o15-spep' }, 'spepDrafted'),
    c.holds({ id: 'o15-flc' }, 'flcDrafted'),
  ),
  c.holds({ id: 'o15-lately' }, 'panelLately'),
);

const o16 = allOf<FactKey>(
  {
    id: 'order-o16-transfusion-anti-cd38',
    label: text('Transfusion within 6 months of daratumumab', 'ダラツムマブ6か月以内の輸血'),
    cites: p.antiCd38Days.cites,
  },
  c.holds({ id: 'o16-transfusion' }, 'transfusionDrafted'),
  c.holds({ id: 'o16-anti-cd38' }, 'antiCd38Lately'),
);

/** Each part of O5 stands also by itself, so that a card can list exactly what is to be checked. */
export const orderFlags = [
  o1,
  o2,
  o3,
  o4,
  o5,
  eventsNotExcluded,
  notHighRisk,
  noTypeAndScreen,
  noHepatitisB,
  o6,
  o6Pregnancy,
  o7,
  o7Checks,
  o7Osteoporosis,
  o8,
  o8Kidney,
  o9,
  o10,
  o11,
  o14,
  o15,
  o16,
];
