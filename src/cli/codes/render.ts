import { sections, summary, type Section } from './sections.js';
import type { CodesReport } from './report.js';

export const formats = ['table', 'json', 'csv', 'html'] as const;
export type Format = (typeof formats)[number];

const widest = 48;
/** Control characters could drive the reader's terminal. */
const printable = (of: string | number): string => String(of).replace(/\p{Cc}|\p{Cf}/gu, ' ');
const cut = (of: string): string => (of.length > widest ? `${of.slice(0, widest - 1)}…` : of);

function table({ title, columns, rows }: Section): string {
  const last = columns.length - 1;
  const cells = [columns, ...rows].map((row) =>
    row.map((cell, at) => (at === last ? printable(cell) : cut(printable(cell)))),
  );
  const widths = columns.map((_, at) => Math.max(...cells.map((row) => row[at]?.length ?? 0)));
  const lines = cells.map((row) =>
    row
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return [`${title} (${rows.length})`, '', ...lines].join('\n');
}

/** A cell that begins like a formula would be run by a spreadsheet. */
function csvCell(of: string | number): string {
  const text = printable(of);
  const safe = /^[=+\-@]/.test(text) ? `'${text}` : text;
  return /[",\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function csv(all: readonly Section[]): string {
  const longest = Math.max(...all.map(({ columns }) => columns.length));
  return all
    .flatMap(({ id, columns, rows }) => [['section', ...columns], ...rows.map((row) => [id, ...row])])
    .map((row) => [...row, ...Array<string>(longest + 1 - row.length).fill('')].map(csvCell).join(','))
    .join('\n');
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (of: string | number): string =>
  printable(of).replace(/[&<>"']/g, (one) => entities[one] ?? '');

function html(report: CodesReport): string {
  const rowOf = (cells: readonly (string | number)[], tag: string): string =>
    `<tr>${cells.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join('')}</tr>`;
  const parts = sections(report).map(
    ({ id, title, columns, rows }) =>
      `<section id="${id}"><h2>${escaped(title)} (${rows.length})</h2><div><table><thead>${rowOf(columns, 'th')}</thead><tbody>${rows.map((row) => rowOf(row, 'td')).join('\n')}</tbody></table></div></section>`,
  );
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>Codes report</title>
<style>body{font:15px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:90rem;padding:0 1rem;color:#1b1f24;background:#fff}h2{margin-top:2.5rem}div{overflow-x:auto}table{border-collapse:collapse;font-size:13px}th,td{border-bottom:1px solid #d6dae0;padding:.3rem .7rem;text-align:left;vertical-align:top}th{background:#f3f5f8}#suspicious td:first-child{font-weight:600}</style>
</head><body><h1>Codes report</h1><p>Counts and ranges of what this record system sends. No patient and no single value is shown.</p>
<ul>${summary(report)
    .map((line) => `<li>${escaped(line)}</li>`)
    .join('')}</ul>
${parts.join('\n')}
</body></html>
`;
}

/** The report in one format; text from the record is escaped in each. */
export function render(report: CodesReport, format: Format): string {
  switch (format) {
    case 'json':
      return `${JSON.stringify(report, null, 2)}\n`;
    case 'csv':
      return `${csv(sections(report))}\n`;
    case 'html':
      return html(report);
    case 'table':
      return `${[summary(report).join('\n'), ...sections(report).map(table)].join('\n\n')}\n`;
  }
}
