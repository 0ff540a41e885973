import { describe, expect, it } from '@jest/globals';
import { readOutcome } from '../../src/fhir/outcome.js';

const issue = (severity: string, code: string) => ({ severity, code });

describe('what an OperationOutcome means for the answer it came in', () => {
  it.each([
    ['success', [issue('warning', 'processing')]],
    ['success', [issue('information', 'informational'), issue('warning', 'processing')]],
    ['failed', [issue('error', 'exception')]],
    ['failed', [issue('fatal', 'structure'), issue('warning', 'processing')]],
    ['failed', [issue('warning', 'incomplete')]],
    ['not-permitted', [issue('error', 'forbidden')]],
    ['not-permitted', [issue('warning', 'suppressed'), issue('error', 'exception')]],
    ['failed', []],
    ['failed', [null]],
    ['failed', undefined],
  ])('%s: %j', (expected, issues) => {
    expect(readOutcome({ resourceType: 'OperationOutcome', issue: issues })).toBe(expected);
  });

  it('reads one issue sent without its list', () => {
    expect(readOutcome({ issue: issue('warning', 'processing') })).toBe('success');
  });
});
