import type { Locale, RuleSet, Score, Term } from '../../engine/index.js';
import { citationsMarkup, evidenceMarkup } from './citation-markup.js';
import { criterionMarkup, type CriterionPage } from './criterion-markup.js';
import { anchorOf, siteUrl } from './frame.js';
import { markup, type Markup } from './markup.js';
import { parameterText, rangeText } from './parameter-text.js';
import { words } from './words.js';

function termRow(term: Term, page: CriterionPage): Markup {
  const { locale, ruleSet } = page;
  const points = term.kind === 'steps' ? term.steps : term.points;
  const asks =
    term.kind === 'criterion'
      ? markup`<ul class="tree">${criterionMarkup(term.criterion, page)}</ul>`
      : markup`<a href="#${anchorOf('fact', term.fact)}">${ruleSet.facts[term.fact]?.label[locale] ?? term.fact}</a>`;
  return markup`<tr><th scope="row">${term.label[locale]}</th><td>${asks}</td><td>${parameterText(points.value, locale)}</td><td>${evidenceMarkup(points.evidence, locale)} ${citationsMarkup(points.cites, locale)}</td></tr>`;
}

function terms(score: Score, page: CriterionPage): Markup {
  const { locale, ruleSet } = page;
  if (score.kind === 'computed') {
    const wanted = score.facts.map(
      (key, index) =>
        markup`${index === 0 ? '' : ', '}<a href="#${anchorOf('fact', key)}">${ruleSet.facts[key]?.label[locale] ?? key}</a>`,
    );
    return markup`<p>${words.computed[locale]} <a href="${siteUrl(locale, 'parameters')}">${words.parameters[locale]}</a>.</p><p class="fine">${words.from[locale]}: ${wanted}</p>`;
  }
  return markup`<div class="wide" tabindex="0" role="region" aria-label="${words.points[locale]}: ${score.title[locale]}"><table><thead><tr><th scope="col">${words.term[locale]}</th><th scope="col">${words.fact[locale]}</th><th scope="col">${words.points[locale]}</th><th scope="col">${words.evidence[locale]}</th></tr></thead><tbody>${score.terms.map((term) => termRow(term, page))}</tbody></table></div>`;
}

function bands({ bands: { value, evidence, cites, reviewedOn }, title }: Score, locale: Locale): Markup {
  const rows = value.map(
    (band) =>
      markup`<tr><th scope="row">${band.label[locale]}</th><td>${rangeText(band, locale)}</td><td>${band.outcome?.[locale] ?? '–'}</td></tr>`,
  );
  return markup`<div class="wide" tabindex="0" role="region" aria-label="${words.band[locale]}: ${title[locale]}"><table><thead><tr><th scope="col">${words.band[locale]}</th><th scope="col">${words.total[locale]}</th><th scope="col">${words.outcome[locale]}</th></tr></thead><tbody>${rows}</tbody></table></div>
<p class="fine">${evidenceMarkup(evidence, locale)} ${citationsMarkup(cites, locale)} · ${words.reviewedShort[locale]} ${reviewedOn}</p>`;
}

/** A score as published: for whom, its terms with their points, its groups with what was observed in each. */
export function scoreMarkup({ score, states }: RuleSet['scores'][number], page: CriterionPage): Markup {
  const { locale, ruleSet } = page;
  const used = states
    .map((state) => ruleSet.labels[state]?.[locale] ?? state)
    .join(locale === 'ja' ? '・' : ', ');
  return markup`<section class="panel" id="${anchorOf('score', score.id)}" data-filter>
<h3>${score.title[locale]} <code class="id">${score.id}</code></h3>
<dl><dt>${words.model[locale]}</dt><dd>${score.model}</dd><dt>${words.scope[locale]}</dt><dd>${score.scope[locale]}</dd><dt>${words.usedIn[locale]}</dt><dd>${used}</dd><dt>${words.cites[locale]}</dt><dd>${citationsMarkup(score.cites, locale)}</dd></dl>
${terms(score, page)}
${bands(score, locale)}</section>`;
}
