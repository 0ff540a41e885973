import { allOf, anyOf, cite, criteriaFor, notThat } from '../../engine/index.js';
import { neutropenia } from './cytopenia.js';
import { myeloidFacts } from './derived-facts.js';
import { monocytosisCmml } from './monocytosis.js';
import { counts, noMonoclonalProtein } from './parameters.js';
import { icc, who5 } from './references.js';

const c = criteriaFor(myeloidFacts);
const clone = c.holds({ id: 'flag-clone' }, 'clone');
const chipCloneIcc = c.holds({ id: 'flag-clone-icc' }, 'chipCloneIcc');
const without = (id: string, fact: 'anaemia' | 'thrombocytopenia') =>
  notThat({ id: `without-${id}`, label: myeloidFacts[fact].label }, c.holds({ id }, fact));

/** Side questions whose answers cards print beside the state. */
export const contextFlags = [
  /** Never inferred from race fields: the text asks for Duffy status and earlier counts. */
  allOf(
    {
      id: 'isolated-neutropenia',
      label: { en: 'Isolated mild neutropenia: Duffy status?', ja: '軽度の単独好中球減少：Duffy型の確認' },
    },
    neutropenia,
    c.compare({ id: 'anc-not-low-enough' }, 'neutrophils', '>=', counts.duffyNeutrophils),
    without('duffy-anaemia', 'anaemia'),
    without('duffy-thrombocytopenia', 'thrombocytopenia'),
  ),
  c.compare({ id: 'long-standing-cytopenia' }, 'cytopeniaDays', '>', counts.longStanding),
  c.holds({ id: 'germline-suspected' }, 'germlineSuspected'),
  c.holds({ id: 'counts-confounded' }, 'countsConfounded'),
  /** A clone with high counts is a suspected MPN or CMML: haematology, not "CHIP". */
  allOf(
    { id: 'clone-with-high-counts', label: { en: 'Clone with high counts', ja: 'クローンと血球増加' } },
    clone,
    anyOf(
      { id: 'counts-high', label: { en: 'High counts or monocytosis', ja: '血球増加または単球増加' } },
      c.holds({ id: 'high-counts' }, 'highCounts'),
      monocytosisCmml,
    ),
  ),
  c.compare({ id: 'monoclonal-protein-found' }, 'monoclonalProtein', '>', noMonoclonalProtein),
  c.holds({ id: 'after-cytotoxic-therapy' }, 'cytotoxicEver'),
  c.holds({ id: 'blood-confirmation-needed' }, 'outsideBlood'),
  c.holds({ id: 'clone-below-threshold' }, 'smallClone'),
  c.holds({ id: 'lymphoid-context' }, 'lymphoidContext'),
  allOf(
    {
      id: 'who-icc-differ',
      label: { en: 'WHO and ICC differ on the clone', ja: 'WHOとICCでクローンの判定が異なる' },
      cites: [cite(who5, 'CHIP: X-linked genes in males'), cite(icc, 'CHIP: VAF 2 %')],
    },
    chipCloneIcc,
    notThat({ id: 'not-who', label: { en: 'Not by WHO', ja: 'WHOでは否' } }, clone),
  ),
];
