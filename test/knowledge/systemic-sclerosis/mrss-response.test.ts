import { describe, expect, it } from '@jest/globals';
import { mrssLabels, mrssResponse } from '../../../src/knowledge/systemic-sclerosis/mrss-response.js';
import { firstDose, given, judge, missing, seriesOf } from './record.js';
import type { Fact } from '../../../src/engine/index.js';

interface Case {
  readonly base: number;
  readonly now: number;
  readonly weeks: number;
  readonly rater?: boolean;
  readonly subset?: 'diffuse' | 'limited';
  readonly others?: Readonly<Record<string, Fact<unknown>>>;
}

function respond({ base, now, weeks, rater, subset, others = {} }: Case) {
  return judge(mrssResponse, {
    sscRecord: given({ recorded: true, onset: '2022-11-22' }),
    tocilizumab: given({ recorded: true, active: true, firstAt: firstDose }),
    skinScores: seriesOf('1', [0, base], [weeks * 7, now]),
    sameRater: rater === undefined ? missing : given(rater),
    subset: subset === undefined ? missing : given(subset),
    ...others,
  });
}

const within = 'within-measurement-variation';
const early = 'earlier-than-12mo-MCID-window';

describe('labels of a change of the skin score', () => {
  it.each<[string, Case, readonly string[]]>([
    ['6 points, same rater: inside 6.8', { base: 40, now: 34, weeks: 70, rater: true }, [within]],
    ['7 points, same rater: outside 6.8', { base: 40, now: 33, weeks: 70, rater: true }, []],
    ['12 points, other rater: inside 12.7', { base: 40, now: 28, weeks: 70, rater: false }, [within]],
    ['13 points, other rater: outside 12.7', { base: 40, now: 27, weeks: 70, rater: false }, []],
    ['12 points, unknown rater: counts as another', { base: 40, now: 28, weeks: 70 }, [within]],
    ['fall of 4, diffuse', { base: 16, now: 12, weeks: 52, rater: true, subset: 'diffuse' }, [within]],
    [
      'fall of 5 = 25 %, diffuse',
      { base: 20, now: 15, weeks: 52, rater: true, subset: 'diffuse' },
      [within, 'MCID-dcSSc-5'],
    ],
    [
      'fall of 6 = exactly 24 %, diffuse',
      { base: 25, now: 19, weeks: 52, rater: true, subset: 'diffuse' },
      [within, 'MCID-dcSSc-5'],
    ],
    [
      'fall of 6 = 23.1 %, diffuse',
      { base: 26, now: 20, weeks: 52, rater: true, subset: 'diffuse' },
      [within, 'fall>=5-but-<24pct'],
    ],
    ['fall of 2, limited', { base: 10, now: 8, weeks: 52, rater: true, subset: 'limited' }, [within]],
    [
      'fall of 3, limited',
      { base: 10, now: 7, weeks: 52, rater: true, subset: 'limited' },
      [within, 'MCID-all-3-4'],
    ],
    ['fall of 3, unknown subset', { base: 10, now: 7, weeks: 52, rater: true }, [within, 'MCID-all-3-4']],
    [
      'week 19: before any published window',
      { base: 20, now: 10, weeks: 19, rater: true, subset: 'diffuse' },
      [],
    ],
    ['week 20', { base: 20, now: 10, weeks: 20, rater: true, subset: 'diffuse' }, ['MCID-dcSSc-5', early]],
    ['week 30', { base: 20, now: 10, weeks: 30, rater: true, subset: 'diffuse' }, ['MCID-dcSSc-5', early]],
    ['week 31', { base: 20, now: 10, weeks: 31, rater: true, subset: 'diffuse' }, []],
    ['week 39', { base: 20, now: 10, weeks: 39, rater: true, subset: 'diffuse' }, []],
    ['week 40', { base: 20, now: 10, weeks: 40, rater: true, subset: 'diffuse' }, ['MCID-dcSSc-5']],
    ['week 60', { base: 20, now: 10, weeks: 60, rater: true, subset: 'diffuse' }, ['MCID-dcSSc-5']],
    ['week 61', { base: 20, now: 10, weeks: 61, rater: true, subset: 'diffuse' }, []],
    ['rise of 4', { base: 10, now: 14, weeks: 52, rater: true }, [within]],
    ['rise of 5', { base: 10, now: 15, weeks: 52, rater: true }, [within, 'worsening>=5']],
    [
      'a baseline of 0 has no percentage',
      { base: 0, now: 0, weeks: 52, rater: true, subset: 'diffuse' },
      [within],
    ],
  ])('%s', (_, input, labels) => {
    expect(mrssLabels(respond(input))).toEqual(labels);
  });

  it('003: response = skin-score fall ≥13 in 6 mo — an additional line, never the response standard', () => {
    const thirteen = mrssLabels(respond({ base: 20, now: 7, weeks: 24, rater: false, subset: 'diffuse' }));
    expect(thirteen).toEqual(['MCID-dcSSc-5', early, 'seed-responder']);
    const twelve = mrssLabels(respond({ base: 20, now: 8, weeks: 24, rater: false, subset: 'diffuse' }));
    expect(twelve).toEqual([within, 'MCID-dcSSc-5', early]);
    const atTwelveMonths = respond({ base: 30, now: 10, weeks: 52, rater: true, subset: 'diffuse' });
    expect(mrssLabels(atTwelveMonths)).not.toContain('seed-responder');
    expect(mrssResponse.flags.find(({ id }) => id === 'seed-responder')?.label.en).toContain(
      'no standard uses it',
    );
  });
});

describe('category', () => {
  it.each<[string, Case, string]>([
    ['inside the error', { base: 18, now: 14, weeks: 52, rater: true }, within],
    ['fell beyond the error', { base: 30, now: 20, weeks: 52, rater: true }, 'better'],
    ['rose beyond the error', { base: 20, now: 30, weeks: 52, rater: true }, 'worse'],
    ['small change, rater does not matter', { base: 20, now: 18, weeks: 52 }, within],
    ['fell beyond either error, rater does not matter', { base: 30, now: 10, weeks: 52 }, 'better'],
  ])('%s', (_, input, category) => {
    expect(respond(input).category).toBe(category);
  });

  it('stays open between the two errors while the rater is unknown', () => {
    expect(respond({ base: 20, now: 10, weeks: 52 })).toMatchObject({
      category: null,
      possible: [within, 'better'],
      state: 'within-variation-of-unknown-rater',
      missing: ['sameRater'],
    });
  });

  it.each<[string, Readonly<Record<string, Fact<unknown>>>]>([
    ['no score before the first dose', { skinScores: seriesOf('1', [30, 20], [200, 10]) }],
    ['the baseline 91 days before the first dose', { skinScores: seriesOf('1', [-91, 20], [200, 10]) }],
    ['no score after it', { skinScores: seriesOf('1', [-10, 20], [0, 20]) }],
    ['no date of the first dose', { tocilizumab: given({ recorded: true, active: true }) }],
    [
      'a first dose known to the month only',
      { tocilizumab: given({ recorded: true, active: true, firstAt: '2026-01' }) },
    ],
    ['scores off the scale', { skinScores: seriesOf('1', [0, 20], [200, 52]) }],
    ['scores that are no integers', { skinScores: seriesOf('1', [0, 20.5], [200, 10]) }],
  ])('a missing baseline is never inferred: %s', (_, others) => {
    const result = respond({ base: 20, now: 10, weeks: 52, rater: true, others });
    expect(result.category).toBeNull();
    expect(mrssLabels(result)).toEqual(['unknown']);
  });

  it('takes the last score at most 90 days before the first dose and the newest after it, in any order', () => {
    const others = { skinScores: seriesOf('1', [350, 12], [-90, 22], [-200, 40], [100, 30]) };
    expect(
      mrssLabels(respond({ base: 0, now: 0, weeks: 1, rater: true, subset: 'diffuse', others })),
    ).toEqual(['MCID-dcSSc-5']);
  });

  it('shows the lungs beside the skin', () => {
    const fvc = (after: number) => ({ fvcSeries: seriesOf('L', [-20, 3], [360, after]) });
    const flag = (after: number) =>
      respond({ base: 20, now: 10, weeks: 52, rater: true, others: fvc(after) }).flags['fvc-decline']?.status;
    expect([flag(2.7), flag(2.71)]).toEqual(['met', 'not-met']);
    expect(respond({ base: 20, now: 10, weeks: 52, rater: true }).flags['fvc-decline']?.status).toBe(
      'unknown',
    );
  });

  it('is not applicable without tocilizumab', () => {
    const others = { tocilizumab: given({ recorded: false, active: false }) };
    expect(respond({ base: 20, now: 10, weeks: 52, others }).category).toBe('not-applicable');
  });
});
