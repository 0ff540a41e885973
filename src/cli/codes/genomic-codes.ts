import { loinc } from '../../facts/code-systems.js';
import { singleGeneTests } from '../../facts/single-gene-tests.codes.js';

/** LOINC codes of the HL7 Genomics Reporting guide that variants are read from: they are no analytes of their own. */
const variants: ReadonlySet<string> = new Set(
  '69548-6 53041-0 48018-6 48004-6 48005-3 48019-4 48002-0 53037-8 81258-6 82121-5'.split(' '),
);

/** Whether a code belongs to what the genomics reader understands. */
export function isGenomic(system: string, code: string): boolean {
  return system === loinc && (variants.has(code) || singleGeneTests.has(code));
}
