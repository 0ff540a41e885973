import { allOf, anyOf, notThat } from '../../engine/index.js';
import { ratioAbnormal } from './clone-gate.js';
import { c } from './facts.js';
import { noMyelomaDefiningEvent } from './myeloma-defining-events.js';
import { at } from './parameter.js';
import { riskParameters as p } from './risk-parameters.js';

const riskFactor = anyOf(
  {
    id: 'aquila-factor',
    label: { en: 'A risk factor of AQUILA', ja: 'AQUILA試験のリスク因子' },
    cites: [at('R26', 'Inclusion criteria')],
  },
  c.compare({ id: 'aquila-m-protein' }, 'mProtein', '>=', p.aquilaMProtein),
  c.is({ id: 'aquila-iga', label: { en: 'IgA', ja: 'IgA型' } }, 'isotype', 'IgA'),
  c.holds({ id: 'aquila-immunoparesis' }, 'immunoparesisOfTwo'),
  allOf(
    { id: 'aquila-ratio', label: { en: 'Light chain ratio 8 to below 100', ja: '遊離軽鎖比8以上100未満' } },
    c.compare({ id: 'aquila-ratio-8' }, 'involvedRatio', '>=', p.aquilaRatioLow),
    c.compare({ id: 'aquila-ratio-100' }, 'involvedRatio', '<', p.aquilaRatioHigh),
  ),
  allOf(
    {
      id: 'aquila-high-marrow',
      label: { en: 'Marrow plasma cells above 50 and below 60 %', ja: '骨髄形質細胞50 %超60 %未満' },
    },
    c.compare({ id: 'aquila-marrow-50' }, 'clonalMarrow', '>', p.aquilaHighMarrow),
    c.compare({ id: 'aquila-marrow-60' }, 'clonalMarrow', '<', p.aquilaTooHighMarrow),
  ),
);

const measurable = anyOf(
  {
    id: 'aquila-measurable',
    label: { en: 'Measurable disease', ja: '測定可能病変' },
    cites: [at('R26', 'Inclusion criteria')],
  },
  c.compare({ id: 'aquila-serum' }, 'mProtein', '>=', p.aquilaMeasurableSerum),
  c.compare({ id: 'aquila-urine' }, 'urineMProtein', '>=', p.aquilaMeasurableUrine),
  allOf(
    {
      id: 'aquila-light-chain',
      label: {
        en: 'Involved light chain ≥ 100 mg/L, abnormal ratio',
        ja: '病側遊離軽鎖100 mg/L以上かつ比異常',
      },
    },
    c.compare({ id: 'aquila-light-chain-100' }, 'involvedLevel', '>=', p.aquilaMeasurableLightChain),
    ratioAbnormal,
  ),
);

/** The trial's criteria but for myeloma-defining events; a performance status counts only where one is recorded. */
export const aquilaDisease = allOf(
  {
    id: 'aquila-disease',
    label: {
      en: 'AQUILA: time, marrow, risk factor, measurable disease',
      ja: 'AQUILA: 期間・骨髄・リスク因子・測定可能病変',
    },
    cites: [at('R26', 'Inclusion criteria')],
  },
  c.compare({ id: 'aquila-years' }, 'yearsSinceSmm', '<=', p.aquilaYears),
  c.compare({ id: 'aquila-marrow-10' }, 'clonalMarrow', '>=', p.aquilaMarrow),
  riskFactor,
  measurable,
  notThat(
    {
      id: 'aquila-performance',
      label: { en: 'No ECOG performance status above 1 on record', ja: 'ECOG PSが1を超える記録なし' },
    },
    c.holds({ id: 'aquila-performance-excludes' }, 'performanceExcludes'),
  ),
);

/** Would this patient have been in AQUILA? Trial-like, not a treatment indication. */
export const aquilaLike = allOf(
  {
    id: 'aquila-like',
    label: {
      en: 'AQUILA-like: trial-like, not a treatment indication',
      ja: 'AQUILA類似（試験基準に相当、治療適応ではない）',
    },
    cites: [at('R26', 'Inclusion criteria'), at('R25', 'Methods')],
  },
  aquilaDisease,
  noMyelomaDefiningEvent,
);
