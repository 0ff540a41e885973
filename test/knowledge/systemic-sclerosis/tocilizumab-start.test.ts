import { describe, expect, it } from '@jest/globals';
import { unknown, type Fact } from '../../../src/engine/index.js';
import { tocilizumabStart } from '../../../src/knowledge/systemic-sclerosis/tocilizumab-start.js';
import { tocilizumabMonitoring } from '../../../src/knowledge/systemic-sclerosis/monitoring.js';
import { amount, complete, given, judge, missing } from './record.js';

const starting = (changes: Readonly<Record<string, Fact<unknown>>>) =>
  judge(tocilizumabStart, { ...complete, ...changes });
const taking = (changes: Readonly<Record<string, Fact<unknown>>>) =>
  judge(tocilizumabMonitoring, {
    ...complete,
    tocilizumab: given({ recorded: true, active: true }),
    ...changes,
  });

describe('before the first dose', () => {
  it('finds nothing in a complete and unremarkable record', () => {
    expect(starting({})).toMatchObject({ category: 'clear', missing: [] });
  });

  it.each<[string, Readonly<Record<string, Fact<unknown>>>, string]>([
    ['neutrophils 499/mm³', { neutrophils: amount(0.499, '10*9/L') }, 'stop'],
    ['neutrophils 500/mm³', { neutrophils: amount(0.5, '10*9/L') }, 'caution'],
    ['neutrophils 1999/mm³', { neutrophils: amount(1.999, '10*9/L') }, 'caution'],
    ['neutrophils 2000/mm³ are allowed', { neutrophils: amount(2, '10*9/L') }, 'clear'],
    ['platelets 49,999/mm³', { platelets: amount(49.999, '10*9/L') }, 'stop'],
    ['platelets 50,000/mm³', { platelets: amount(50, '10*9/L') }, 'caution'],
    ['platelets 99,999/mm³', { platelets: amount(99.999, '10*9/L') }, 'caution'],
    ['platelets 100,000/mm³ are allowed', { platelets: amount(100, '10*9/L') }, 'clear'],
    ['ALT 1.5 × its limit is allowed', { alt: amount(60, 'U/L') }, 'clear'],
    ['ALT just above 1.5 × its limit', { alt: amount(60.1, 'U/L') }, 'caution'],
    ['ALT 5 × its limit', { alt: amount(200, 'U/L') }, 'caution'],
    ['ALT just above 5 × its limit', { alt: amount(200.1, 'U/L') }, 'stop'],
    ['AST just above 1.5 × its limit', { ast: amount(60.1, 'U/L') }, 'caution'],
    ['AST just above 5 × its limit', { ast: amount(200.1, 'U/L') }, 'stop'],
    ['active tuberculosis', { tuberculosis: given('active') }, 'stop'],
    ['latent tuberculosis, untreated', { tuberculosis: given('latent') }, 'caution'],
    ['latent tuberculosis, treated', { tuberculosis: given('latent-treated') }, 'clear'],
    ['a serious infection', { seriousInfection: given(true) }, 'stop'],
    ['HBs antigen', { hbsAg: given(true) }, 'stop'],
    ['past hepatitis B with HBV DNA', { antiHbc: given(true), hbvDna: given(true) }, 'stop'],
    ['past hepatitis B without HBV DNA', { antiHbc: given(true), hbvDna: given(false) }, 'caution'],
    ['HBs antibody alone (vaccination)', { antiHbs: given(true) }, 'clear'],
    ['hypersensitivity recorded', { hypersensitivityRecord: given({ recorded: true }) }, 'stop'],
    ['diverticular disease recorded', { perforationRecord: given({ recorded: true }) }, 'caution'],
    ['demyelinating disease recorded', { demyelinationRecord: given({ recorded: true }) }, 'caution'],
    ['pregnancy recorded', { pregnancyRecord: given({ recorded: true }) }, 'caution'],
    [
      'a live vaccine among the drafts',
      { liveVaccineDraft: given({ drafted: true, references: [] }) },
      'caution',
    ],
    ['no skin score', { skinScored: given(false) }, 'baseline-incomplete'],
    ['no DLCO', { dlcoMeasured: given(false) }, 'baseline-incomplete'],
    ['no disease onset', { sscRecord: given({ recorded: true }) }, 'baseline-incomplete'],
    [
      'no tocilizumab among the drafts',
      { tocilizumabDraft: given({ drafted: false, references: [] }) },
      'not-applicable',
    ],
    ['no systemic sclerosis on record', { sscRecord: given({ recorded: false }) }, 'not-applicable'],
  ])('%s', (_, changes, category) => {
    expect(starting(changes).category).toBe(category);
  });

  it.each<[string, readonly string[]]>([
    ['neutrophils', ['neutrophils']],
    ['platelets', ['platelets']],
    ['alt', ['alt']],
    ['altLimit', ['altLimit']],
    ['tuberculosis', ['tuberculosis']],
    ['seriousInfection', ['seriousInfection']],
    ['hbsAg', ['hbsAg']],
  ])('Silently assuming missing = normal: without %s it says so and is never clear', (key, needed) => {
    const result = starting({ [key]: missing });
    expect(result).toMatchObject({ category: null, state: 'unscreened', missing: needed });
    expect(result.possible).toContain('stop');
  });

  it('keeps the caution that is known while a screen is missing', () => {
    const result = starting({ neutrophils: amount(1.5, '10*9/L'), hbsAg: missing });
    expect(result).toMatchObject({
      category: null,
      state: 'caution-unscreened',
      possible: ['stop', 'caution'],
    });
  });

  it('stops on one finding whatever else is missing, and still names what is missing', () => {
    const result = starting({ neutrophils: amount(0.4, '10*9/L'), hbsAg: missing });
    expect(result.category).toBe('stop');
    expect(result.flags['screen-hepatitis-b']?.missing).toEqual(['hbsAg']);
  });

  it('a positive tuberculosis test is a caution and leaves active disease open', () => {
    const result = starting({ tuberculosis: given('positive') });
    expect(result).toMatchObject({ state: 'caution-unscreened', missing: ['activeTuberculosis'] });
  });

  it('HBV DNA is asked for once HBc antibody is positive', () => {
    expect(starting({ antiHbc: given(true) })).toMatchObject({
      state: 'caution-unscreened',
      missing: ['hbvDna'],
    });
  });

  it('a transaminase without its own reference limit is not judged by another', () => {
    expect(starting({ alt: amount(9000, 'U/L'), altLimit: missing }).state).toBe('unscreened');
    expect(starting({ altLimit: amount(0, 'U/L') }).missing).toEqual(['altMultiple']);
  });

  it('a censored or ranged transaminase is judged only where every value agrees', () => {
    expect(starting({ alt: given({ value: 10, unit: 'U/L', comparator: '<' }) }).category).toBe('clear');
    expect(starting({ alt: given({ value: 50, unit: 'U/L', upper: 70 }) }).state).toBe('unscreened');
    expect(starting({ alt: given({ value: 70, unit: 'U/L', upper: 90 }) }).category).toBe('caution');
  });

  it('names each part of the baseline that the record does not show', () => {
    const { flags } = starting({ fvcMeasured: given(false), lipidsMeasured: given(false) });
    const lacking = tocilizumabStart.flags.flatMap(({ id }) =>
      id.startsWith('baseline-') && flags[id]?.status === 'met' ? [id] : [],
    );
    expect(lacking).toEqual(['baseline-fvc', 'baseline-lipids']);
  });

  it('knows the ILD status from CT or from the problem list, and from neither only that it is not known', () => {
    expect(starting({ ildOnCt: missing, ildRecord: given({ recorded: false }) }).category).toBe(
      'baseline-incomplete',
    );
    expect(starting({ ildOnCt: missing }).category).toBe('clear');
    expect(starting({ ildOnCt: missing, ildRecord: unknown('fetch-failed') }).state).toBe('unscreened');
  });

  it('says when high-resolution CT shows no ILD: outside the US indication', () => {
    expect(starting({ ildOnCt: given(false) }).flags['outside-us-indication']?.status).toBe('met');
    expect(starting({ ildOnCt: missing }).flags['outside-us-indication']?.status).toBe('unknown');
  });

  it('says nothing while the conditions could not be read', () => {
    expect(starting({ sscRecord: unknown('fetch-failed') })).toMatchObject({ category: null, state: null });
  });
});

describe('while it is taken', () => {
  it.each<[string, Readonly<Record<string, Fact<unknown>>>, string]>([
    ['nothing remarkable', {}, 'continue'],
    ['neutrophils 499/mm³', { neutrophils: amount(0.499, '10*9/L') }, 'discontinue'],
    ['neutrophils 500/mm³', { neutrophils: amount(0.5, '10*9/L') }, 'interrupt'],
    ['neutrophils 1000/mm³', { neutrophils: amount(1, '10*9/L') }, 'interrupt'],
    ['neutrophils 1001/mm³', { neutrophils: amount(1.001, '10*9/L') }, 'continue'],
    ['platelets 49,999/mm³', { platelets: amount(49.999, '10*9/L') }, 'discontinue'],
    ['platelets 50,000/mm³', { platelets: amount(50, '10*9/L') }, 'interrupt'],
    ['platelets 100,000/mm³', { platelets: amount(100, '10*9/L') }, 'interrupt'],
    ['platelets 100,001/mm³', { platelets: amount(100.001, '10*9/L') }, 'continue'],
    ['ALT at its limit', { alt: amount(40, 'U/L') }, 'continue'],
    ['ALT above its limit', { alt: amount(40.1, 'U/L') }, 'review'],
    ['ALT 3 × its limit', { alt: amount(120, 'U/L') }, 'review'],
    ['ALT above 3 × its limit', { alt: amount(120.1, 'U/L') }, 'interrupt'],
    ['AST 5 × its limit', { ast: amount(200, 'U/L') }, 'interrupt'],
    ['AST above 5 × its limit', { ast: amount(200.1, 'U/L') }, 'discontinue'],
    ['not taking it', { tocilizumab: given({ recorded: true, active: false }) }, 'not-applicable'],
  ])('%s', (_, changes, category) => {
    expect(taking(changes).category).toBe(category);
  });
});
