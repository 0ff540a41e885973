import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { escapeMarkdown } from '../../src/catalogue/index.js';

describe('text from a record in a card', () => {
  it.each([
    ['<img src=x onerror=alert(1)>', '&lt;img src=x onerror=alert(1)&gt;'],
    ['[click](javascript:alert(1))', '\\[click\\](javascript:alert(1))'],
    ['# heading\n- list', '\\# heading - list'],
    ['**bold** _it_ `code`', '\\*\\*bold\\*\\* \\_it\\_ \\`code\\`'],
    ['a | b', 'a \\| b'],
    ['3.4 g/dL (2026-10-01)', '3.4 g/dL (2026-10-01)'],
  ])('%s loses its meaning', (text, expected) => {
    expect(escapeMarkdown(text)).toBe(expected);
  });

  it('never lets an angle bracket or a line break through', () => {
    fc.assert(fc.property(fc.string(), (text) => !/[<>\n\r]/.test(escapeMarkdown(text))));
  });
});
