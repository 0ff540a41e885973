import { escapeHtml } from './escape-html.js';
import type { SourceAttributes } from './source-attributes.js';

type Rule = SourceAttributes['rules'][number];

/** The only style of the page; the policy that goes with the page allows this text and nothing else. */
export const sourcePageStyle = `body{font:16px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:70rem;padding:0 1rem;color:#1b1b1b;background:#fff}
table{border-collapse:collapse;margin:0 0 1.5rem;width:100%}
th,td{border:1px solid #b5b5b5;padding:.3rem .6rem;text-align:left;vertical-align:top}
thead th{background:#f0f0f0}`;

function table(caption: string, head: readonly string[], rows: readonly (readonly string[])[]): string {
  const header = head.map((name) => `<th scope="col">${escapeHtml(name)}</th>`).join('');
  const body = rows
    .map((row) => `<tr>${row.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`)
    .join('\n');
  return `<table>\n<caption>${escapeHtml(caption)}</caption>\n<thead><tr>${header}</tr></thead>\n<tbody>\n${body}\n</tbody>\n</table>`;
}

/** A citation links only to what is a web address. */
function citation({ title, url, locator }: Rule['citations'][number]): string {
  const text = escapeHtml(`${title}, ${locator}`);
  return /^https:\/\//.test(url) ? `<li><a href="${escapeHtml(url)}">${text}</a></li>` : `<li>${text}</li>`;
}

function section(rule: Rule): string {
  const { evidence } = rule;
  const review = `${rule.reviewedOn}${rule.reviewOverdue ? ' (evidence review overdue)' : ''}`;
  const scores = rule.scores.map(({ title, model, predictive }) =>
    table(
      `${title.en} (${model}): predictive intervention, ${predictive.length} attributes`,
      ['Place', 'Group', 'Attribute', 'Value'],
      predictive.map(({ place, group = '', name, value }) => [place, group, name, value]),
    ),
  );
  return `<section>
<h2 id="${escapeHtml(rule.id)}">${escapeHtml(rule.title.en)} <span lang="ja">${escapeHtml(rule.title.ja)}</span></h2>
${table(
  'Rule',
  ['What', 'Answer'],
  [
    ['Id, topic, edition', `${rule.id}, ${rule.topic}, ${rule.edition}`],
    ['Cards', rule.cards.join(', ')],
    ['Owner', rule.owner],
    ['Evidence reviewed on', review],
    [
      'Certainty of its numbers',
      `${evidence.primary} read in the source, ${evidence.secondary} in a source that quotes it, ${evidence.design} chosen here, ${evidence.unverified} unverified`,
    ],
  ],
)}
<ul>${rule.citations.map(citation).join('')}</ul>
${table(
  `Evidence-based intervention, ${rule.evidenceBased.length} attributes`,
  ['Place', 'Attribute', 'Value'],
  rule.evidenceBased.map(({ place, name, value }) => [place, name, value]),
)}
${table(
  'Non-device criteria (FDA)',
  ['Criterion', 'Answer', 'Why'],
  rule.nonDeviceCriteria.map(({ criterion, answer, why }) => [criterion, answer, why]),
)}
${scores.join('\n')}
</section>`;
}

/** The source attributes as a page that people read: no script, no request, nothing but this text and its style. */
export function sourcePage({ service, title, knowledge, asOf, basis, rules }: SourceAttributes): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)}: source attributes</title>
<style>${sourcePageStyle}</style>
</head>
<body>
<h1>${escapeHtml(title)}: source attributes</h1>
<p>Service ${escapeHtml(service)}, knowledge ${escapeHtml(knowledge)}, as of ${escapeHtml(asOf.slice(0, 10))}. ${escapeHtml(basis.onc)}. ${escapeHtml(basis.fda)}.</p>
<p>Decision support for clinicians. Not a diagnosis.</p>
${rules.map(section).join('\n')}
</body>
</html>
`;
}
