import type { Finding, Verdict } from './finding.js';

const order: readonly Verdict[] = ['fail', 'warn', 'skip', 'pass'];

const cut = (text: string, width: number): string =>
  text.length > width ? `${text.slice(0, width - 1)}…` : text.padEnd(width);

/** The findings as a table, and how many there are of each kind. */
export function report(findings: readonly Finding[]): string {
  const rows = findings.map(
    ({ verdict, id, check, expected, came }) =>
      `${verdict.toUpperCase().padEnd(4)} ${id.padEnd(4)} ${cut(check, 46)} ${cut(expected, 46)} ${came}`,
  );
  const head = `     ${'id'.padEnd(4)} ${'check'.padEnd(46)} ${'expected'.padEnd(46)} came`;
  const counts = order.map(
    (verdict) => `${findings.filter((one) => one.verdict === verdict).length} ${verdict}`,
  );
  return [head, ...rows, '', counts.join(', ')].join('\n');
}
