import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  readClonality,
  readFlcAssay,
  readImmunofixationPositive,
  readIsotype,
  readLightChain,
  readPresence,
} from '../../../src/knowledge/plasma-cell/reported-readers.js';

const said = (text: string) => ({ text, codes: [] });

describe('immunofixation in words', () => {
  it.each([
    ['IgG kappa', true, 'IgG', 'kappa'],
    ['IgG-κ', true, 'IgG', 'kappa'],
    ['IgGλ', true, 'IgG', 'lambda'],
    ['Monoclonal IgA lambda protein identified.', true, 'IgA', 'lambda'],
    ['IgG-κ型M蛋白を認める', true, 'IgG', 'kappa'],
    ['ＩｇＭ－λ型Ｍ蛋白陽性', true, 'IgM', 'lambda'],
    ['IgG-κ型M蛋白を認めるが、IgA型は認めない', true, 'IgG', 'kappa'],
    ['IgG kappa monoclonal band present, no IgA or IgM band', true, 'IgG', 'kappa'],
    ['Faint IgG kappa band', true, 'IgG', 'kappa'],
    ['No change. IgG kappa M-protein persists.', true, 'IgG', 'kappa'],
    ['Two bands: IgG kappa and IgA lambda', true, 'biclonal', null],
    ['Free kappa light chains', true, 'FLC-only', 'kappa'],
    ['ベンスジョーンズ蛋白 λ型 陽性', true, 'FLC-only', 'lambda'],
    ['Polyclonal increase of IgG. Monoclonal IgA kappa.', true, 'IgA', 'kappa'],
    ['陽性', true, null, null],
    ['Monoclonal band detected', true, null, null],
    ['No monoclonal protein detected', false, 'none', null],
    ['No IgG, IgA or IgM monoclonal protein', false, 'none', null],
    ['IgG, IgA, and IgM not detected', false, 'none', null],
    ['IgG kappa is no longer detected', false, 'none', null],
    ['Negative for monoclonal protein', false, 'none', null],
    ['Monoclonal protein absent', false, 'none', null],
    ['M蛋白を認めない', false, 'none', null],
    ['IgG、IgA、IgMのM蛋白を認めず', false, 'none', null],
    ['M蛋白(-)', false, 'none', null],
    ['陰性', false, 'none', null],
    ['Polyclonal pattern. No monoclonal band.', false, 'none', null],
    ['Possible faint IgG kappa band', null, null, null],
    ['IgG kappa cannot be excluded', null, null, null],
    ['M蛋白を疑う', null, null, null],
    ['IgG-κ型M蛋白の存在を否定できない', null, null, null],
    ['No new monoclonal band', null, null, null],
    ['Polyclonal increase of IgG', null, null, null],
    ['See scanned report', null, null, null],
    ['', null, null, null],
  ] as const)('%j', (text, positive, isotype, lightChain) => {
    expect([
      readImmunofixationPositive(said(text)),
      readIsotype(said(text)),
      readLightChain(said(text)),
    ]).toEqual([positive, isotype, lightChain]);
  });
});

describe('presence in words', () => {
  it.each([
    ['true', true],
    ['Yes', true],
    ['Positive', true],
    ['DETECTED', true],
    ['陽性', true],
    ['（＋）', true],
    ['(2+)', true],
    ['あり', true],
    ['t(4;14) detected', true],
    ['t(14;16)を認める', true],
    ['false', false],
    ['Negative', false],
    ['Not detected', false],
    ['Not detected.', false],
    ['陰性', false],
    ['（－）', false],
    ['なし', false],
    ['No lytic lesion', false],
    ['Negative for t(4;14)', false],
    ['t(4;14)は認めない', false],
    ['±', null],
    ['possible', null],
    ['疑い', null],
    ['判定保留', null],
    ['42', null],
    ['see report', null],
  ] as const)('%j is %s', (text, present) => {
    expect(readPresence(said(text))).toBe(present);
  });

  it.each([
    ['true', true],
    ['monoclonal', true],
    ['Kappa light chain restriction present', true],
    ['kappa restricted', true],
    ['クローン性あり', true],
    ['軽鎖制限を認める', true],
    ['polyclonal', false],
    ['多クローン性', false],
    ['No light chain restriction', false],
    ['クローン性なし', false],
    ['polyclonal with monoclonal component', null],
    ['クローン性の疑い', null],
  ] as const)('clonality %j is %s', (text, clonal) => {
    expect(readClonality(said(text))).toBe(clonal);
  });

  it.each([
    ['Freelite', 'freelite'],
    ['The Binding Site Freelite, Optilite', 'freelite'],
    ['N Latex FLC', 'n-latex'],
    ['Nラテックス', 'n-latex'],
    ['Sebia ELISA', 'other'],
    ['nephelometry', null],
    ['', null],
  ] as const)('assay %j is %s', (text, assay) => {
    expect(readFlcAssay(said(text))).toBe(assay);
  });

  it('never throws and never reads an isotype into a denial', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('IgG', 'IgA', 'IgM', 'kappa', 'κ'), (noise, name) => {
        readPresence(said(noise));
        readIsotype(said(noise));
        expect(readIsotype(said(`No ${name} monoclonal protein`))).toBe('none');
      }),
    );
  });
});
