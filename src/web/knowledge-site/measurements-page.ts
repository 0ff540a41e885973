import type { Analyte, Code, Concept, FactDefinition, Locale } from '../../engine/index.js';
import { analytes } from '../../knowledge/analytes/index.js';
import { orderConcepts } from '../../knowledge/order-concepts.js';
import { conceptsOf } from './facts-markup.js';
import { foldMarkup } from './fold-markup.js';
import { anchorOf, type SitePage } from './frame.js';
import type { Known } from './known.js';
import { markup, type Markup, type Part } from './markup.js';
import { words } from './words.js';

const systemNames: Readonly<Record<string, string>> = {
  'http://loinc.org': 'LOINC',
  'http://snomed.info/sct': 'SNOMED CT',
  'http://www.nlm.nih.gov/research/umls/rxnorm': 'RxNorm',
  'http://www.whocc.no/atc': 'ATC',
  'http://hl7.org/fhir/sid/icd-10': 'ICD-10',
  'http://hl7.org/fhir/sid/icd-10-cm': 'ICD-10-CM',
};

/** The last part of a system's address is how people call it. */
const systemName = (system: string): string => systemNames[system] ?? system.split(/[/:]/).at(-1) ?? system;

function codesMarkup(codes: readonly Code[]): Part {
  const systems = [...new Set(codes.map(({ system }) => system))];
  return systems.map((system) => {
    const own = codes.filter((code) => code.system === system);
    return markup`<div><span class="kind">${systemName(system)}</span> ${own.map(({ code }) => code).join(', ')}</div>`;
  });
}

function analyteRow(analyte: Analyte, locale: Locale): Markup {
  const { id, label, unit, accepts, codes, jlac10 = [], names, plausible, notCodes = [] } = analyte;
  const units = [unit, ...accepts.map((one) => one.unit)].map((one) => (one === '1' ? '–' : one));
  const range = plausible === undefined ? '' : `${plausible.low} – ${plausible.high}`;
  return markup`<tr id="${anchorOf('analyte', id)}" data-filter><th scope="row">${label[locale]}<br /><code class="id">${id}</code></th>
<td>${codesMarkup(codes)}${jlac10.length === 0 ? null : markup`<div><span class="kind">${words.jlac[locale]}</span> ${[...new Set(jlac10.map((one) => one.analyte))].join(', ')}</div>`}${notCodes.length === 0 ? null : markup`<div><span class="kind">${words.notCodes[locale]}</span> ${notCodes.map(({ code }) => code).join(', ')}</div>`}</td>
<td>${units[0] ?? ''}${units.length > 1 ? ` (${units.slice(1).join(', ')})` : ''}</td><td>${range}</td><td class="names">${names.join('; ')}</td></tr>`;
}

function conceptRow({ id, label, codes, families = [], names }: Concept, locale: Locale): Markup {
  return markup`<tr id="${anchorOf('concept', id)}" data-filter><th scope="row">${label[locale]}<br /><code class="id">${id}</code></th>
<td>${codesMarkup([...codes, ...families.map((family) => ({ ...family, code: `${family.code}*` }))])}</td><td class="names">${names.join('; ')}</td></tr>`;
}

/** Every condition, drug and order that a fact asks about or a card offers, once. */
export function conceptList({ ruleSets }: Pick<Known, 'ruleSets'>): readonly Concept[] {
  const wanted = ruleSets.flatMap(({ facts }) => Object.values<FactDefinition>(facts).flatMap(conceptsOf));
  return [
    ...new Map([...wanted, ...orderConcepts.values()].map((concept) => [concept.id, concept])).values(),
  ];
}

/** Every measurement and every concept with the codes, units and names by which a record is read. */
export function measurementsPage(known: Known, locale: Locale): SitePage {
  const concepts = conceptList(known);
  const measured = markup`<div class="wide" tabindex="0" role="region" aria-label="${words.measurement[locale]}"><table><thead><tr><th scope="col">${words.measurement[locale]}</th><th scope="col">${words.codes[locale]}</th><th scope="col">${words.units[locale]}</th><th scope="col">${words.plausible[locale]}</th><th scope="col">${words.names[locale]}</th></tr></thead><tbody>${analytes.map((analyte) => analyteRow(analyte, locale))}</tbody></table></div>`;
  const named = markup`<div class="wide" tabindex="0" role="region" aria-label="${words.concepts[locale]}"><table><thead><tr><th scope="col">${words.what[locale]}</th><th scope="col">${words.codes[locale]}</th><th scope="col">${words.names[locale]}</th></tr></thead><tbody>${concepts.map((concept) => conceptRow(concept, locale))}</tbody></table></div>`;
  const body = markup`${foldMarkup({ id: 'measured', level: 2, title: words.measurement[locale], hint: analytes.length, content: measured })}
${foldMarkup({ id: 'concepts', level: 2, title: words.concepts[locale], hint: concepts.length, content: named })}`;
  return {
    path: 'measurements',
    title: words.measurements[locale],
    body,
    sections: [
      ['measured', words.measurement[locale]],
      ['concepts', words.concepts[locale]],
    ],
  };
}
