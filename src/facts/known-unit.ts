import { unitAliases } from './unit-aliases.js';

const power = /^[x*]*10(?:\*\*|[*^e(])?([23456789]|12)\)?\/(ul|mm3|cumm|cmm|l)$/;
const annotation = /\{[^}]*\}/g;
const perSurface = '{1.73_m2}';
const nothing: ReadonlySet<string> = new Set([
  '',
  'n/a',
  'na',
  'none',
  'null',
  '-',
  '#error!',
  '?',
  'unknown',
]);

/** A unit's spelling made comparable: NFKC, one micro sign, lower case, no spaces. */
function fold(raw: string): string {
  return raw
    .normalize('NFKC')
    .replace(/[\u00b5\u03bc]/g, 'u')
    .replace(/\u00d7/g, 'x')
    .toLowerCase()
    .replace(/\s+/g, '')
    .replace(/\/mcl\b/g, '/ul');
}

const byAlias: ReadonlyMap<string, string> = new Map(
  Object.entries(unitAliases).flatMap(([unit, aliases]) =>
    [unit, ...aliases].map((alias): readonly [string, string] => [fold(alias), unit]),
  ),
);

function ofFolded(folded: string): string | null {
  const alias = byAlias.get(folded);
  if (alias !== undefined) return alias;
  const [, exponent, volume] = power.exec(folded) ?? [];
  return exponent === undefined ? null : `10*${exponent}/${volume === 'l' ? 'L' : 'uL'}`;
}

/** Whether a unit field says nothing at all. */
export function isBlankUnit(raw: string): boolean {
  return raw.length < 10 && nothing.has(raw.trim().toLowerCase());
}

export interface UnitNames {
  /** The UCUM units that are expected here, by their folded spelling. */
  readonly expected: ReadonlyMap<string, string>;
  /** `G/L` means giga per litre, as it does for cell counts. */
  readonly isCount: boolean;
}

/** The spellings under which an analyte's own units are recognised beside the general aliases. */
export function unitNames(units: readonly string[]): UnitNames {
  return {
    expected: new Map(units.map((unit) => [fold(unit), unit])),
    isCount: units.includes('10*9/L'),
  };
}

const noNames: UnitNames = { expected: new Map(), isCount: false };

/**
 * The UCUM unit that a spelling means, or null. Annotations such as `{cells}` mean nothing and are dropped, except
 * the body surface of `mL/min/{1.73_m2}`; one that stands alone means 1 only where 1 is expected.
 */
export function knownUnit(raw: string, names: UnitNames = noNames): string | null {
  if (raw.length > 60) return null;
  if (names.isCount && /^\s*G\s*\/\s*L\s*$/.test(raw)) return '10*9/L';
  const folded = fold(raw);
  const own = names.expected.get(folded) ?? ofFolded(folded);
  if (own !== null || !folded.includes('{') || folded.includes(perSurface)) return own;
  const bare = folded.replace(annotation, '');
  if (bare === '')
    return names.expected.get('1') === '1' && names.expected.get('%') === undefined ? '1' : null;
  return names.expected.get(bare) ?? ofFolded(bare);
}
