import { known, unknown, type Fact, type Source, type Why } from '../engine/index.js';
import { field, textOf } from './json.js';
import { moment, type Moment } from './moment.js';
import type { Indexed } from './resource-index.js';

const oldest = 130;

function completedYears(birth: Date, on: Date): number {
  const isBeforeBirthday =
    on.getUTCMonth() < birth.getUTCMonth() ||
    (on.getUTCMonth() === birth.getUTCMonth() && on.getUTCDate() < birth.getUTCDate());
  return on.getUTCFullYear() - birth.getUTCFullYear() - (isBeforeBirthday ? 1 : 0);
}

/** The last day that a date of birth may mean. */
function latest({ from, precision }: Moment): Date {
  const date = new Date(from);
  if (precision === 'year') return new Date(Date.UTC(date.getUTCFullYear(), 11, 31));
  if (precision === 'month') return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0));
  return date;
}

function ageOn(now: number, birth: Moment, source: Source): Fact<number> {
  const today = new Date(now);
  const [eldest, youngest] = [new Date(birth.from), latest(birth)].map((date) => completedYears(date, today));
  if (eldest === undefined || youngest === undefined || youngest < 0 || eldest > oldest) {
    return unknown('implausible', [source]);
  }
  if (eldest === youngest) return known(eldest, [source]);
  return unknown('not-recorded', [{ ...source, notes: ['date of birth incomplete'] }]);
}

/**
 * Sex, date of birth and age in completed years (UTC) of the patient. Any gender but male or female is unknown here:
 * reference values know no other. An incomplete date of birth gives an age only where it cannot matter.
 */
export function patientFact(
  element: 'sex' | 'age' | 'birthDate',
  patient: Indexed | undefined,
  now: number,
  absent: Why,
): Fact<unknown> {
  if (patient === undefined) return unknown(absent);
  const { resource, via, reference } = patient;
  const source = (as: string): Source => ({ reference, via, as });
  if (element === 'sex') {
    const gender = textOf(resource, 'gender');
    if (gender === 'male' || gender === 'female') return known(gender, [source(gender)]);
    return unknown('not-recorded', gender === null ? [] : [source(gender)]);
  }
  const birth = moment(field(resource, 'birthDate'));
  if (birth === null) return unknown('not-recorded');
  const from = source(birth.text);
  if (element === 'age') return ageOn(now, birth, from);
  return birth.from > now ? unknown('implausible', [from]) : known(birth.text, [from]);
}
