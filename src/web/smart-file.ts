import type { ValidateFunction } from 'ajv';
import { AppError, type ErrorDetail } from '../errors.js';
import { browserBase } from '../fhir/fetch-reader.js';
import { validators } from './smart-file.generated.js';

/** One EHR whose launches the evidence page accepts. */
export interface Ehr {
  /** Its FHIR base URL, in normal form: the `iss` of a launch. */
  readonly iss: string;
  /** The id under which this EHR registered the evidence page, a public client. */
  readonly clientId: string;
  /** What people call it; absent: its host. */
  readonly name?: string;
  /** Origins that its login uses besides that of `iss`: the page may fetch from no other. */
  readonly origins: readonly string[];
  /** Origins whose pages may show the evidence page in a frame. */
  readonly frameAncestors: readonly string[];
}

interface SmartFile {
  readonly ehrs: readonly {
    readonly iss: string;
    readonly clientId: string;
    readonly name?: string;
    readonly origins?: readonly string[];
    readonly frameAncestors?: readonly string[];
  }[];
}

/** `smartFileSchema`, compiled ahead (`npm run validators`). */
const validate = validators['smart-file'] as ValidateFunction<SmartFile>;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function refuse(problems: readonly ErrorDetail[]): never {
  throw new AppError(
    'invalid-request',
    `SMART_FILE: ${problems.map(({ message }) => message).join('; ')}`,
    problems,
  );
}

/** `/ehrs/0/iss` as `ehrs[0].iss`. */
const placeOf = (pointer: string): string =>
  pointer
    .replace(/^\//, '')
    .replace(/\/(\d+)/g, '[$1]')
    .replaceAll('/', '.');

/**
 * Reads the file that says which EHRs may launch the evidence page (docs/evidence-page.md). Plain http is for this
 * machine only, in demo mode. Throws AppError that names every row that is wrong.
 */
export function readSmartFile(text: string, allowLoopback: boolean): readonly Ehr[] {
  const file = parsed(text);
  if (!validate(file))
    refuse(
      (validate.errors ?? []).map(({ instancePath, message = '' }) => {
        const expression = placeOf(instancePath);
        return { expression, message: `${expression === '' ? 'the file' : expression} ${message}` };
      }),
    );
  const problems: ErrorDetail[] = [];
  const seen = new Set<string>();
  const ehrs = file.ehrs.flatMap(
    ({ iss, origins = [], frameAncestors = [], ...rest }, row): readonly Ehr[] => {
      const wrong = (member: string, message: string): void => {
        const expression = `ehrs[${row}].${member}`;
        problems.push({ expression, message: `${expression} ${message}` });
      };
      const base = browserBase(iss, allowLoopback);
      if (base === undefined) wrong('iss', 'must be an https base URL without credentials and query');
      else if (seen.has(base)) wrong('iss', 'is named twice');
      for (const [member, list] of Object.entries({ origins, frameAncestors }))
        if (list.some((one) => browserBase(one, allowLoopback) !== one))
          wrong(member, 'must be https origins');
      if (base !== undefined) seen.add(base);
      return base === undefined ? [] : [{ ...rest, iss: base, origins, frameAncestors }];
    },
  );
  if (problems.length > 0) refuse(problems);
  return ehrs;
}
