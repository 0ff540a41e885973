import type { Encounter, FhirResource, HumanName, Patient, Practitioner, Reference } from 'fhir/r4.js';

const millisecondsPerDay = 86_400_000;
const daysPerYear = 365.25;
/** Birthdays lie this many days back, so that nobody turns a year older within the first months of a demo. */
const daysSinceBirthday = 120;

export interface Person {
  readonly id: string;
  readonly name: HumanName;
  readonly gender: 'male' | 'female';
  /** Completed years at `now`; the birth date moves along with it. */
  readonly age: number;
  /** The offset in which this chart's laboratory writes its times. */
  readonly offset?: 'Z' | '+09:00';
}

/** An open chart: who it is about and which day is today. Every builder takes it first. */
export interface Chart {
  readonly now: string;
  readonly person: Person;
  readonly subject: Reference;
  readonly encounter: Reference;
}

/** The author of every demo order and the participant of every demo encounter. */
export const demoPractitioner: Practitioner = {
  resourceType: 'Practitioner',
  id: 'demo-clinician',
  active: true,
  name: [{ use: 'official', text: 'Dr Hana Whitlock', family: 'Whitlock', given: ['Hana'], prefix: ['Dr'] }],
};

export const practitionerReference: Reference = { reference: 'Practitioner/demo-clinician' };

/** Opens a chart at `now` (ISO 8601 with an offset); throws RangeError when `now` is not a time. */
export const openChart = (now: string, person: Person): Chart => ({
  now: new Date(now).toISOString(),
  person,
  subject: { reference: `Patient/${person.id}` },
  encounter: { reference: `Encounter/${person.id}-visit` },
});

/** The calendar day `days` before today (UTC), as YYYY-MM-DD. */
export const dayAgo = (chart: Chart, days: number): string =>
  new Date(Date.parse(chart.now) - days * millisecondsPerDay).toISOString().slice(0, 10);

/** The morning draw `days` (1 or more) before today, in the chart's own offset; never in the future. */
export const morningAgo = (chart: Chart, days: number): string =>
  `${dayAgo(chart, days)}T08:15:00${chart.person.offset ?? 'Z'}`;

/** The Patient and the visit that is open now. */
export const patientAndVisit = (chart: Chart): readonly FhirResource[] => {
  const { person } = chart;
  const patient: Patient = {
    resourceType: 'Patient',
    id: person.id,
    meta: {
      security: [
        {
          system: 'http://terminology.hl7.org/CodeSystem/v3-ActReason',
          code: 'HTEST',
          display: 'test health data',
        },
      ],
    },
    active: true,
    name: [{ use: 'official', ...person.name }],
    gender: person.gender,
    birthDate: dayAgo(chart, Math.round(person.age * daysPerYear) + daysSinceBirthday),
  };
  const visit: Encounter = {
    resourceType: 'Encounter',
    id: `${person.id}-visit`,
    status: 'in-progress',
    class: {
      system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode',
      code: 'AMB',
      display: 'ambulatory',
    },
    subject: chart.subject,
    participant: [{ individual: practitionerReference }],
    period: { start: chart.now },
  };
  return [patient, visit];
};
