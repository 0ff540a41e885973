import {
  condition,
  done,
  drafted,
  drug,
  genomics,
  patient,
  quantity,
  referenceLimit,
  reported,
  series,
  type FactDefinitions,
} from '../../src/engine/index.js';
import { hemoglobin, platelets, wbc } from '../../src/knowledge/analytes/blood-count.codes.js';
import { calciumTotal, ldh } from '../../src/knowledge/analytes/chemistry.codes.js';
import { karyotype } from '../../src/knowledge/analytes/cytogenetics.codes.js';
import { marrowPcPct } from '../../src/knowledge/analytes/marrow.codes.js';
import { ifeSerum, mProteinSerum } from '../../src/knowledge/analytes/monoclonal-protein.codes.js';
import { mgus, sle } from '../../src/knowledge/concepts/conditions.codes.js';
import { lenalidomide, tocilizumab } from '../../src/knowledge/concepts/drugs.codes.js';
import { orderBm, orderCbc, orderWbmri } from '../../src/knowledge/concepts/orders.codes.js';
import type { Gathered } from '../../src/fhir/gathered.js';
import { coded, gathered, resource } from './support.js';

export type Json = Readonly<Record<string, unknown>>;
const label = { en: 'x', ja: 'x' };
/** One fact of each kind. */
export const facts = {
  hb: quantity([hemoglobin], { label, withinDays: 90 }),
  plt: quantity([platelets, wbc], { label }),
  ca: quantity([calciumTotal], { label }),
  m: quantity([mProteinSerum], { label, pick: 'sum' }),
  marrow: quantity([marrowPcPct], { label, pick: 'highest' }),
  ldhHigh: referenceLimit(ldh, 'high', { label }),
  hbs: series(hemoglobin, { label }),
  ife: reported([ifeSerum], ({ text }) => text, { label }),
  karyotype: reported([karyotype], ({ text }) => text, { label }),
  mgus: condition([mgus], { label }),
  sle: condition([sle], { label }),
  len: drug([lenalidomide], { label }),
  toc: drug([tocilizumab], { label }),
  order: drafted([orderCbc], { label }),
  bm: done({ analytes: [marrowPcPct], concepts: [orderBm] }, { label, withinDays: 700 }),
  mri: done({ analytes: [], concepts: [orderWbmri] }, { label, withinDays: 700 }),
  genes: genomics({ label }),
  sex: patient('sex', { label }),
  age: patient('age', { label }),
} satisfies FactDefinitions;

export const subject = { reference: 'Patient/p' };
export const result = (
  id: string,
  code: string,
  value: Json,
  effectiveDateTime: string,
  more: Json = {},
): Json => ({
  resourceType: 'Observation',
  id,
  status: 'final',
  code: coded(code),
  subject,
  effectiveDateTime,
  ...value,
  ...more,
});
export const q = (value: number, unit: string): Json => ({ valueQuantity: { value, unit } });
/** A record in which each of them is known. */
export const record: readonly Json[] = [
  { resourceType: 'Patient', id: 'p', gender: 'female', birthDate: '1950-03-02' },
  result('hb1', '718-7', q(11, 'g/dL'), '2026-11-01'),
  result('hb2', '718-7', q(120, 'g/L'), '2026-11-10T08:00:00+09:00', {
    referenceRange: [{ low: { value: 115 } }],
  }),
  result('hb3', '718-7', q(12.2, 'g/dL'), '2026-11-10T08:30:00+09:00', { status: 'preliminary' }),
  result('plt', '777-3', q(15, 'X10*4/µL'), '2026-11-10'),
  result('ca', '17861-6', q(9.5, 'mg/dL'), '2026-11-10'),
  result('m1', '51435-6', q(12, 'g/L'), '2026-10-01'),
  result('m2', '35559-4', q(3, 'g/L'), '2026-10-01'),
  result('pc', '11118-7', { valueString: '10-15 %' }, '2026-09-01', { specimen: { display: 'Bone marrow' } }),
  result('ldh', '2532-0', q(180, 'U/L'), '2026-11-10', {
    referenceRange: [{ high: { value: 222, unit: 'U/L' } }],
  }),
  result('ife', '25700-6', { valueCodeableConcept: { text: 'IgG κ' } }, '2026-10-01'),
  result('iscn', '69548-6', {}, '2026-10-01', {
    component: [{ code: coded('81291-7'), valueCodeableConcept: { coding: [{ code: '46,XX[20]' }] } }],
  }),
  result('v', '69548-6', { valueCodeableConcept: coded('LA9633-4') }, '2026-10-01', {
    component: [
      {
        code: coded('48018-6'),
        valueCodeableConcept: coded('HGNC:10768', 'SF3B1', 'http://www.genenames.org/geneId'),
      },
      { code: coded('48005-3'), valueCodeableConcept: { text: 'p.K700E' } },
      { code: coded('81258-6'), ...q(28, '%') },
    ],
  }),
  {
    resourceType: 'DiagnosticReport',
    id: 'r',
    status: 'final',
    code: coded('51969-4'),
    subject,
    result: [{ reference: 'Observation/v' }],
    contained: [
      result('c', '58410-2', {}, '2026-11-11', { component: [{ code: coded('6690-2'), ...q(4, 'K/uL') }] }),
    ],
  },
  {
    resourceType: 'Condition',
    id: 'mgus',
    subject,
    code: coded('277577000', 'MGUS', 'http://snomed.info/sct'),
    onsetDateTime: '2020',
  },
  {
    resourceType: 'MedicationRequest',
    id: 'len',
    status: 'active',
    intent: 'order',
    subject,
    medicationReference: { reference: 'Medication/x' },
  },
  { resourceType: 'Medication', id: 'x', code: { text: 'Lenalidomide 25 mg' } },
  {
    resourceType: 'Procedure',
    id: 'bm',
    status: 'completed',
    subject,
    code: { text: 'Bone marrow biopsy' },
    performedDateTime: '2026-09-01',
  },
];
const draft: Json = {
  resourceType: 'ServiceRequest',
  id: 's',
  status: 'draft',
  subject,
  code: { text: 'CBC' },
};

/** All of it as one record, with a draft beside it. */
export function whole(resources: readonly Json[]): Gathered {
  const own = gathered(resources);
  const context = { resource: resource(draft), via: 'context' as const, key: 'draftOrders' };
  return { ...own, resources: [...own.resources, context] };
}
