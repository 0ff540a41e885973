import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { genomics } from '../../src/engine/index.js';
import { mapFacts, readRecord } from '../../src/facts/index.js';
import type { Gathered } from '../../src/fhir/gathered.js';
import { analytes } from '../../src/knowledge/analytes/index.js';
import { complete, now, resource } from './support.js';

type Json = Readonly<Record<string, unknown>>;
// Beside the repository, or beside the folder of its worktrees.
const beside = ['../../../shared/fhir-examples/', '../../../../shared/fhir-examples/'];
const [folder = ''] = beside
  .map((path) => fileURLToPath(new URL(path, import.meta.url)))
  .filter((path) => existsSync(path));
const isThere = folder !== '';
if (!isThere) console.log('skipped: ../shared/fhir-examples is not beside the repository');

function resourcesIn(json: Json): readonly Json[] {
  if (json['resourceType'] !== 'Bundle') return [json];
  const entries = (json['entry'] ?? []) as readonly { readonly resource?: Json }[];
  return entries.flatMap(({ resource: of }) => (of === undefined ? [] : [of]));
}

function patientOf(resources: readonly Json[]): string {
  const patient = resources.find((one) => one['resourceType'] === 'Patient');
  if (typeof patient?.['id'] === 'string') return patient['id'];
  const references = resources.flatMap((one) => (one['subject'] as Json | undefined)?.['reference'] ?? []);
  const said = references.find((reference) => typeof reference === 'string') ?? 'p';
  return said.split('/').at(-1) ?? 'p';
}

/** What was understood of a file: usable amounts, results in words only, unusable results, variants, conditions, drugs. */
function understood(file: string): readonly (number | string)[] {
  const resources = resourcesIn(JSON.parse(readFileSync(folder + file, 'utf8')) as Json);
  const gathered: Gathered = {
    patientId: patientOf(resources),
    resources: resources.map((one) => ({ resource: resource(one), via: 'prefetch', key: 'all' })),
    outcomes: { all: complete },
    wrongPatient: 0,
  };
  const intake = readRecord(gathered, { now, analytes });
  const results = analytes.flatMap((analyte) => intake.resultsOf(analyte));
  const { genes } = mapFacts({ genes: genomics({ label: { en: 'x', ja: 'x' } }) }, intake);
  return [
    results.filter(({ amount }) => amount.ok).length,
    results.filter(({ amount, words }) => !amount.ok && words !== null).length,
    results.filter(({ unusable }) => unusable !== null).length,
    genes.known ? genes.value.variants.length : genes.why,
    intake.conditions.length,
    intake.drugs.length,
  ];
}

/** In the order of `understood`. Nothing here is a haematology record: most of it must stay silent. */
const expected = {
  'belgium-macsys-815933561.json': '0 0 0 not-recorded 0 0',
  'belgium-macsys-815933568.json': '0 0 0 not-recorded 0 0',
  'belgium-mips-1b.json': '0 0 0 not-recorded 0 0',
  'belgium-mips-6B.json': '0 1 0 not-recorded 0 0',
  'cibmtr-MedicationAdministration-MedicationAdministration-Example1.json': '0 0 0 not-recorded 0 1',
  'cibmtr-Observation-Cytogenetics-Example-1.json': '0 1 0 not-recorded 0 0',
  'cibmtr-Observation-HemoglobinObservation.json': '1 0 0 not-recorded 0 0',
  'cibmtr-Observation-LeukocytesObservation.json': '1 0 0 not-recorded 0 0',
  'cibmtr-Observation-NeutrophilsObservation.json': '0 0 0 not-recorded 0 0',
  'jpclins-Observation-ErrorExample-ObsLabo-eGFR.json': '1 0 0 not-recorded 0 0',
  'jpclins-Observation-Example-JP-Obs-LabResult-eCS-Alb.json': '0 0 0 not-recorded 0 0',
  'jpclins-Observation-Example-JP-Obs-LabResult-eCS-K.json': '0 0 0 not-recorded 0 0',
  'jpclins-Observation-Example-JP-Obs-LabResult-eCS-eGFR.json': '1 0 0 not-recorded 0 0',
  'r4-Condition_f201.json': '0 0 0 not-recorded 1 0',
  'smart-argonaut-lab-data.json': '10 2 0 not-recorded 0 0',
  'smart-hspc-bilirubin-chart.json': '0 0 0 not-recorded 0 0',
  'synthea-r4-Luna60.json': '6 0 0 not-recorded 8 6',
  'uscore-condition-duodenal-ulcer-resolved.json': '0 0 0 not-recorded 1 0',
  'uscore-condition-encounter-diagnosis-example1.json': '0 0 0 not-recorded 1 0',
  'uscore-diagnosticreport-cbc.json': '0 0 0 not-recorded 0 0',
  'uscore-diagnosticreport-metabolic-panel.json': '0 0 0 not-recorded 0 0',
  'uscore-medicationrequest-coded-oral-axid.json': '0 0 0 not-recorded 0 1',
  'uscore-medicationrequest-contained-oral-axid.json': '0 0 0 not-recorded 0 1',
  'uscore-medicationrequest-referenced-oral-axid.json': '0 0 0 not-recorded 0 1',
  'uscore-observation-cbc-hematocrit.json': '1 0 0 not-recorded 0 0',
  'uscore-observation-cbc-hemoglobin.json': '1 0 0 not-recorded 0 0',
  'uscore-observation-cbc-leukocytes.json': '1 0 0 not-recorded 0 0',
  'uscore-observation-cbc-mcv.json': '1 0 0 not-recorded 0 0',
  'uscore-observation-cbc-platelets.json': '1 0 0 not-recorded 0 0',
  'uscore-observation-pregnancy-status.json': '0 1 0 not-recorded 0 0',
  'uscore-observation-serum-calcium.json': '1 0 0 not-recorded 0 0',
  'uscore-observation-serum-creatinine.json': '1 0 0 not-recorded 0 0',
  'uscore-servicerequest-bmp.json': '0 0 0 not-recorded 0 0',
  'uscore-servicerequest-cbc.json': '0 0 0 not-recorded 0 0',
  'vcf2fhir-expected_HG00403A.json': '0 0 0 not-recorded 0 0',
  'vcf2fhir-expected_annotation.json': '0 0 0 not-machine-readable 0 0',
  'vcf2fhir-expected_example3.json': '0 0 0 not-machine-readable 0 0',
};

const run = isThere ? it : it.skip;

describe('examples written by others', () => {
  run('are understood as before', () => {
    const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
    expect(Object.fromEntries(files.map((file) => [file, understood(file).join(' ')]))).toEqual(expected);
  });
});
