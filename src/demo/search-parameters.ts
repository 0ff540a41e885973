/** How a search parameter's values are compared (FHIR R4 search types; `patient` = a reference to a Patient only). */
export type ParameterKind = 'token' | 'date' | 'reference' | 'patient' | 'string';

export interface SearchParameter {
  readonly kind: ParameterKind;
  /** Where its values stand in the resource. */
  readonly paths: readonly string[];
}

export type SearchParameters = Readonly<Record<string, SearchParameter>>;

const token = (...paths: readonly string[]): SearchParameter => ({ kind: 'token', paths });
const date = (...paths: readonly string[]): SearchParameter => ({ kind: 'date', paths });
const reference = (...paths: readonly string[]): SearchParameter => ({ kind: 'reference', paths });
const text = (...paths: readonly string[]): SearchParameter => ({ kind: 'string', paths });
const patient = (path: string): SearchParameter => ({ kind: 'patient', paths: [path] });

const everywhere: SearchParameters = { _id: token('id'), _lastUpdated: date('meta.lastUpdated') };
const ofSubject: SearchParameters = {
  ...everywhere,
  identifier: token('identifier'),
  patient: patient('subject'),
  subject: reference('subject'),
  encounter: reference('encounter'),
  status: token('status'),
};
const ofPatient: SearchParameters = {
  ...everywhere,
  identifier: token('identifier'),
  patient: patient('patient'),
};
const person: SearchParameters = {
  ...everywhere,
  identifier: token('identifier'),
  active: token('active'),
  name: text('name.text', 'name.family', 'name.given'),
  family: text('name.family'),
  given: text('name.given'),
  gender: token('gender'),
};

/**
 * What the embedded endpoint can search by: the one table behind extraction, matching, sorting and the
 * CapabilityStatement. Names and paths are those of FHIR R4 (4.0.1).
 */
export const searchParameters: Readonly<Record<string, SearchParameters>> = {
  Patient: { ...person, birthdate: date('birthDate') },
  Practitioner: person,
  PractitionerRole: {
    ...everywhere,
    identifier: token('identifier'),
    active: token('active'),
    practitioner: reference('practitioner'),
    organization: reference('organization'),
    role: token('code'),
    specialty: token('specialty'),
  },
  Observation: {
    ...ofSubject,
    code: token('code'),
    'combo-code': token('code', 'component.code'),
    'component-code': token('component.code'),
    category: token('category'),
    date: date('effectiveDateTime', 'effectivePeriod', 'effectiveInstant'),
    specimen: reference('specimen'),
  },
  Condition: {
    ...everywhere,
    identifier: token('identifier'),
    patient: patient('subject'),
    subject: reference('subject'),
    encounter: reference('encounter'),
    code: token('code'),
    category: token('category'),
    'clinical-status': token('clinicalStatus'),
    'verification-status': token('verificationStatus'),
    'onset-date': date('onsetDateTime', 'onsetPeriod'),
    'recorded-date': date('recordedDate'),
  },
  MedicationRequest: {
    ...ofSubject,
    code: token('medicationCodeableConcept'),
    medication: reference('medicationReference'),
    intent: token('intent'),
    authoredon: date('authoredOn'),
  },
  MedicationStatement: {
    ...ofSubject,
    code: token('medicationCodeableConcept'),
    medication: reference('medicationReference'),
    category: token('category'),
    effective: date('effectiveDateTime', 'effectivePeriod'),
  },
  ServiceRequest: {
    ...ofSubject,
    code: token('code'),
    category: token('category'),
    intent: token('intent'),
    authored: date('authoredOn'),
    occurrence: date('occurrenceDateTime', 'occurrencePeriod'),
  },
  DiagnosticReport: {
    ...ofSubject,
    code: token('code'),
    category: token('category'),
    date: date('effectiveDateTime', 'effectivePeriod'),
    issued: date('issued'),
    result: reference('result'),
  },
  Procedure: {
    ...ofSubject,
    code: token('code'),
    category: token('category'),
    date: date('performedDateTime', 'performedPeriod'),
  },
  Appointment: {
    ...everywhere,
    identifier: token('identifier'),
    patient: patient('participant.actor'),
    status: token('status'),
    specialty: token('specialty'),
    'service-type': token('serviceType'),
    date: date('start'),
  },
  Encounter: {
    ...everywhere,
    identifier: token('identifier'),
    patient: patient('subject'),
    subject: reference('subject'),
    status: token('status'),
    class: token('class'),
    type: token('type'),
    date: date('period'),
  },
  Immunization: {
    ...ofPatient,
    status: token('status'),
    'vaccine-code': token('vaccineCode'),
    date: date('occurrenceDateTime'),
  },
  AllergyIntolerance: {
    ...ofPatient,
    code: token('code', 'reaction.substance'),
    category: token('category'),
    criticality: token('criticality'),
    'clinical-status': token('clinicalStatus'),
    'verification-status': token('verificationStatus'),
    date: date('recordedDate'),
  },
};
