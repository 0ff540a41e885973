import type { Reported } from '../../engine/index.js';

/** What the state table needs of a karyotype; the full reading of ISCN belongs to the neoplasm rules. */
export interface KaryotypeFinding {
  readonly clonal: boolean;
  /** -7, del(7q), del(5q), or at least three abnormalities. */
  readonly mdsDefining: boolean;
  readonly leukaemiaDefining: boolean;
  readonly promyelocytic: boolean;
  /** Only one X and no Y as the sex chromosomes of a clone (45,X). */
  readonly monosomyX: boolean;
}

const failed = /fail|insufficient|no metaphase|culture failure|分裂像なし|不能/i;
const normal = /^46,(xx|xy)(\[\d+\])?$/;
const promyelocytic = /t\(15;17\)|pml::?-?rara|pml[/-]rara/;
const leukaemia = /t\(8;21\)|inv\(16\)|t\(16;16\)|t\(6;9\)|t\(1;22\)|inv\(3\)|t\(3;3\)|t\(9;11\)/;
const abnormality = /^([+-](\d{1,2}|x|y|mar)|(del|add|inv|t|i|der|dup|dic|idic|ins|r)\()/;
const fewestMetaphases = 20;
const complexFrom = 3;

function abnormalities(clone: string): readonly string[] {
  return clone
    .replace(/\[[^\]]*\]/g, '')
    .split(',')
    .slice(2)
    .filter((part) => abnormality.test(part) && !/c$/.test(part));
}

/**
 * Reads an ISCN string. Failed, or normal from fewer than 20 metaphases: null (unknown, not normal). Constitutional
 * changes (…c) are not clones. Loss of Y alone is null: it comes with age.
 */
export function karyotypeFinding({ text }: Reported): KaryotypeFinding | null {
  const iscn = text.toLowerCase().replace(/\s+/g, '');
  if (failed.test(text) || !/^\d{2}[~,\d-]/.test(iscn)) return null;
  if (normal.test(iscn)) {
    const cells = Number(/\[(\d+)\]/.exec(iscn)?.[1] ?? fewestMetaphases);
    return cells < fewestMetaphases
      ? null
      : {
          clonal: false,
          mdsDefining: false,
          leukaemiaDefining: false,
          promyelocytic: false,
          monosomyX: false,
        };
  }
  const clones = iscn.split('/').map(abnormalities);
  const all = [...new Set(clones.flat())];
  const monosomyX = /(^|\/)45,x(\[|\/|$|,(?!-?y))/.test(iscn);
  if (all.length === 0 && !monosomyX) return null;
  if (all.length === 1 && all[0] === '-y') return null;
  return {
    clonal: true,
    mdsDefining:
      all.length >= complexFrom || all.some((part) => part === '-7' || /^del\([57]\)\(q/.test(part)),
    leukaemiaDefining: promyelocytic.test(iscn) || leukaemia.test(iscn),
    promyelocytic: promyelocytic.test(iscn),
    monosomyX,
  };
}
