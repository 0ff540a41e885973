import { allOf, anyOf, established } from '../../engine/index.js';
import { aquilaLike } from './aquila-like.js';
import { absent, text } from './absent.js';
import { c, type FactKey } from './facts.js';
import { noMyelomaDefiningEvent } from './myeloma-defining-events.js';
import { orderParameters as p } from './order-parameters.js';
import { at } from './parameter.js';
import { highRisk22020 } from './smm-20-2-20.js';

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
const byVeinOrWeight = c.holds(
  {
    id: 'o5-by-vein-or-weight',
    label: text('Drafted intravenously or by body weight', '静脈内投与または体重換算での指示'),
    cites: [at('R27', 'approved form: subcutaneous, fixed dose')],
  },
  'daratumumabByVeinOrWeight',
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
    byVeinOrWeight,
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
const noProphylaxis = absent(
  'o6-no-prophylaxis',
  text('No aspirin or anticoagulant on record or in draft', 'アスピリン・抗凝固薬の記録も指示もなし'),
  c.holds({ id: 'o6-prophylaxis', cites: [at('IMID', 'Abstract')] }, 'prophylaxisHeld'),
);
const imidKidney = c.compare({ id: 'o6-kidney' }, 'egfr', '<', p.imidKidney);
const o6Checks = allOf<FactKey>(
  {
    id: 'order-o6-imid-checks',
    label: text('Immunomodulatory drug: thrombosis or kidney to check', '免疫調節薬: 血栓予防・腎機能の確認'),
    cites: [at('IMID', 'Abstract'), ...p.imidKidney.cites],
  },
  c.holds({ id: 'o6-checks-imid' }, 'imidDrafted'),
  anyOf<FactKey>({ id: 'o6-any', label: text('Any of', 'いずれか') }, noProphylaxis, imidKidney),
);

const o7 = c.holds({ id: 'order-o7-bone-agent', cites: [at('R40', 'recommendations')] }, 'boneAgentDrafted');
const noDental = absent(
  'o7-no-dental',
  text('No dental examination within 12 months', '12か月以内の歯科診察なし'),
  c.holds({ id: 'o7-dental' }, 'dentalDone'),
);
const calciumLow = c.holds({ id: 'o7-calcium-low' }, 'calciumLow');
const noVitaminD = absent(
  'o7-no-vitamin-d',
  text('Vitamin D not known', 'ビタミンD未測定'),
  c.holds({ id: 'o7-vitamin-d' }, 'vitaminDKnown'),
);
const zoledronateKidney = allOf<FactKey>(
  {
    id: 'o7-zoledronate-kidney',
    label: text('Zoledronic acid with severely reduced kidney function', 'ゾレドロン酸と高度腎機能低下'),
    cites: p.zoledronateKidney.cites,
  },
  c.holds({ id: 'o7-zoledronate' }, 'zoledronicAcidDrafted'),
  c.compare({ id: 'o7-kidney' }, 'egfr', '<', p.zoledronateKidney),
);
const o7Checks = allOf<FactKey>(
  {
    id: 'order-o7-bone-agent-checks',
    label: text('Bone-modifying agent: something to check first', '骨修飾薬: 事前確認事項あり'),
    cites: p.dentalDays.cites,
  },
  c.holds({ id: 'o7-bone-agent' }, 'boneAgentDrafted'),
  anyOf<FactKey>(
    { id: 'o7-any', label: text('Any of', 'いずれか') },
    noDental,
    calciumLow,
    noVitaminD,
    zoledronateKidney,
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
    label: text(
      'Systemic NSAID with reduced kidney function or high light chains',
      'NSAID全身投与と腎機能低下または遊離軽鎖高値',
    ),
    cites: p.nsaidKidney.cites,
  },
  c.holds({ id: 'o8-nsaid' }, 'nsaidDrafted'),
  anyOf<FactKey>(
    { id: 'o8-any', label: text('Any of', 'いずれか') },
    c.compare({ id: 'o8-egfr' }, 'egfr', '<', p.nsaidKidney),
    c.compare({ id: 'o8-light-chain' }, 'involvedLevel', '>', p.nsaidLightChain),
  ),
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

const o16 = allOf<FactKey>(
  {
    id: 'order-o16-transfusion-anti-cd38',
    label: text('Transfusion within 6 months of daratumumab', 'ダラツムマブ6か月以内の輸血'),
    cites: p.antiCd38Days.cites,
  },
  c.holds({ id: 'o16-transfusion' }, 'transfusionDrafted'),
  c.holds({ id: 'o16-anti-cd38' }, 'antiCd38Lately'),
);

/** Each part of O5 to O7 stands also by itself, so that a card can list exactly what is to be checked. */
export const drugOrderFlags = [
  o4,
  o5,
  eventsNotExcluded,
  notHighRisk,
  noTypeAndScreen,
  noHepatitisB,
  byVeinOrWeight,
  c.holds({ id: 'o5-route-known', cites: [at('R27', 'approved form')] }, 'daratumumabRouteKnown'),
  o6,
  o6Pregnancy,
  o6Checks,
  noProphylaxis,
  imidKidney,
  o7,
  o7Checks,
  noDental,
  calciumLow,
  noVitaminD,
  zoledronateKidney,
  o7Osteoporosis,
  o8,
  o8Kidney,
  o11,
  o16,
  c.holds({ id: 'anti-cd38-lately', cites: p.antiCd38Days.cites }, 'antiCd38Lately'),
];
