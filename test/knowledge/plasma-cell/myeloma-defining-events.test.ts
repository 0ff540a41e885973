import { describe, expect, it } from '@jest/globals';
import {
  attributed,
  myelomaDefiningEvent,
  thresholds,
} from '../../../src/knowledge/plasma-cell/myeloma-defining-events.js';
import { eventCases } from './myeloma-defining-events.cases.js';
import { entered, gdl, mgdl, mgl, noEvents, statusOf, workedUp } from './support.js';

describe('myeloma-defining events', () => {
  it.each(eventCases)('$item: $name', ({ item, when, status }) => {
    expect(statusOf(thresholds[item], when)).toBe(status);
  });

  it.each([
    ['C', { calcium: mgdl(12) }, 'calciumAttributed'],
    ['R', { creatinine: mgdl(3) }, 'kidneyAttributed'],
    ['A', { hemoglobin: gdl(8) }, 'anaemiaAttributed'],
  ] as const)('%s counts only once it is attributed', (item, when, attribution) => {
    expect(statusOf(attributed[item], when)).toBe('unknown');
    expect(statusOf(attributed[item], { ...when, [attribution]: true })).toBe('met');
    expect(statusOf(attributed[item], { ...when, [attribution]: false })).toBe('not-met');
  });

  it('is unknown while one item is unknown and none is met', () => {
    expect(statusOf(myelomaDefiningEvent, workedUp)).toBe('not-met');
    expect(statusOf(myelomaDefiningEvent, { ...workedUp, lyticLesions: undefined })).toBe('unknown');
    expect(statusOf(myelomaDefiningEvent, { ...noEvents })).toBe('unknown');
  });

  it('takes κ and λ from the same day only', () => {
    const kappa = entered(mgl(200), '2026-10-01T08:00:00Z');
    expect(statusOf(thresholds.Li, { kappa, lambda: entered(mgl(1), '2026-10-01T09:00:00Z') })).toBe('met');
    expect(statusOf(thresholds.Li, { kappa, lambda: entered(mgl(1), '2026-10-02T08:00:00Z') })).toBe(
      'unknown',
    );
    expect(statusOf(thresholds.Li, { kappa, lambda: mgl(1) })).toBe('unknown');
  });
});
