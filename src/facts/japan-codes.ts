import type { Analyte } from '../engine/index.js';
import { jlac11Prefix, type AnalyteIndex } from './analyte-index.js';
import { jlac11Units } from './unit-aliases.js';

/** JLAC10 = 5 analyte, 4 identification, 3 material, 3 method, 2 result id; hyphens may separate them. */
const jlac10 = /^([0-9A-Z]{5})-?[0-9A-Z]{4}-?([0-9A-Z]{3})(?:-?[0-9A-Z]{3}(?:-?([0-9A-Z]{2}))?)?$/;

/** The analytes that a JLAC10 code means: by analyte, material and, where one code serves several, the result id. */
export function jlac10Analytes(code: string, index: AnalyteIndex): readonly Analyte[] {
  const [, analyte, material, result] = jlac10.exec(code) ?? [];
  if (analyte === undefined || material === undefined) return [];
  return (index.byJlac10.get(analyte) ?? [])
    .filter((entry) => entry.materials?.includes(material) ?? true)
    .filter((entry) => entry.result === undefined || entry.result === result)
    .map((entry) => entry.analyte);
}

/** The analytes that a JLAC11 code means, by its first characters. */
export function jlac11Analytes(code: string, index: AnalyteIndex): readonly Analyte[] {
  return index.byJlac11.get(code.slice(0, jlac11Prefix)) ?? [];
}

/** The unit that a JLAC11 code states in its last two characters. */
export function jlac11Unit(code: string): string | undefined {
  return code.length > jlac11Prefix + 2 ? jlac11Units[code.slice(-2)] : undefined;
}
