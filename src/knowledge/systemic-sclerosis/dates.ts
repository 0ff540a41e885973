const day = 24 * 60 * 60 * 1000;
const dayLength = 'yyyy-mm-dd'.length;

function dayNumber(date: string): number | null {
  if (date.length < dayLength) return null;
  const time = Date.parse(`${date.slice(0, dayLength)}T00:00:00Z`);
  return Number.isNaN(time) ? null : time / day;
}

/** Whole days from one ISO date to another by their calendar days; null if either is not given to the day. */
export function daysBetween(from: string, to: string): number | null {
  const [start, end] = [dayNumber(from), dayNumber(to)];
  return start === null || end === null ? null : end - start;
}
