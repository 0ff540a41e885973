import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { proteinChange } from '../../src/facts/protein-change.js';

describe('proteinChange', () => {
  it.each([
    ['p.K700E', 'missense', 'p.K700E'],
    ['p.Lys700Glu', 'missense', 'p.K700E'],
    ['p.(Lys700Glu)', 'missense', 'p.K700E'],
    ['NP_036565.2:p.Lys700Glu', 'missense', 'p.K700E'],
    ['NP_060087.3:p.A1931T', 'missense', 'p.A1931T'],
    ['p.[Lys700Glu]', 'missense', 'p.K700E'],
    ['V617F', 'missense', 'p.V617F'],
    ['R175H', 'missense', 'p.R175H'],
    ['P.R175H', 'missense', 'p.R175H'],
    ['p.Met41Thr', 'missense', 'p.M41T'],
    ['p.Q590*', 'nonsense', 'p.Q590*'],
    ['p.Gln207*', 'nonsense', 'p.Q207*'],
    ['p.Arg213Ter', 'nonsense', 'p.R213*'],
    ['p.R213X', 'nonsense', 'p.R213*'],
    ['p.Leu367ThrfsTer46', 'frameshift', 'p.L367Tfs*46'],
    ['p.L367fs*46', 'frameshift', 'p.L367fs*46'],
    ['p.W288fs', 'frameshift', 'p.W288fs'],
    ['p.Trp288CysfsTer12', 'frameshift', 'p.W288Cfs*12'],
    ['p.G646fs*?', 'frameshift', 'p.G646fs*?'],
    ['p.P95_R102del', 'inframe-deletion', 'p.P95_R102del'],
    ['p.Phe508del', 'inframe-deletion', 'p.F508del'],
    ['p.E598_Y599ins(14)', 'inframe-insertion', 'p.E598_Y599ins(14)'],
    ['p.D600_L601insFREYEYD', 'inframe-insertion', 'p.D600_L601insFREYEYD'],
    ['p.Tyr591_Asp600dup', 'inframe-duplication', 'p.Y591_D600dup'],
    ['p.H538_K539delinsL', 'inframe-delins', 'p.H538_K539delinsL'],
    ['p.K539_E540delins*', 'nonsense', 'p.K539_E540delins*'],
    ['p.Leu100=', 'synonymous', 'p.L100='],
    ['p.L100L', 'synonymous', 'p.L100L'],
    ['p.=', 'synonymous', undefined],
    ['p.Met1?', 'start-lost', 'p.M1?'],
    ['p.M1V', 'start-lost', 'p.M1V'],
    ['p.*394Lext*?', 'stop-lost', 'p.*394Lext*?'],
    ['splice site 375-2A>G', 'splice', undefined],
    ['p.?', 'unknown', undefined],
    ['p.0?', 'unknown', undefined],
    ['p.K700', 'unparsed', undefined],
    ['p.k700e', 'unparsed', undefined],
    ['p.B700E', 'unparsed', undefined],
    ['loss', 'unparsed', undefined],
    ['', 'unparsed', undefined],
    ['p.' + 'K'.repeat(200), 'unparsed', undefined],
  ])('reads %s as %s', (raw, kind, short) => {
    expect(proteinChange(raw)).toMatchObject(short === undefined ? { kind } : { kind, short });
  });

  it('gives positions', () => {
    expect(proteinChange('p.Tyr591_Asp600dup')).toMatchObject({ ref: 'Y', position: 591, end: 600 });
    expect(proteinChange('p.K700E')).toMatchObject({ ref: 'K', position: 700, alt: 'E' });
  });

  it('reads its own short form as the same change, and never throws', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), (raw) => {
        const { short, kind } = proteinChange(`p.${raw}`);
        expect(short === undefined || proteinChange(short).kind === kind).toBe(true);
      }),
    );
    const letters = Array.from('ACDEFGHIKLMNPQRSTVWY');
    fc.assert(
      fc.property(
        fc.constantFrom(...letters),
        fc.integer({ min: 2, max: 9999 }),
        fc.constantFrom(...letters, '*'),
        (a, at, b) => {
          expect(proteinChange(`p.${a}${at}${b}`).short).toBe(`p.${a}${at}${b}`);
        },
      ),
    );
  });
});
