import type { Analyte } from '../engine/index.js';
import { AppError, type ErrorDetail } from '../errors.js';
import type { Site } from './evaluate-hook.js';

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const strings = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];

/**
 * Reads a site file: `{ "region": "EU", "topicsOff": [], "cardsOff": [], "neverQuiet": [], "codes": [{ "system", "code", "analyte", "unit"? }] }`.
 * Throws AppError naming every row that is wrong: a map that is half understood is worse than none.
 */
export function readSite(text: string, analytes: readonly Analyte[]): Site {
  const problems: ErrorDetail[] = [];
  const file = parse(text);
  const known = new Set(analytes.map(({ id }) => id));
  const rows = Array.isArray(file['codes']) ? (file['codes'] as readonly unknown[]) : [];
  const codes = rows.flatMap((row, index) => {
    const { system, code, analyte, unit } = isObject(row) ? row : {};
    const expression = `codes[${index}]`;
    if (typeof system !== 'string' || typeof code !== 'string' || typeof analyte !== 'string') {
      problems.push({ message: `${expression} needs system, code and analyte`, expression });
      return [];
    }
    if (!known.has(analyte))
      problems.push({ message: `${expression}.analyte is not an analyte of this product`, expression });
    return [{ system, code, analyte, ...(typeof unit === 'string' ? { unit } : {}) }];
  });
  if (problems.length > 0)
    throw new AppError(
      'invalid-request',
      `SITE_FILE: ${problems.map(({ message }) => message).join('; ')}`,
      problems,
    );
  return {
    codes,
    topicsOff: strings(file['topicsOff']),
    cardsOff: strings(file['cardsOff']),
    neverQuiet: strings(file['neverQuiet']),
    region: typeof file['region'] === 'string' ? file['region'] : null,
  };
}

function parse(text: string): Readonly<Record<string, unknown>> {
  try {
    const file: unknown = JSON.parse(text);
    if (isObject(file)) return file;
  } catch {
    // Said below, in our words.
  }
  throw new AppError('invalid-request', 'SITE_FILE must hold one JSON object');
}
