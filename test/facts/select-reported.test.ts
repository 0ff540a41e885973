import { describe, expect, it } from '@jest/globals';
import { reported, type Reported } from '../../src/engine/index.js';
import { hemoglobin } from '../../src/knowledge/analytes/blood-count.codes.js';
import { marrowPcPct } from '../../src/knowledge/analytes/marrow.codes.js';
import { ifeSerum } from '../../src/knowledge/analytes/monoclonal-protein.codes.js';
import { coded, map, observation, quantityOf } from './support.js';

const label = hemoglobin.label;
const readIsotype = ({ text }: Reported): string | null => /IgG|IgA|IgM/.exec(text)?.[0] ?? null;
const facts = {
  isotype: reported([ifeSerum], readIsotype, { label, withinDays: 365 }),
  method: reported([marrowPcPct], ({ text }) => text, { label, element: 'method' }),
};

describe('a result in words', () => {
  const ife = (text: string, at = '2026-11-01', more: object = {}) =>
    observation('25700-6', { valueString: text, effectiveDateTime: at, ...more });
  it('is what the reader understands, with its question', () => {
    expect(map(facts, [ife('Monoclonal IgG κ')]).isotype).toMatchObject({ known: true, value: 'IgG' });
    const codes: unknown[] = [];
    const spy = { x: reported([ifeSerum], (said) => (codes.push(...said.codes), said.text), { label }) };
    const { x } = map(spy, [observation('44597-3', { valueCodeableConcept: coded('LA9633-4', 'Present') })]);
    expect(x.known).toBe(true);
    expect(codes).toMatchObject([{ code: 'LA9633-4' }, { code: '44597-3' }]);
  });
  it.each([
    ['no result', [], 'not-recorded'],
    ['words that are not understood', [ife('Faint band')], 'not-machine-readable'],
    ['an older result that would be', [ife('Faint band'), ife('IgG', '2026-10-01')], 'not-machine-readable'],
    ['two answers', [ife('IgG'), ife('IgA')], 'conflicting'],
    ['an old answer', [ife('IgG', '2020-01-01')], 'too-old'],
    ['a preliminary answer', [ife('IgG', '2026-11-01', { status: 'preliminary' })], 'not-final'],
  ])('is unknown for %s', (_what, results, why) => {
    expect(map(facts, results).isotype).toMatchObject({ known: false, why });
  });
  it('is not understood by a reader that fails', () => {
    const failing = {
      x: reported<string>(
        [ifeSerum],
        () => {
          throw new Error('no');
        },
        { label },
      ),
    };
    expect(map(failing, [ife('IgG')]).x).toMatchObject({ why: 'not-machine-readable' });
  });
  it('may be the method', () => {
    const counted = observation('11118-7', { ...quantityOf(12, '%'), method: { text: 'CD138 IHC' } });
    expect(map(facts, [counted]).method).toMatchObject({ value: 'CD138 IHC' });
  });
  it('may be the conclusion of a report, or a document that nobody read', () => {
    const report = (more: object) => ({
      resourceType: 'DiagnosticReport',
      id: 'r',
      status: 'final',
      code: coded('25700-6'),
      effectiveDateTime: '2026-11-01',
      ...more,
    });
    expect(map(facts, [report({ conclusion: 'IgM λ' })]).isotype).toMatchObject({ value: 'IgM' });
    expect(map(facts, [report({ presentedForm: [{}] })]).isotype).toMatchObject({
      why: 'not-machine-readable',
    });
  });
});
