import { allOf, anyOf } from '../../engine/index.js';
import { absent, text } from './absent.js';
import { ratioAbnormal } from './clone-gate.js';
import { c, type FactKey } from './facts.js';
import { drugOrderFlags } from './drug-orders.js';
import { mayoFactors } from './mayo-mgus.js';
import { thresholds } from './myeloma-defining-events.js';
import { orderParameters as p } from './order-parameters.js';
import { at } from './parameter.js';
import { acuteKidneyInjury } from './red-flags.js';

/** What an order in draft should make one think of. The stage in which each speaks is the card's to say. */
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
    c.holds({ id: 'o9-dehydration', cites: p.contrastCalcium.cites }, 'dehydration'),
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

export const orderFlags = [o1, o2, o3, ...drugOrderFlags, o9, o10, o14, o15];
