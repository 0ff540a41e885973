import { allOf, type Band, type NonEmpty, type Score } from '../../engine/index.js';
import { c, type FactKey } from './facts.js';
import { at, parameter } from './parameter.js';
import { riskParameters as p } from './risk-parameters.js';

type Group = 'not-high' | 'seed-high';

const bands: NonEmpty<Band<Group>> = [
  {
    band: 'not-high',
    upTo: 2,
    label: { en: 'Below 3 of 5: not high in document 001', ja: '5項目中3未満: 教材001では高リスクでない' },
  },
  {
    band: 'seed-high',
    upTo: Infinity,
    label: { en: '3 or more of 5: "high" in document 001', ja: '5項目中3以上: 教材001の「高リスク」' },
  },
];

const igg = c.is({ id: 'seed-igg', label: { en: 'IgG', ja: 'IgG型' } }, 'isotype', 'IgG');

/**
 * The five-factor table of document 001, computed as it is written there. Its source is not stated and it is not
 * IMWG 2020. It is no member of the rule set: hidden unless asked for, and it drives no card, order or severity.
 */
export const seed5f: Score<FactKey, Group> = {
  id: 'seed-5f',
  title: {
    en: 'Table of document 001 (source unknown, differs from IMWG 2020)',
    ja: '教材001の表(出典不明・IMWG2020とは異なる)',
  },
  model: 'seed-5f',
  cites: [at('SEED', 'table of five factors')],
  scope: {
    en: 'For comparison beside 20-2-20 only. Two or more focal lesions are myeloma, not a risk factor.',
    ja: '20-2-20と並べて比較するためだけの表。巣状病変2個以上はリスク因子ではなく骨髄腫。',
  },
  kind: 'additive',
  terms: [
    {
      kind: 'criterion',
      id: 'bm',
      label: p.seedMarrow.label,
      criterion: c.compare({ id: 'seed-marrow' }, 'clonalMarrow', '>=', p.seedMarrow),
      points: p.onePoint,
    },
    {
      kind: 'criterion',
      id: 'm',
      label: p.seedMProtein.label,
      criterion: allOf(
        { id: 'seed-m-protein-igg', label: p.seedMProtein.label },
        igg,
        c.compare({ id: 'seed-m-protein' }, 'mProtein', '>=', p.seedMProtein),
      ),
      points: p.onePoint,
    },
    {
      kind: 'criterion',
      id: 'flc',
      label: p.seedRatio.label,
      criterion: c.compare({ id: 'seed-ratio' }, 'involvedRatio', '>=', p.seedRatio),
      points: p.onePoint,
    },
    {
      kind: 'criterion',
      id: 'mri',
      label: p.seedFocalLesions.label,
      criterion: c.compare({ id: 'seed-mri' }, 'mriFocalLesions', '>=', p.seedFocalLesions),
      points: p.onePoint,
    },
    {
      kind: 'criterion',
      id: 'flow',
      label: p.seedAberrant.label,
      criterion: allOf(
        { id: 'seed-flow', label: p.seedAberrant.label },
        c.compare({ id: 'seed-aberrant' }, 'aberrantPlasmaCellShare', '>=', p.seedAberrant),
        c.holds({ id: 'seed-immunoparesis' }, 'immunoparesis'),
      ),
      points: p.onePoint,
    },
  ],
  bands: parameter(
    bands,
    { en: 'Document 001: groups', ja: '教材001: 群' },
    'unverified',
    at('SEED', 'table of five factors'),
  ),
};
