import { rheumatologyCards } from '../../cards/rheumatology.js';
import { healthy, sequenced } from '../knowledge/myeloid/support.js';
import { entered, percent } from '../knowledge/plasma-cell/support.js';
import { complete, firstDose, seriesOf } from '../knowledge/systemic-sclerosis/record.js';
import { drafted, drawn, facts, type GoldenCase, type Read } from './golden-case.js';

const onTocilizumab = { recorded: true, active: true, firstAt: firstDose };
const rise = seriesOf('pg/mL', [-5, 10], [84, 30], [170, 12]);
const fall = seriesOf('pg/mL', [-5, 10], [84, 8], [170, 5]);
const lupus: Read = {
  ...healthy,
  ...facts({
    birthDate: '1956-03-10',
    systemicLupus: { recorded: true, onset: '2024-01-01' },
    cutaneousLupus: { recorded: false },
    chilblainLupus: { recorded: false },
    lupusNephritis: { recorded: false },
    lupusArthritis: { recorded: true, onset: '2024-01-01' },
    refractoryLupus: { recorded: false },
    dysplasiaSeen: false,
    bloodBlasts: percent(0),
    antiDsdnaFound: true,
    mycophenolate: { recorded: false, active: false },
    azathioprine: { recorded: false, active: false },
    cyclophosphamide: { recorded: false, active: false },
    belimumab: { recorded: false, active: false },
    anifrolumab: { recorded: false, active: false },
    rituximab: { recorded: false, active: false },
    draftedImmunosuppressant: { drafted: false, references: [] },
  }),
  genomics: sequenced(),
};

type RheumatologyRow = readonly [name: string, moment: 'chart' | 'order', read: Read];
const rheumatology: readonly RheumatologyRow[] = [
  ['lupus-keep-in-mind', 'chart', { ...lupus, antiDsdnaFound: entered(false, drawn) }],
  [
    'tocilizumab-baseline-il6',
    'order',
    {
      ...complete,
      ...facts({ il6Draft: { drafted: false, references: [] }, il6Measured: true }),
    },
  ],
  [
    'order-live-vaccine-immunosuppression',
    'order',
    facts({ tocilizumab: onTocilizumab, liveVaccineDraft: drafted, vaccineDraft: drafted }),
  ],
  [
    'cytokine-pattern',
    'chart',
    {
      ...facts({ tocilizumab: onTocilizumab, sameKit: true }),
      skinScores: seriesOf('1', [-5, 30], [170, 20]),
      ...Object.fromEntries(['il6', 'il8', 'il1b', 'mip1a', 'tnf'].map((key) => [key, rise])),
      ...Object.fromEntries(['il10', 'il12', 'il9'].map((key) => [key, fall])),
    },
  ],
];

/** Lupus-like disease and systemic sclerosis. */
export const rheumatologyGoldenCases: readonly GoldenCase[] = rheumatology.map(([name, moment, read]) => ({
  name,
  moment,
  read,
  cards: rheumatologyCards,
}));
