/** A stretch of time in epoch milliseconds, from `start` up to but not including `end`. */
export interface DateRange {
  readonly start: number;
  readonly end: number;
}

const form =
  /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}:\d{2})(:\d{2})?(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})?)?)?)?$/;
const minute = 60_000;
const day = 1440 * minute;

/** The stretch that a FHIR date of any precision means; without a zone it is read as UTC. Undefined when unreadable. */
export function dateRange(text: string): DateRange | undefined {
  const match = form.exec(text);
  if (match === null) return undefined;
  const [, year = '', month, dayOfMonth, time, seconds, fraction, zone = 'Z'] = match;
  const clock = `${time ?? '00:00'}${seconds ?? ':00'}${(fraction ?? '').slice(0, 4)}`;
  const start = Date.parse(
    `${year}-${month ?? '01'}-${dayOfMonth ?? '01'}T${clock}${time === undefined ? 'Z' : zone}`,
  );
  if (Number.isNaN(start)) return undefined;
  if (month === undefined) return { start, end: Date.UTC(Number(year) + 1, 0, 1) };
  if (dayOfMonth === undefined) return { start, end: Date.UTC(Number(year), Number(month), 1) };
  if (time === undefined) return { start, end: start + day };
  if (seconds === undefined) return { start, end: start + minute };
  return { start, end: start + (fraction === undefined ? 1000 : 1) };
}

type Comparison = (asked: DateRange, found: DateRange) => boolean;

const contains: Comparison = (asked, found) => found.start >= asked.start && found.end <= asked.end;
const above: Comparison = (asked, found) => found.end > asked.end;
const below: Comparison = (asked, found) => found.start < asked.start;

/**
 * FHIR R4 search prefixes over ranges (3.1.1.4.5). `ge` and `le` also find what only overlaps the value, as HAPI does: a
 * period that ends on the day asked for. `ap`, whose tolerance the specification leaves open, is not offered.
 */
const comparisons: Readonly<Record<string, Comparison>> = {
  eq: contains,
  ne: (asked, found) => !contains(asked, found),
  gt: above,
  ge: (asked, found) => found.end > asked.start,
  lt: below,
  le: (asked, found) => found.start < asked.end,
  sa: (asked, found) => found.start >= asked.end,
  eb: (asked, found) => found.end <= asked.start,
};

/** A test of ranges for a search value such as `ge2024-03`; undefined when the value cannot be read. */
export function dateTest(value: string): ((found: DateRange) => boolean) | undefined {
  const [, prefix = 'eq', text = ''] = /^([a-z]{2})?(.*)$/s.exec(value) ?? [];
  const comparison = comparisons[prefix];
  const asked = dateRange(text);
  if (comparison === undefined || asked === undefined) return undefined;
  return (found) => comparison(asked, found);
}
