import type { Abnormality } from './abnormality.js';
import { namedTranslocations, type Break } from './named-translocation.js';

/** One abnormality token of a karyotype, understood. */
export interface IscnToken {
  readonly text: string;
  readonly constitutional: boolean;
  readonly kind: 'gain' | 'loss' | 'structural';
  readonly marks: readonly Abnormality[];
  readonly unclear: readonly Abnormality[];
  readonly low: number;
  readonly high: number;
  /** By how much it changes the number of autosomes; null when that cannot be told. */
  readonly change: number | null;
  /** A gain or loss of a sex chromosome: the sex complement may or may not already show it. */
  readonly sex: boolean;
}

const deletions: Readonly<Record<string, Abnormality>> = {
  '1p': 'del1p',
  '3q': 'del3q',
  '5q': 'del5q',
  '7q': 'del7q',
  '11q': 'del11q',
  '12p': 'del12p',
  '13q': 'del13q',
  '17p': 'del17p',
  '20q': 'del20q',
};
const losses: Readonly<Record<string, readonly Abnormality[]>> = {
  y: ['minusY'],
  '5': ['minus5'],
  '7': ['minus7'],
  '13': ['minus13'],
  '17': ['minus17'],
};
const gains: Readonly<Record<string, readonly Abnormality[]>> = {
  '1': ['gain1q'],
  '8': ['plus8'],
  '19': ['plus19'],
};

/** What a rearranged chromosome may have lost or gained without the token saying so. */
const mayHide: Readonly<Record<string, readonly Abnormality[]>> = {
  '1': ['del1p', 'gain1q'],
  '3': ['del3q', 't3q', 'mecom'],
  '5': ['del5q', 'minus5'],
  '7': ['del7q', 'minus7'],
  '11': ['del11q', 'kmt2a', 'nup98'],
  '12': ['del12p'],
  '13': ['del13q', 'minus13'],
  '17': ['del17p', 'minus17'],
  '20': ['del20q'],
  y: ['minusY'],
};

const chromosome = /^(?:[1-9]|1\d|2[0-2]|x|y)$/;
const number = /^([+-])(\d{1,2}|x|y)$/;
const markers = /^\+(?:(\d{1,2})(?:~(\d{1,2}))?)?(?:mar|r)\d?$/;
const doubleMinutes = /^(?:\d{1,3}(?:~\d{1,3})?)?dmin$/;
const operation = /([a-z]+)((?:\([0-9xypq.;:~]+\))+)/y;
const operations = new Set([
  'add',
  'del',
  'der',
  'dic',
  'dup',
  'hsr',
  'i',
  'ider',
  'idic',
  'ins',
  'inv',
  'r',
  'rob',
  't',
  'trp',
]);
/** Two chromosomes become one. */
const joining = new Set(['dic', 'rob']);

interface Step {
  readonly name: string;
  readonly chromosomes: readonly string[];
  readonly breaks: readonly Break[];
}

/** "(5)(q13q33)", "(5q)", "(9;22)(q34;q11)" to chromosomes and breaks; null if not of that form. */
function readStep(name: string, groups: readonly string[]): Step | null {
  const [where = '', bands = ''] = groups;
  const short = /^(\d{1,2}|x|y)([pq][\d.]*)$/.exec(where);
  if (short !== null) {
    const [, on = '', band = ''] = short;
    return chromosome.test(on) && groups.length === 1
      ? { name, chromosomes: [on], breaks: [{ chromosome: on, band }] }
      : null;
  }
  const chromosomes = where.split(';');
  if (groups.length > 2 || !chromosomes.every((each) => chromosome.test(each))) return null;
  if (bands === '')
    return { name, chromosomes, breaks: chromosomes.map((each) => ({ chromosome: each, band: null })) };
  const perChromosome = bands.split(';');
  if (!/^[pq]/.test(bands)) return null;
  const breaks = perChromosome.flatMap((list, index) => {
    const on = chromosomes.length === 1 ? chromosomes[0] : chromosomes[index];
    const each = list.match(/[pq][\d.]*/g) ?? [];
    return on === undefined || each.join('') !== list.replaceAll('~', '')
      ? []
      : each.map((band) => ({ chromosome: on, band }));
  });
  return breaks.length === 0 ? null : { name, chromosomes, breaks };
}

function readSteps(body: string): readonly Step[] | null {
  const steps: Step[] = [];
  operation.lastIndex = 0;
  let end = 0;
  for (let match = operation.exec(body); match !== null; match = operation.exec(body)) {
    const [, name = '', groups = ''] = match;
    const step = operations.has(name) ? readStep(name, groups.slice(1, -1).split(')(')) : null;
    if (step === null) return null;
    steps.push(step);
    end = operation.lastIndex;
  }
  return steps.length > 0 && end === body.length ? steps : null;
}

interface Meaning {
  readonly marks: readonly Abnormality[];
  readonly unclear: readonly Abnormality[];
  readonly low?: number;
}

const arms = (step: Step): readonly string[] => [
  ...new Set(
    step.breaks.flatMap(({ chromosome: on, band }) => (band === null ? [] : [`${on}${band.charAt(0)}`])),
  ),
];
const listed = (marks: readonly (Abnormality | undefined)[]): readonly Abnormality[] =>
  marks.filter((mark) => mark !== undefined);
const hiding = (chromosomes: readonly string[]): readonly Abnormality[] =>
  chromosomes.flatMap((each) => mayHide[each] ?? []);

function inversion(step: Step): Meaning {
  const [on = ''] = step.chromosomes;
  const named = namedTranslocations(step.breaks);
  // inv(9)(p1-q1) is a common normal variant that laboratories do not always mark as constitutional.
  if (on === '9' && step.breaks.every(({ band }) => band === null || /^[pq]1/.test(band))) {
    return { marks: [], unclear: [], low: 0 };
  }
  if (on === '16' && step.breaks.every(({ band }) => band === null)) return { marks: ['inv16'], unclear: [] };
  if (on !== '3') return named;
  const bare = step.breaks.every(({ band }) => band === null);
  const bothOnQ = step.breaks.length === 2 && step.breaks.every(({ band }) => band?.startsWith('q') === true);
  if (bare || (bothOnQ && named.marks.includes('mecom'))) return { marks: ['inv3', 'mecom'], unclear: [] };
  return { marks: [], unclear: ['inv3', 'mecom'] };
}

function translocation(step: Step): Meaning {
  const named = namedTranslocations(step.breaks);
  const both3 = step.chromosomes.every((each) => each === '3');
  return both3 && named.marks.includes('mecom') ? { ...named, marks: [...named.marks, 'inv3'] } : named;
}

function isochromosome(step: Step): Meaning {
  const [on = ''] = step.chromosomes;
  const [arm = ''] = arms(step);
  // An isochromosome of the long arm of 17 has no short arm.
  if (on === '17' && (arm === '17q' || step.name === 'idic'))
    return { marks: ['i17q', 'del17p'], unclear: [] };
  if (on === 'x' && step.name === 'idic' && arm === 'xq') return { marks: ['idicXq13'], unclear: [] };
  return { marks: on === '1' && arm === '1q' ? ['gain1q'] : [], unclear: hiding(step.chromosomes) };
}

function meaning(step: Step): Meaning {
  switch (step.name) {
    case 'del':
      return {
        marks: listed(arms(step).map((arm) => deletions[arm])),
        unclear: arms(step).length === 0 ? hiding(step.chromosomes) : [],
      };
    case 'dup':
    case 'trp':
      return { marks: arms(step).includes('1q') ? ['gain1q'] : [], unclear: [] };
    case 'inv':
      return inversion(step);
    case 't':
      return translocation(step);
    case 'i':
    case 'idic':
      return isochromosome(step);
    default: {
      const named = namedTranslocations(step.breaks);
      return { marks: [], unclear: [...hiding(step.chromosomes), ...named.marks, ...named.unclear] };
    }
  }
}

type Bare = Omit<IscnToken, 'text' | 'constitutional'>;
const structural = { kind: 'structural', low: 1, high: 1, change: 0, sex: false } as const;

function readNumber(body: string): Bare | null {
  const [, sign, on = ''] = number.exec(body) ?? [];
  if (sign === undefined) return null;
  if (!chromosome.test(on)) return null;
  const gain = sign === '+';
  const sex = on === 'x' || on === 'y';
  return {
    kind: gain ? 'gain' : 'loss',
    marks: (gain ? gains : losses)[on] ?? [],
    unclear: [],
    low: 1,
    high: 1,
    change: sex ? 0 : gain ? 1 : -1,
    sex,
  };
}

function readMarker(body: string): Bare | null {
  const [whole, from = '1', to = from] = markers.exec(body) ?? [];
  if (whole !== undefined) {
    const exactly = from === to;
    return {
      ...structural,
      kind: 'gain',
      marks: [],
      unclear: [],
      high: Math.max(Number(to), 1),
      change: exactly ? Number(from) : null,
    };
  }
  return doubleMinutes.test(body) ? { ...structural, marks: [], unclear: [] } : null;
}

function readStructural(body: string): Bare | null {
  const extra = body.startsWith('+');
  const twice = /x2$/.test(body);
  const steps = readSteps(body.slice(extra ? 1 : 0, twice ? -2 : undefined));
  const [first] = steps ?? [];
  if (steps === null || first === undefined) return null;
  const derivative = first.name === 'der' || first.name === 'ider';
  // What else happened to a derivative is part of it: not interpreted, but it may count.
  const meanings =
    derivative || steps.length > 1
      ? steps.map((step) => meaning({ ...step, name: 'der' }))
      : [meaning(first)];
  // An additional copy of a rearranged chromosome leaves the normal pair: nothing is lost by it.
  const marks = extra ? [] : meanings.flatMap((each) => each.marks);
  const unclear = meanings.flatMap((each) => [...each.unclear, ...(extra ? each.marks : [])]);
  const named = first.name === 't' && extra ? meanings.flatMap((each) => each.marks) : [];
  return {
    kind: 'structural',
    marks: [...marks, ...named],
    unclear: unclear.filter((mark) => !marks.includes(mark) && !named.includes(mark)),
    low: meanings.reduce((low, each) => Math.min(low, each.low ?? 1), 1),
    high: Math.max(1, derivative ? steps.length - 1 : steps.length) + (twice ? 1 : 0),
    change: twice ? null : (extra ? 1 : 0) - (joining.has(first.name) ? 1 : 0),
    sex: steps.some((step) => step.chromosomes.includes('x') || step.chromosomes.includes('y')),
  };
}

/** Reads one token ("-7", "del(5)(q13q33)", "+mar", "t(9;22)(q34;q11)"); null when it is not understood. */
export function readIscnToken(token: string): IscnToken | null {
  const constitutional = /[)\d]c$/.test(token) || /^[+-][xy]c$/.test(token);
  const body = constitutional ? token.slice(0, -1) : token;
  const bare = readNumber(body) ?? readMarker(body) ?? readStructural(body);
  return bare === null ? null : { text: body, constitutional, ...bare };
}
