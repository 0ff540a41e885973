import { allOf, notThat, type Localized, type Parameter, type Quantity } from '../../engine/index.js';
import { cloneEvidence, igm } from './clone-gate.js';
import { mProteinThree } from './definitions.js';
import { c } from './facts.js';
import { biomarkers, crab, myelomaDefiningEvent, thresholds } from './myeloma-defining-events.js';
import { at } from './parameter.js';
import { parameters as p } from './parameters.js';
import { crabCandidate } from './provisional.js';

type Range<U extends string> = Parameter<{ readonly low: Quantity<U>; readonly high: Quantity<U> }>;

const end = <U extends string>(range: Range<U>, side: 'low' | 'high'): Parameter<Quantity<U>> => ({
  ...range,
  value: range.value[side],
});
const text = (en: string, ja: string): Localized => ({ en, ja });

/** Results so near a limit that the measurement spans it: the label should not be over-read. */
const nearThresholds = [
  allOf(
    { id: 'near-marrow-10', label: p.nearMarrowTen.label, cites: p.nearMarrowTen.cites },
    c.compare({ id: 'near-marrow-10-low' }, 'marrowPlasmaCells', '>=', end(p.nearMarrowTen, 'low')),
    c.compare({ id: 'near-marrow-10-high' }, 'marrowPlasmaCells', '<=', end(p.nearMarrowTen, 'high')),
  ),
  allOf(
    { id: 'near-marrow-60', label: p.nearMarrowSixty.label, cites: p.nearMarrowSixty.cites },
    c.compare({ id: 'near-marrow-60-low' }, 'marrowPlasmaCells', '>=', end(p.nearMarrowSixty, 'low')),
    c.compare({ id: 'near-marrow-60-high' }, 'marrowPlasmaCells', '<=', end(p.nearMarrowSixty, 'high')),
  ),
  allOf(
    { id: 'near-m-protein-3', label: p.nearMProtein.label, cites: p.nearMProtein.cites },
    c.compare({ id: 'near-m-protein-low' }, 'mProtein', '>=', end(p.nearMProtein, 'low')),
    c.compare({ id: 'near-m-protein-high' }, 'mProtein', '<=', end(p.nearMProtein, 'high')),
  ),
  allOf(
    { id: 'near-flc-100', label: p.nearRatio.label, cites: p.nearRatio.cites },
    c.compare({ id: 'near-flc-low' }, 'involvedRatio', '>=', end(p.nearRatio, 'low')),
    c.compare({ id: 'near-flc-high' }, 'involvedRatio', '<=', end(p.nearRatio, 'high')),
  ),
  allOf(
    { id: 'near-hemoglobin-10', label: p.nearHemoglobin.label, cites: p.nearHemoglobin.cites },
    c.compare({ id: 'near-hemoglobin-low' }, 'hemoglobin', '>=', end(p.nearHemoglobin, 'low')),
    c.compare({ id: 'near-hemoglobin-high' }, 'hemoglobin', '<=', end(p.nearHemoglobin, 'high')),
  ),
];

/** A clone whose isotype nobody has named yet. */
const unclassified = allOf(
  {
    id: 'm-protein-unclassified',
    label: text('Clone found, isotype not on record', 'クローンあり、アイソタイプ未記録'),
    cites: [at('R6', 'initial evaluation')],
  },
  cloneEvidence,
  notThat(
    { id: 'isotype-not-stated', label: text('Isotype not on record', 'アイソタイプの記録なし') },
    c.holds({ id: 'isotype-stated' }, 'isotypeStated'),
  ),
);

/** R1 says IgG or IgA, R17 says any but IgM. */
const rareIsotype = allOf(
  {
    id: 'smm-range-igd-ige',
    label: text(
      'IgD or IgE at or above 3 g/dL: definitions differ',
      'IgD・IgE型3 g/dL以上（定義が文献により異なる）',
    ),
    cites: [at('R1', 'IgG or IgA'), at('R17', 'non-IgM')],
  },
  c.is({ id: 'isotype-igd-ige', label: text('IgD or IgE', 'IgDまたはIgE') }, 'isotype', 'IgD', 'IgE'),
  mProteinThree,
);

/** Found without being asked: each threshold of the definition, what it rests on, and what remains open. */
export const notes = [
  ...nearThresholds,
  unclassified,
  c.holds({ id: 'monoclonal-result-unusable' }, 'monoclonalResultUnusable'),
  rareIsotype,
  cloneEvidence,
  igm,
  crab,
  biomarkers,
  crabCandidate,
  myelomaDefiningEvent,
  ...Object.values(thresholds),
  c.compare(
    { id: 'one-focal-lesion', label: text('1 or more focal lesions on MRI', 'MRI巣状病変1個以上') },
    'mriFocalLesions',
    '>=',
    p.oneFocalLesion,
  ),
];
