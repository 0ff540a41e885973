import {
  analytesOf,
  type Analyte,
  type Code,
  type FactDefinition,
  type FactDefinitions,
} from '../engine/index.js';
import type { Need } from '../fhir/need.js';
import type { SiteCode } from './site-code.js';
import { singleGeneTests } from './single-gene-tests.codes.js';

/** Analytes under the prefetch key in which they are asked for together, e.g. `cbc`. */
export type NeedGroups = Readonly<Record<string, readonly Analyte[]>>;

/** What must be read for a set of definitions, and which of it each analyte and each definition depends on. */
export interface NeedPlan {
  readonly needs: readonly Need[];
  /** The prefetch keys under which results of an analyte are found. */
  readonly keysOfAnalyte: (analyte: Analyte) => readonly string[];
  /** The prefetch keys that must be complete before a fact of this definition may be called not recorded. */
  readonly keysOf: (definition: FactDefinition) => readonly string[];
}

const patient = '{{context.patientId}}';
const mostCodes = 60;
const counts = { results: 200, labs: 300, lists: 200, reports: 100, roles: 20 };
const genomicsCodes = ['69548-6', '53041-0', '48018-6', ...singleGeneTests.keys()];
const loinc = 'http://loinc.org';

interface Chunk {
  readonly key: string;
  readonly codes: readonly string[];
  readonly analytes: readonly Analyte[];
}

type CodesOf = (analyte: Analyte) => readonly string[];

const token = ({ system, code }: Code): string => `${system}|${code}`;

function search(key: string, resourceType: string, parameters: string): Need {
  return { key, resourceType, query: `${resourceType}?patient=${patient}&${parameters}` };
}

function bycodes(key: string, codes: readonly string[]): Need {
  return search(key, 'Observation', `code=${codes.join(',')}&_sort=-date&_count=${counts.results}`);
}

/** Splits a group so that no template holds too many codes; an analyte's codes stay together. */
function chunksOf(group: string, analytes: readonly Analyte[], codesOf: CodesOf): readonly Chunk[] {
  const chunks: { codes: string[]; analytes: Analyte[] }[] = [];
  for (const analyte of analytes) {
    const codes = [...new Set(codesOf(analyte))].slice(0, mostCodes);
    if (codes.length === 0) continue;
    const last = chunks.at(-1);
    if (last === undefined || last.codes.length + codes.length > mostCodes)
      chunks.push({ codes, analytes: [analyte] });
    else {
      last.codes.push(...codes.filter((code) => !last.codes.includes(code)));
      last.analytes.push(analyte);
    }
  }
  return chunks.map((chunk, i) => ({ key: i === 0 ? group : `${group}${i + 1}`, ...chunk }));
}

/** The searches that are not by code, each where a definition of some kind asks for it. */
const lists: Readonly<
  Record<string, { readonly need: Need; readonly isFor: (definition: FactDefinition) => boolean }>
> = {
  conditions: {
    need: search('conditions', 'Condition', `_sort=-recorded-date&_count=${counts.lists}`),
    isFor: ({ kind }) => kind === 'condition',
  },
  medications: {
    need: search('medications', 'MedicationRequest', `_sort=-authoredon&_count=${counts.lists}`),
    isFor: ({ kind }) => kind === 'drug',
  },
  encounter: {
    need: { key: 'encounter', resourceType: 'Encounter', query: 'Encounter/{{context.encounterId}}' },
    isFor: ({ kind }) => kind === 'specialty',
  },
  userRoles: {
    need: {
      key: 'userRoles',
      resourceType: 'PractitionerRole',
      query: `PractitionerRole?practitioner={{userPractitionerId}}&_count=${counts.roles}`,
    },
    isFor: ({ kind }) => kind === 'specialty',
  },
  userRole: {
    need: {
      key: 'userRole',
      resourceType: 'PractitionerRole',
      query: 'PractitionerRole/{{userPractitionerRoleId}}',
    },
    isFor: ({ kind }) => kind === 'specialty',
  },
  orders: {
    need: search('orders', 'ServiceRequest', `_sort=-authored&_count=${counts.reports}`),
    isFor: (definition) => definition.kind === 'done' && definition.concepts.length > 0,
  },
  procedures: {
    need: search('procedures', 'Procedure', `_sort=-date&_count=${counts.reports}`),
    isFor: (definition) => definition.kind === 'done' && definition.concepts.length > 0,
  },
  reports: {
    need: search('reports', 'DiagnosticReport', `_sort=-date&_count=${counts.reports}`),
    isFor: (definition) =>
      definition.kind === 'genomics' ||
      (definition.kind === 'done' && definition.concepts.length > 0) ||
      (definition.kind === 'reported' && definition.analytes.some(({ kind }) => kind === 'text')),
  },
};
/** Results under a site's own codes cannot be asked for by code: the newest laboratory results of any kind. */
const labs = search('labs', 'Observation', `category=laboratory&_sort=-date&_count=${counts.labs}`);
const patientNeed: Need = { key: 'patient', resourceType: 'Patient', query: `Patient/${patient}` };
const genomicsNeed = bycodes(
  'genomics',
  genomicsCodes.map((code) => `${loinc}|${code}`),
);

function grouped(groups: NeedGroups, wanted: ReadonlySet<Analyte>, codesOf: CodesOf): readonly Chunk[] {
  const known = new Set(Object.values(groups).flat());
  const rest = [...wanted].filter((analyte) => !known.has(analyte));
  const all: readonly (readonly [string, readonly Analyte[]])[] = [
    ...Object.entries(groups),
    ['other', rest],
  ];
  return all.flatMap(([group, analytes]) =>
    chunksOf(
      group,
      analytes.filter((analyte) => wanted.has(analyte)),
      codesOf,
    ),
  );
}

/**
 * The searches behind a set of definitions, each under a small key of its own: both the prefetch templates of
 * discovery and the queries, so that they cannot ask for different codes. Templates use only what CDS Hooks 2.0
 * allows in a prefetch (protocol specification P1-P11), are bounded, and hold no date, as discovery is cached. A
 * site's own codes are asked for beside the standard ones.
 */
export function needsFor(
  all: readonly FactDefinitions[],
  groups: NeedGroups,
  siteCodes: readonly SiteCode[] = [],
): NeedPlan {
  const definitions = all.flatMap((one) => Object.values(one));
  const wanted = new Set(definitions.flatMap(analytesOf));
  const codesOf: CodesOf = ({ id, codes }) => [
    ...codes.map(token),
    ...siteCodes.filter(({ analyte }) => analyte === id).map(token),
  ];
  const chunks = grouped(groups, wanted, codesOf);
  const keys = new Map<string, readonly string[]>();
  for (const { key, analytes } of chunks) analytes.forEach(({ id }) => keys.set(id, [key]));
  const keysOfAnalyte = ({ id }: Analyte): readonly string[] => keys.get(id) ?? ['labs'];
  const own = Object.entries(lists).filter(([, { isFor }]) => definitions.some(isFor));
  const needs = [
    patientNeed,
    ...chunks.map(({ key, codes }) => bycodes(key, codes)),
    ...(definitions.some(({ kind }) => kind === 'genomics') ? [genomicsNeed] : []),
    ...(wanted.size > 0 ? [labs] : []),
    ...own.map(([, { need }]) => need),
  ];
  const keysOf = (definition: FactDefinition): readonly string[] => {
    if (definition.kind === 'patient') return ['patient'];
    const fromLists = own.filter(([, { isFor }]) => isFor(definition)).map(([key]) => key);
    const coded =
      definition.kind === 'genomics' ? ['genomics'] : analytesOf(definition).flatMap(keysOfAnalyte);
    return [...new Set([...coded, ...fromLists])];
  };
  // Asked for every definition on every call, and always the same.
  const answered = new WeakMap<FactDefinition, readonly string[]>();
  return {
    needs,
    keysOfAnalyte,
    keysOf: (definition) => {
      const keysOfIt = answered.get(definition) ?? keysOf(definition);
      answered.set(definition, keysOfIt);
      return keysOfIt;
    },
  };
}
