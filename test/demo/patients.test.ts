import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { FhirResource, Observation, Quantity } from 'fhir/r4.js';
import {
  demoLocalCodes,
  demoLocalCodeSystem,
  demoPatients,
  demoPractitioner,
  type DemoPatient,
} from '../../src/demo/patients/index.js';

const now = '2026-11-22T09:00:00Z';
const patients = demoPatients(now);
const byId: readonly (readonly [string, DemoPatient])[] = patients.map((patient) => [patient.id, patient]);

interface Leaf {
  readonly key: string;
  readonly value: unknown;
}

/** Every object and value below `node`, with the key it stands under. */
const walk = (node: unknown, key = ''): readonly Leaf[] => [
  { key, value: node },
  ...(typeof node === 'object' && node !== null
    ? Object.entries(node).flatMap(([name, child]) => walk(child, name))
    : []),
];

const everything = (patient: DemoPatient): readonly FhirResource[] => [
  ...patient.resources,
  ...patient.draftOrders.map(({ resource }) => resource),
];
const strings = (patient: DemoPatient, key: string): readonly string[] =>
  walk(everything(patient)).flatMap((leaf) =>
    leaf.key === key && typeof leaf.value === 'string' ? [leaf.value] : [],
  );
const codings = (patient: DemoPatient, system: string): readonly string[] =>
  walk(everything(patient)).flatMap(({ value }) => {
    const coding = value as { system?: unknown; code?: unknown } | null;
    return typeof coding === 'object' && coding?.system === system ? [String(coding.code)] : [];
  });
const observations = (patient: DemoPatient): readonly Observation[] =>
  patient.resources.filter((resource) => resource.resourceType === 'Observation');

const isoDate = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2}))?$/;
const dates = (patient: DemoPatient): readonly string[] =>
  walk(everything(patient)).flatMap(({ value }) =>
    typeof value === 'string' && isoDate.test(value) ? [value] : [],
  );
const withoutDates = (list: readonly DemoPatient[]): unknown =>
  JSON.parse(
    JSON.stringify(list, (_key, value: unknown) =>
      typeof value === 'string' && isoDate.test(value) ? 'a date' : value,
    ),
  );

const luhn = (code: string): boolean => {
  const digits = Array.from(code.replace('-', ''), Number).reverse();
  const sum = digits.reduce((total, digit, index) => {
    const weighted = index % 2 === 0 ? digit : digit * 2;
    return total + (weighted > 9 ? weighted - 9 : weighted);
  }, 0);
  return /^\d+-\d$/.test(code) && sum % 10 === 0;
};

const ageOn = (birthDate: string, day: string): number => {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years;
};
const find = (list: readonly DemoPatient[], id: string): DemoPatient => {
  const patient = list.find((candidate) => candidate.id === id);
  if (patient === undefined) throw new Error(`no demo patient ${id}`);
  return patient;
};
const birthDate = (patient: DemoPatient): string => strings(patient, 'birthDate')[0] ?? '';

describe('the demo patients', () => {
  it('are at least 18, of both sexes and of all adult ages', () => {
    expect(patients.length).toBeGreaterThanOrEqual(18);
    expect(new Set(patients.flatMap((patient) => strings(patient, 'gender')))).toEqual(
      new Set(['male', 'female']),
    );
    const ages = patients.map((patient) => ageOn(birthDate(patient), now.slice(0, 10)));
    expect([Math.min(...ages), Math.max(...ages)]).toEqual([23, 77]);
  });

  it('share no id, so that all can stand in one server', () => {
    const ids = patients.flatMap(everything).map(({ resourceType, id }) => `${resourceType}/${id ?? ''}`);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).not.toContain(`Practitioner/${demoPractitioner.id ?? ''}`);
    expect(ids.filter((id) => !/^[A-Za-z]+\/[A-Za-z0-9.-]{1,64}$/.test(id))).toEqual([]);
  });

  it.each(['2020-02-29T00:00:00Z', '2031-01-01T00:30:00+09:00', '2044-12-31T23:59:59-08:00'])(
    'have the same structure at %s',
    (other) => {
      expect(withoutDates(demoPatients(other))).toEqual(withoutDates(patients));
      expect(demoPatients(other)).not.toEqual(patients);
    },
  );

  it('keep their ages and hold no date in the future, whatever day it is', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2020-01-01'), max: new Date('2060-01-01'), noInvalidDate: true }),
        (day) => {
          const today = day.toISOString();
          const chilblain = find(demoPatients(today), 'chilblain-lupus');
          expect(ageOn(birthDate(chilblain), today.slice(0, 10))).toBe(68);
          expect(ageOn(birthDate(chilblain), strings(chilblain, 'onsetDateTime')[0] ?? '')).toBe(67);
          const late = demoPatients(today)
            .flatMap(dates)
            .filter((date) => Date.parse(date) > day.getTime());
          expect(late).toEqual([]);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('refuse a now that is not a time', () => {
    expect(() => demoPatients('today')).toThrow(RangeError);
  });
});

describe.each(byId)('%s', (id, patient) => {
  it('opens with its Patient and a visit of the demo haematologist', () => {
    expect(patient.resources.slice(0, 2).map(({ resourceType }) => resourceType)).toEqual([
      'Patient',
      'Encounter',
    ]);
    expect(patient.resources[0]?.id).toBe(id);
    expect(strings(patient, 'reference')).toContain(`Practitioner/${demoPractitioner.id ?? ''}`);
  });

  it('holds only what is its own, and every reference in it leads somewhere', () => {
    const own = everything(patient).map(({ resourceType, id: own }) => `${resourceType}/${own ?? ''}`);
    const known = new Set([...own, `Practitioner/${demoPractitioner.id ?? ''}`]);
    expect(strings(patient, 'reference').filter((reference) => !known.has(reference))).toEqual([]);
    const subjects = everything(patient).flatMap((resource) =>
      'subject' in resource ? [resource.subject] : [],
    );
    expect(subjects).toHaveLength(everything(patient).length - 1);
    expect(new Set(subjects.map((subject) => JSON.stringify(subject)))).toEqual(
      new Set([JSON.stringify({ reference: `Patient/${id}` })]),
    );
  });

  it('uses LOINC codes with a right check digit and only declared local codes', () => {
    const loinc = codings(patient, 'http://loinc.org').filter((code) => !code.startsWith('LA'));
    expect(loinc.filter((code) => !luhn(code))).toEqual([]);
    expect(codings(patient, demoLocalCodeSystem).filter((code) => !(code in demoLocalCodes))).toEqual([]);
  });

  it('says in both languages who it is and in one sentence what to expect', () => {
    expect(patient.title.en).toMatch(/^[ -~]+$/);
    expect(patient.title.ja).toMatch(/[\u3040-\u30ff\u4e00-\u9fff]/);
    expect(patient.expects).toMatch(/^[A-Z].+\.$/);
  });

  it('has drafts only, at most two, without a dose', () => {
    expect(patient.draftOrders.length).toBeLessThanOrEqual(2);
    for (const { label, resource } of patient.draftOrders) {
      expect(label).not.toBe('');
      expect(resource).toMatchObject({
        status: 'draft',
        intent: 'order',
        subject: { reference: `Patient/${id}` },
      });
      expect(resource).not.toHaveProperty('dosageInstruction');
    }
  });

  it('has final results, each with an amount in UCUM, a word, or parts', () => {
    for (const result of observations(patient)) {
      expect(result.status).toBe('final');
      const quantity: Quantity | undefined = result.valueQuantity;
      // The Japanese chart prints its units and codes none, as Japanese feeds do.
      if (quantity && id !== 'japanese-monocytosis') {
        expect(quantity).toMatchObject({ system: 'http://unitsofmeasure.org', code: expect.any(String) });
      }
      const said = Object.keys(result).filter((key) => key.startsWith('value') || key === 'component');
      expect(said.length).toBeGreaterThanOrEqual(1);
    }
  });
});

describe('the finding each patient is about', () => {
  const newest = (patient: DemoPatient, code: string): Observation | undefined =>
    observations(patient)
      .filter((result) => result.code.coding?.some((coding) => coding.code === code))
      .sort((a, b) => (b.effectiveDateTime ?? '').localeCompare(a.effectiveDateTime ?? ''))[0];
  const value = (id: string, code: string): unknown => {
    const result = newest(find(patients, id), code);
    return (
      result?.valueQuantity?.value ?? result?.valueInteger ?? result?.valueBoolean ?? result?.valueString
    );
  };

  it.each([
    ['m-protein-unclassified', '33358-3', 0.9],
    ['mgus-low-risk', '33358-3', 0.8],
    ['mgus-high-risk', '11118-7', 6],
    ['smm-provisional', '33358-3', 3.4],
    ['smm-low-risk', '11118-7', 14],
    ['smm-high-risk', '33358-3', 3.6],
    ['smm-high-risk', 'mri-focal-lesions', 0],
    ['suspected-myeloma', '718-7', 9.4],
    ['unexplained-cytopenia', '718-7', 11.8],
    ['ccus-provisional', '777-3', 110],
    ['blasts-in-blood', '26446-5', 24],
    ['chilblain-lupus', '787-2', 106],
    ['lupus-nephritis-young', '6690-2', 3.1],
    ['creatinine-without-clone', '2160-0', 2.4],
    ['japanese-monocytosis', '742-7', 1300],
    ['japanese-monocytosis', '2A990000001930955', 13.8],
    ['text-only-results', '36916-5', 'κ 45.2 mg/L'],
    ['systemic-sclerosis-tocilizumab', 'mrss', 22],
    ['mds-ring-sideroblasts', 'ring-sideroblasts-pct', 28],
  ])('%s: %s is %p', (id, code, expected) => {
    expect(value(id, code)).toBe(expected);
  });

  it.each([
    ['mgus-low-risk', 18.2, 14.6],
    ['mgus-high-risk', 9.8, 62],
    ['smm-low-risk', 84, 14],
    ['smm-high-risk', 456, 12],
    ['myeloma-by-light-chains', 1690, 13],
  ])('%s: the printed light-chain ratio is the ratio of its chains', (id, kappa, lambda) => {
    expect([value(id, '36916-5'), value(id, '33944-0')]).toEqual([kappa, lambda]);
    expect(value(id, '48378-4')).toBeCloseTo(kappa / lambda, 2);
  });

  it.each([
    ['mgus-flc-missing', '36916-5'],
    ['smm-provisional', 'mri-focal-lesions'],
    ['smm-provisional', 'lytic-lesions-ct'],
    ['unexplained-cytopenia', '69548-6'],
    ['ccus-provisional', '11150-0'],
    ['text-only-results', '69548-6'],
  ])('%s: %s is missing on purpose', (id, code) => {
    expect(newest(find(patients, id), code)).toBeUndefined();
  });

  it('every local code is used by some patient, in its declared shape', () => {
    const shapes = {
      count: 'valueInteger',
      score: 'valueInteger',
      percent: 'valueQuantity',
      amount: 'valueQuantity',
      'yes-no': 'valueBoolean',
    };
    const all = patients.flatMap(observations);
    for (const [code, { shape }] of Object.entries(demoLocalCodes)) {
      const used = all.filter((result) => result.code.coding?.some((coding) => coding.code === code));
      expect(used.length).toBeGreaterThanOrEqual(1);
      for (const result of used) expect(result).toHaveProperty(shapes[shape]);
    }
  });

  it('a variant carries its significance on an implication, or on itself where a laboratory sends it so', () => {
    const carriers = (id: string): readonly boolean[] =>
      observations(find(patients, id))
        .filter((result) => result.component?.some(({ code }) => code.coding?.[0]?.code === '53037-8'))
        .map((result) => result.derivedFrom !== undefined);
    expect(carriers('ccus-provisional')).toEqual([true, true]);
    expect(carriers('clone-below-threshold')).toEqual([false]);
  });
});
