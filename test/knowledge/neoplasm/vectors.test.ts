import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { readCsv } from '../../../src/cli/vectors/csv.js';
import { ipssCases } from '../../../src/cli/vectors/ipss.js';
import { myeloidNeoplasmRunners } from '../../../src/cli/vectors/myeloid-neoplasm.js';

/** The case files lie beside the repository, or two folders up from a worktree; the product works without them. */
const folder = ['../shared/vectors', '../../shared/vectors'].find((path) => existsSync(path));
const text = (file: string): string | null =>
  folder === undefined ? null : readFileSync(`${folder}/${file}`, 'utf8');
const withFiles = folder === undefined ? it.skip : it;

interface Vector {
  readonly rule: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly expected: unknown;
}

describe('Case files (skipped where ../shared is absent)', () => {
  withFiles('myeloid.json: every case on TP53, MDS and CMML', () => {
    const { vectors } = JSON.parse(text('myeloid.json') ?? '{}') as { readonly vectors: readonly Vector[] };
    const mine = vectors.filter(({ rule }) => rule in myeloidNeoplasmRunners);
    expect(mine.length).toBeGreaterThanOrEqual(52);
    expect(mine.map(({ rule, input }) => [rule, input, myeloidNeoplasmRunners[rule]?.(input)])).toEqual(
      mine.map(({ rule, input, expected }) => [rule, input, expected]),
    );
  });

  withFiles.each([
    ['ipssm.csv', 59],
    ['ipssr.csv', 28],
  ])('%s: every row to the hundredth', (file, rows) => {
    const cases = ipssCases(readCsv(text(file) ?? ''));
    expect(cases.length).toBeGreaterThanOrEqual(rows);
    expect(cases.filter(({ ok }) => ok !== true)).toEqual([]);
  });
});

const columns = 'ID,HB,PLT,BM_BLAST,ANC,AGE,CYTO_IPSSR';

describe('IPSS rows', () => {
  it('a row without expectations shows its results', () => {
    const [only] = ipssCases(readCsv(`${columns}\nP1,11,120,1,1.5,80,Good\n`));
    expect(only).toMatchObject({ name: 'P1', ok: null });
    expect(only?.detail).toMatch(/IPSS-R 1 very-low; IPSS-RA 1.45 very-low/);
  });

  it('a wrong expectation fails and says what differs', () => {
    const [wrong, right] = ipssCases(
      readCsv(
        `${columns},IPSSR_SCORE,IPSSR,IPSSRA_SCORE\nA,11,120,1,1.5,80,Good,2,Very-Low,1.45\nB,11,120,1,1.5,80,Very-Good,0,Very-Low,0.50\n`,
      ),
    );
    expect(wrong).toMatchObject({ ok: false, detail: 'IPSSR_score: expected 2, got 1 very-low' });
    expect(right?.ok).toBe(true);
  });

  it('empty and NA are missing, and haemoglobin outside 4-20 is noted', () => {
    const [none, clamped] = ipssCases(
      readCsv(`${columns},exp_ipssr\nA,NA,120,1,,80,Good,unknown\nB,3.9,120,1,1.5,80,Good,\n`),
    );
    expect(none?.ok).toBe(true);
    expect(clamped?.detail).toMatch(/Hb outside 4-20 clamped/);
  });
});

describe('the columns of a published cohort', () => {
  const genes =
    'ASXL1,CBL,DNMT3A,ETV6,EZH2,IDH2,KRAS,NPM1,NRAS,RUNX1,SF3B1,SRSF2,U2AF1,BCOR,BCORL1,CEBPA,ETNK1,GATA2,GNB1,IDH1,NF1,PHF6,PPM1D,PRPF8,PTPN11,SETBP1,STAG2,WT1';
  const zeros = genes.replaceAll(/[^,]+/g, '0');
  const header = `ID,HB,PLT,BM_BLAST,ANC,AGE,CYTO_IPSSR,del5q,del7_7q,complex,del17_17p,TP53mut,TP53maxvaf,TP53loh,MLL_PTD,FLT3,${genes}`;
  // IPSS-M by hand: 1.7024 for multi-hit TP53 beside the same row without it.
  const row = (tp53: string) => `A,10,150,5,1,70,Very-Poor,0,0,complex,1,${tp53},0,0,0,${zeros}`;
  const resultOf = (csv: string) => ipssCases(readCsv(csv))[0];
  const detail = resultOf(`${header}\n${row('2 or more,0.4')}\n`)?.detail ?? '';
  const [, score = '', band = ''] = /^IPSS-M (\S+) (\S+)/.exec(detail) ?? [];

  it.each([
    ['IPSSM_SCORE', score, 'IPSSM', 'Very-High'],
    ['IPSSMscore', score, 'IPSSMcat', 'Very High'],
    ['IPSSM score', score, 'IPSSM category', 'VH'],
    ['IPSSM', score, 'IPSSM_CAT', 'very high'],
    ['exp_ipssm', score.replace('.', ';'), 'exp_ipssm_cat', 'VERY HIGH'],
  ])('%s and %s are compared, numbers as scores and words as groups', (scoreName, value, bandName, group) => {
    expect(band).toBe('very-high');
    const right = `${header},${scoreName},${bandName}\n${row('2 or more,0.4')},${value.replace(';', '.')},${group}\n`;
    expect(resultOf(right)).toMatchObject({ ok: true });
    const wrong = `${header},${scoreName},${bandName}\n${row('2 or more,0.4')},${Number(value.replace(';', '.')) + 0.02},${group}\n`;
    expect(resultOf(wrong)).toMatchObject({ ok: false });
    const other = `${header},${bandName}\n${row('2 or more,0.4')},High\n`;
    expect(resultOf(other)).toMatchObject({ ok: false });
  });

  it('IPSSR and IPSSRA: as number, as word, under either name', () => {
    // Very poor 4 + blasts 5 % 2 = 6 (high); age 70 changes nothing.
    const extra = (names: string, values: string) =>
      resultOf(`${header},${names}\n${row('0,0')},${values}\n`)?.ok;
    expect(extra('IPSSR,IPSSR_CAT,IPSSRA,IPSSRA_CAT', '6,High,6,High')).toBe(true);
    expect(extra('IPSSR_SCORE,IPSSR,IPSSRA_SCORE,IPSSRA', '6.0,HIGH,6.00,H')).toBe(true);
    expect(extra('IPSSR', '6.5')).toBe(false);
    expect(extra('IPSSR', 'Very-High')).toBe(false);
    expect(extra('IPSSRA', '5.9')).toBe(false);
  });

  it('semicolons with decimal commas, other capitals, KMT2A_PTD: the same row gives the same result', () => {
    const names = header
      .replace('MLL_PTD', 'KMT2A_PTD')
      .replace('BM_BLAST', 'bm.blast')
      .replace('HB', 'Hemoglobin');
    const cells = row('2,40%')
      .replace('A,10,', 'A,10;0,')
      .split(',')
      .map((each) => each.replace(';', ','));
    expect(resultOf(`${names.replaceAll(',', ';')}\n${cells.join(';')}\n`)?.detail).toBe(detail);
  });

  it.each([
    ['0.55', 'indeterminate'],
    ['55 %', 'indeterminate'],
    ['0.56', 'exact'],
    ['56', 'exact'],
    ['56%', 'exact'],
    ['NA', 'indeterminate'],
  ])('TP53maxvaf %s with LOH not available: %s', (vaf, reporting) => {
    const open = row(`1,${vaf}`).replace(',complex,1,', ',complex,0,').replace(`1,${vaf},0,`, `1,${vaf},NA,`);
    expect(resultOf(`${header}\n${open}\n`)?.detail).toContain(reporting);
  });

  it('NA leaves a variable open, never 0', () => {
    const na = row('2,0.4').replace(/,0$/, ',NA').replace('Very-Poor', 'NA');
    expect(resultOf(`${header}\n${na}\n`)?.detail).toMatch(/indeterminate|category-only/);
  });
});

describe('CSV', () => {
  it.each([
    ['quotes, commas and line breaks', 'a,b\n"x, ""y""","1\n2"\n', [{ a: 'x, "y"', b: '1\n2' }]],
    ['CRLF, byte order mark, blank lines', '\uFEFFa,b\r\n\r\n1,2\r\n', [{ a: '1', b: '2' }]],
    ['a last field that is empty', 'a,b\n1,', [{ a: '1', b: '' }]],
    ['short rows', 'a,b\n1\n', [{ a: '1' }]],
    ['nothing', '', []],
  ])('%s', (_name, csv, expected) => {
    expect(readCsv(csv)).toEqual(expected);
  });

  it('refuses a misplaced quote', () => {
    expect(() => readCsv('a\nx"y\n')).toThrow(/misplaced quote in record 2/);
  });
});

describe('Terse cases', () => {
  const run = (rule: string, input: Readonly<Record<string, unknown>>) =>
    myeloidNeoplasmRunners[rule]?.(input);

  it.each([
    ['who5', { bm: 3, pb: 0, dysp: 20, tp53: null }, 'INDETERMINATE'],
    ['who5', { bm: 3, pb: 0, dysp: 9.9 }, 'NOT_MDS'],
    ['who5', { bm: 5, pb: 0, fib: 2 }, 'MDS-f'],
    ['who5', { bm: 3, pb: 0, dysp: 20, hypo: true }, 'MDS-h'],
    ['who5', { bm: 3, pb: 0, amldef: true }, 'AML'],
    ['who5', { bm: 3, pb: 0, dysp: 20, del5q: null }, 'INDETERMINATE'],
    ['icc', { bm: 3, pb: 0, dl: 2 }, 'MDS NOS-MLD'],
    ['icc', { bm: 9, pb: 0, amldef: true }, 'MDS-EB'],
    ['icc', { bm: 3, pb: 0, cx: true, tp53: [0.2] }, 'MDS with mutated TP53'],
    ['icc', { bm: 15, pb: 0, tp53: [0.2] }, 'MDS/AML mutated TP53'],
    ['icc', { bm: null, pb: 3 }, 'INDETERMINATE'],
    ['tp53_who', { vafs: null }, null],
    ['tp53_icc_multi', { vafs: [0.2], complexk: true }, true],
    [
      'cmml_who',
      {
        mono: 0.7,
        pct: 14,
        pers: true,
        bm: 4,
        pb: 1,
        excl: true,
        dysp: true,
        clonal: true,
        part: null,
        wbc: 13,
      },
      ['met', 'CMML-1', 'MP'],
    ],
    [
      'cmml_who',
      {
        mono: 0.7,
        pct: 14,
        pers: true,
        bm: 4,
        pb: 1,
        excl: true,
        dysp: false,
        clonal: true,
        part: null,
        wbc: 9,
      },
      ['not_met', null, null],
    ],
    [
      'cmml_who',
      {
        mono: 1.2,
        pct: 14,
        pers: true,
        bm: 4,
        pb: 1,
        excl: true,
        dysp: true,
        clonal: null,
        part: null,
        wbc: null,
      },
      ['met', 'CMML-1', null],
    ],
    [
      'cmml_who',
      {
        mono: 1.2,
        pct: 14,
        pers: false,
        bm: 4,
        pb: 1,
        excl: true,
        dysp: true,
        clonal: true,
        part: null,
        wbc: 9,
      },
      ['not_met', null, null],
    ],
    [
      'cmml_who',
      {
        mono: 1.2,
        pct: 14,
        pers: true,
        bm: 4,
        pb: 1,
        excl: false,
        dysp: true,
        clonal: true,
        part: null,
        wbc: 9,
      },
      ['not_met', null, null],
    ],
  ])('%s %j is %j', (rule, input, expected) => {
    expect(run(rule, input)).toEqual(expected);
  });
});
