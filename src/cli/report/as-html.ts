import { escapeHtml } from '../../service/escape-html.js';
import type { Section } from './sections.js';

const style = `body{font:16px/1.5 system-ui,sans-serif;margin:2rem;color:#1b1b1b;background:#fff}
table{border-collapse:collapse;margin-bottom:2rem}
th,td{border:1px solid #b5b5b5;padding:.3rem .6rem;text-align:left;font-variant-numeric:tabular-nums}
th{background:#f0f0f0}`;

function table({ title, head, rows }: Section): string {
  if (rows.length === 0) return `<h2>${escapeHtml(title)}</h2>\n<p>Nothing.</p>`;
  const header = head.map((name) => `<th scope="col">${escapeHtml(name)}</th>`).join('');
  const body = rows
    .map((row) => `<tr>${row.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`)
    .join('\n');
  return `<h2>${escapeHtml(title)}</h2>\n<table>\n<thead><tr>${header}</tr></thead>\n<tbody>\n${body}\n</tbody>\n</table>`;
}

/** One page that needs nothing else: no script, no font, no request. */
export function asHtml(sections: readonly Section[]): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Heme Precursor CDS: report</title>
<style>${style}</style>
</head>
<body>
<h1>Heme Precursor CDS: report</h1>
${sections.map(table).join('\n')}
</body>
</html>
`;
}
