import { describe, expect, it } from '@jest/globals';
import { patient } from '../../src/engine/index.js';
import { gathered, map } from './support.js';

const label = { en: 'x', ja: 'x' };
const facts = {
  sex: patient('sex', { label }),
  age: patient('age', { label }),
  born: patient('birthDate', { label }),
};
const of = (more: object, now = '2026-11-24T09:00:00Z') =>
  map(facts, [{ resourceType: 'Patient', id: 'p', ...more }], { now });
const value = (fact: { readonly known: boolean }): unknown =>
  'value' in fact ? fact.value : 'why' in fact && fact.why;

describe('the patient', () => {
  it.each([
    ['male', 'male'],
    ['female', 'female'],
    ['other', 'not-recorded'],
    ['unknown', 'not-recorded'],
    [undefined, 'not-recorded'],
    [5, 'not-recorded'],
  ])('with the gender %s has the sex %s', (gender, expected) => {
    expect(value(of({ gender }).sex)).toBe(expected);
  });

  it.each([
    ['1950-11-24', 76],
    ['1950-11-25', 75],
    ['1950-10', 76],
    ['1950-12', 75],
    ['1950-11', 'not-recorded'],
    ['1950', 'not-recorded'],
    ['2026-11-24', 0],
    ['2026-11-25', 'implausible'],
    ['1896-11-24', 'not-recorded'],
    ['1900-01-01', 126],
    ['yesterday', 'not-recorded'],
    [undefined, 'not-recorded'],
  ])('born %s is %s', (birthDate, expected) => {
    expect(value(of({ birthDate }).age)).toBe(expected);
  });

  it('born on a leap day ages on the first of March', () => {
    expect(value(of({ birthDate: '1952-02-29' }, '2026-02-28T23:00:00Z').age)).toBe(73);
    expect(value(of({ birthDate: '1952-02-29' }, '2026-03-01T00:00:00Z').age)).toBe(74);
  });

  it('keeps the date of birth as received', () => {
    expect(value(of({ birthDate: '1950-11' }).born)).toBe('1950-11');
  });

  it('is nobody else', () => {
    expect(map(facts, [{ resourceType: 'Patient', id: 'q', gender: 'male' }]).sex).toMatchObject({
      why: 'not-recorded',
    });
    const denied = { patient: { prefetch: 'error', complete: false, why: 'not-permitted' } as const };
    expect(map(facts, gathered([], { outcomes: denied })).sex).toMatchObject({ why: 'not-permitted' });
  });
});
