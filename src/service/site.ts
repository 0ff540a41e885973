import type { ErrorObject, ValidateFunction } from 'ajv';
import type { Analyte } from '../engine/index.js';
import { AppError, type ErrorDetail } from '../errors.js';
import type { SiteCode } from '../facts/index.js';
import { unitFor } from '../facts/units.js';
import type { Site } from './evaluate-hook.js';
import type { ShadowRow } from './shadow.js';
import { validators } from './site.generated.js';

/** What the schema lets through. */
interface SiteFile {
  readonly region?: string;
  readonly owner?: string;
  readonly topicsOff?: readonly string[];
  readonly cardsOff?: readonly string[];
  readonly neverQuiet?: readonly string[];
  readonly saidAnyway?: readonly string[];
  readonly shadow?: readonly ShadowRow[];
  readonly codes?: readonly (SiteCode & { readonly note?: string })[];
}

/** `siteSchema`, compiled ahead (`npm run validators`). */
const validate = validators['site'] as ValidateFunction<SiteFile>;
const mostProblems = 20;

/** `/codes/3/unit` as `codes[3].unit`: the row as a person finds it. */
function placeOf(pointer: string, member?: string): string {
  const steps = [...pointer.split('/').slice(1), ...(member === undefined ? [] : [member])];
  return steps
    .map((step) => (/^\d+$/.test(step) ? `[${step}]` : `.${step}`))
    .join('')
    .replace(/^\./, '');
}

function problemOf({ keyword, instancePath, params, message = '' }: ErrorObject): ErrorDetail {
  const of: Readonly<Record<string, unknown>> = params;
  const named = of['missingProperty'] ?? of['additionalProperty'];
  const expression = placeOf(instancePath, typeof named === 'string' ? named : undefined);
  if (keyword === 'required') return { expression, message: `${expression} is missing` };
  if (keyword === 'additionalProperties') return { expression, message: `${expression} is not known` };
  const allowed = of['allowedValues'];
  const among = Array.isArray(allowed) ? `: ${allowed.join(', ')}` : '';
  return { expression, message: `${expression === '' ? 'the file' : expression} ${message}${among}` };
}

/** What no schema can say: the analyte is one of ours, the unit one of its units, and a code means one thing. */
function meaningProblems(codes: readonly SiteCode[], analytes: readonly Analyte[]): readonly ErrorDetail[] {
  const byId = new Map(analytes.map((analyte) => [analyte.id, analyte]));
  const rows = new Map<string, number>();
  return codes.flatMap(({ system, code, analyte: id, unit }, row) => {
    const problems: ErrorDetail[] = [];
    const say = (member: string, message: string): void => {
      const expression = `codes[${row}].${member}`;
      problems.push({ expression, message: `${expression} ${message}` });
    };
    const analyte = byId.get(id);
    if (analyte === undefined) say('analyte', 'is not an analyte of this product');
    else if (unit !== undefined) {
      const units = [analyte.unit, ...analyte.accepts.map((one) => one.unit)];
      if (!units.includes(unitFor(analyte, unit) ?? ''))
        say('unit', `is not a unit of ${id}: ${units.join(', ')}`);
    }
    const before = rows.get(`${system}|${code}`);
    if (before === undefined) rows.set(`${system}|${code}`, row);
    else say('code', `is the same as in codes[${before}]`);
    return problems;
  });
}

function refuse(problems: readonly ErrorDetail[]): void {
  if (problems.length === 0) return;
  const shown = problems.slice(0, mostProblems).map(({ message }) => message);
  const rest = problems.length > mostProblems ? [`and ${problems.length - mostProblems} more`] : [];
  throw new AppError('invalid-request', `SITE_FILE: ${[...shown, ...rest].join('; ')}`, problems);
}

/**
 * Reads a site file (docs/site-file.md, `siteSchema`). Throws AppError naming every row that is wrong: a map that is
 * half understood is worse than none.
 */
export function readSite(text: string, analytes: readonly Analyte[]): Site {
  const file = parse(text);
  if (!validate(file)) {
    refuse((validate.errors ?? []).map(problemOf));
    throw new AppError('invalid-request', 'SITE_FILE is not valid');
  }
  const {
    codes = [],
    topicsOff = [],
    cardsOff = [],
    neverQuiet = [],
    saidAnyway,
    shadow = [],
    region = null,
    owner,
  } = file;
  refuse(meaningProblems(codes, analytes));
  return {
    codes: codes.map(({ system, code, analyte, unit }) => ({
      system,
      code,
      analyte,
      ...(unit === undefined ? {} : { unit }),
    })),
    topicsOff,
    cardsOff,
    neverQuiet,
    shadow,
    region,
    ...(saidAnyway === undefined ? {} : { saidAnyway }),
    ...(owner === undefined ? {} : { owner }),
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new AppError('invalid-request', 'SITE_FILE must hold one JSON object');
  }
}
