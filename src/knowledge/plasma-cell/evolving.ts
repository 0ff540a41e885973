import { allOf, anyOf, atLeastOf } from '../../engine/index.js';
import { courseParameters as p } from './course-parameters.js';
import { c } from './facts.js';
import { at } from './parameter.js';

/**
 * Evolving smouldering myeloma as four papers define it. None decides a stage; two results are needed, and the dates
 * of both are the evidence. A change of laboratory, assay or method that the results state breaks the line.
 */
const pangea = [
  c.compare(
    { id: 'evolving-m-protein', label: p.pangeaMProtein.label },
    'mProteinChange',
    '>=',
    p.pangeaMProtein,
  ),
  c.compare(
    { id: 'evolving-flc-ratio', label: p.pangeaRatio.label },
    'involvedRatioChange',
    '>=',
    p.pangeaRatio,
  ),
  c.compare(
    { id: 'evolving-creatinine', label: p.pangeaCreatinine.label },
    'creatininePercent',
    '>',
    p.pangeaCreatinine,
  ),
  c.compare(
    { id: 'evolving-hemoglobin', label: p.pangeaHemoglobin.label },
    'hemoglobinFall',
    '>=',
    p.pangeaHemoglobin,
  ),
];

const raviMProtein = anyOf(
  {
    id: 'evolving-ravi-m-protein',
    label: { en: 'Evolving M-protein (Ravi 2016)', ja: 'M蛋白の進展（Ravi 2016）' },
    cites: [at('R23', 'Abstract: eMP')],
  },
  allOf(
    {
      id: 'ravi-half-year',
      label: { en: '≥ 10 % within 6 months from 3 g/dL', ja: '3 g/dL以上で6か月以内に10 %以上' },
    },
    c.compare({ id: 'ravi-from-3' }, 'mProtein', '>=', p.raviMProtein),
    c.compare({ id: 'ravi-percent-half-year' }, 'mProteinPercentHalfYear', '>=', p.raviPercentHalfYear),
    c.compare({ id: 'ravi-rise-half-year' }, 'mProteinRiseHalfYear', '>=', p.raviAbsolute),
  ),
  allOf(
    { id: 'ravi-year', label: { en: '≥ 25 % within 12 months', ja: '12か月以内に25 %以上' } },
    c.compare({ id: 'ravi-percent-year' }, 'mProteinPercentYear', '>=', p.raviPercentYear),
    c.compare({ id: 'ravi-rise-year' }, 'mProteinRiseYear', '>=', p.raviAbsolute),
  ),
);

/** 0.5 g/dL is near the noise of the measurement: shown only after two consecutive falls. */
const raviHemoglobin = allOf(
  {
    id: 'evolving-ravi-hemoglobin',
    label: {
      en: 'Evolving haemoglobin (Ravi 2016), 2 falls in a row',
      ja: 'ヘモグロビンの進展（Ravi 2016、連続2回低下）',
    },
    cites: [at('R23', 'Abstract: eHb'), at('SPEC', '6.4')],
  },
  c.compare({ id: 'ravi-hemoglobin-fall' }, 'hemoglobinFallYear', '>=', p.raviHemoglobin),
  c.holds({ id: 'hemoglobin-fell-twice' }, 'hemoglobinFellTwice'),
);

const successive = c.compare(
  { id: 'evolving-m-protein-twice' },
  'mProteinPercentTwice',
  '>=',
  p.rajkumarPercent,
);

const trajectory = atLeastOf(
  {
    id: 'evolving-trajectory',
    label: { en: 'Ultra-high risk by trajectories (3 of 4)', ja: '軌跡モデルの超高リスク（4項目中3）' },
    cites: [at('R24', 'Abstract')],
  },
  p.trajectoryCount,
  c.holds({ id: 'trajectory-immunoparesis' }, 'immunoparesis'),
  c.compare({ id: 'trajectory-hemoglobin' }, 'hemoglobinFallYear', '>=', p.trajectoryHemoglobin),
  c.compare({ id: 'trajectory-m-protein' }, 'mProteinPercentYear', '>=', p.trajectoryMProtein),
  c.compare(
    { id: 'trajectory-light-chains' },
    'lightChainDifferencePercentYear',
    '>=',
    p.trajectoryDifference,
  ),
);

const any = anyOf(
  {
    id: 'evolving',
    label: { en: 'Evolving by any definition', ja: 'いずれかの定義で進展傾向' },
    cites: [at('R17', 'Abstract'), at('R22', 'Table 2'), at('R23', 'Abstract'), at('R24', 'Abstract')],
  },
  ...pangea,
  raviMProtein,
  raviHemoglobin,
  successive,
  trajectory,
);

export const evolving = [any, ...pangea, raviMProtein, raviHemoglobin, successive, trajectory];
