import type { Abnormality } from './abnormality.js';

interface Named {
  readonly mark: Abnormality;
  /** Chromosomes in order, each with the band that the breakpoint must lie in. */
  readonly between: readonly [readonly [string, string], readonly [string, string]];
}

// Bands by their first figures: p13 stands for p13.1 and p13.3 alike; laboratories differ in resolution.
const named: readonly Named[] = [
  {
    mark: 't8-21',
    between: [
      ['8', 'q22'],
      ['21', 'q22'],
    ],
  },
  {
    mark: 't15-17',
    between: [
      ['15', 'q2'],
      ['17', 'q'],
    ],
  },
  {
    mark: 'inv16',
    between: [
      ['16', 'p13'],
      ['16', 'q22'],
    ],
  },
  {
    mark: 't6-9',
    between: [
      ['6', 'p2'],
      ['9', 'q34'],
    ],
  },
  {
    mark: 't1-22',
    between: [
      ['1', 'p13'],
      ['22', 'q13'],
    ],
  },
  {
    mark: 't9-22',
    between: [
      ['9', 'q34'],
      ['22', 'q11'],
    ],
  },
  {
    mark: 't4-14',
    between: [
      ['4', 'p16'],
      ['14', 'q32'],
    ],
  },
  {
    mark: 't11-14',
    between: [
      ['11', 'q13'],
      ['14', 'q32'],
    ],
  },
  {
    mark: 't14-16',
    between: [
      ['14', 'q32'],
      ['16', 'q23'],
    ],
  },
  {
    mark: 't14-20',
    between: [
      ['14', 'q32'],
      ['20', 'q1'],
    ],
  },
];

/** Translocations understood without bands, because the specification names them so. */
const withoutBands: readonly Abnormality[] = [
  't8-21',
  't15-17',
  't9-22',
  't4-14',
  't11-14',
  't14-16',
  't14-20',
];

/** Rearrangements known by one partner: any other partner does. */
const onePartner: readonly {
  readonly mark: Abnormality;
  readonly chromosome: string;
  readonly band: string;
  /** The band holds other genes too: the break alone does not show this one. */
  readonly gene?: 'not-shown';
}[] = [
  { mark: 'kmt2a', chromosome: '11', band: 'q23' },
  { mark: 'nup98', chromosome: '11', band: 'p15', gene: 'not-shown' },
  { mark: 'mecom', chromosome: '3', band: 'q26' },
  { mark: 't3q', chromosome: '3', band: 'q' },
];

/** A break: chromosome and, if written, its band ("q22", "q22.1"). */
export interface Break {
  readonly chromosome: string;
  readonly band: string | null;
}

const fits = (broken: Break, [chromosome, band]: readonly [string, string]): boolean | null => {
  if (broken.chromosome !== chromosome) return false;
  return broken.band === null ? null : broken.band.startsWith(band);
};

/** Which named rearrangements a translocation between these breaks is (`marks`) or may be (`unclear`). */
export function namedTranslocations(breaks: readonly Break[]): {
  readonly marks: readonly Abnormality[];
  readonly unclear: readonly Abnormality[];
} {
  const marks: Abnormality[] = [];
  const unclear: Abnormality[] = [];
  const put = (mark: Abnormality, answers: readonly (boolean | null)[]) => {
    if (answers.includes(false)) return;
    (answers.includes(null) ? unclear : marks).push(mark);
  };
  for (const { mark, between } of named) {
    for (const [index, first] of breaks.entries()) {
      for (const second of breaks.slice(index + 1)) {
        const answers = [fits(first, between[0]), fits(second, between[1])];
        const bare = first.band === null && second.band === null && withoutBands.includes(mark);
        put(mark, bare ? answers.map((answer) => answer ?? true) : answers);
      }
    }
  }
  for (const { mark, chromosome, band, gene } of onePartner) {
    for (const broken of breaks) {
      const fit = fits(broken, [chromosome, band]);
      put(mark, [fit === true && gene === 'not-shown' ? null : fit]);
    }
  }
  return {
    marks: [...new Set(marks)],
    unclear: [...new Set(unclear)].filter((mark) => !marks.includes(mark)),
  };
}
