import { any, compare, derivedFrom, tri, unknown } from '../../engine/index.js';
import { cloneFacts } from './clone.js';
import { readFacts } from './facts.js';
import { compareToLimitOf } from './laboratory-limit.js';
import { neoplasmLimits } from './parameters.js';
import { triFact } from './truth.js';

const derived = derivedFrom({ ...readFacts, ...cloneFacts });

/** What does not decide the state and must be said beside it. */
export const contextFacts = {
  highCounts: derived(
    ['platelets', 'whiteCells', 'whiteCellsUpperLimit', 'hemoglobin', 'hemoglobinUpperLimit'],
    {
      label: { en: 'High platelets, white cells or haemoglobin', ja: '血小板・白血球・ヘモグロビンの高値' },
      supply: ['cbc'],
    },
    (f) =>
      triFact(
        any([
          f.platelets.known
            ? compare(f.platelets.value, '>=', neoplasmLimits.highPlatelets.value)
            : 'unknown',
          compareToLimitOf(f.whiteCells, '>', f.whiteCellsUpperLimit),
          compareToLimitOf(f.hemoglobin, '>', f.hemoglobinUpperLimit),
        ]),
        [f.platelets, f.whiteCells, f.hemoglobin],
      ),
  ),
  /** Ever given, however long ago. */
  cytotoxicEver: derived(
    ['cytotoxic'],
    { label: { en: 'Cytotoxic therapy on record', ja: '細胞傷害性治療の記録' } },
    ({ cytotoxic }) => triFact(tri(cytotoxic.known ? cytotoxic.value.recorded : null), [cytotoxic]),
  ),
  outsideBlood: derived(
    ['genomics'],
    { label: { en: 'Variant found in tissue or plasma DNA only', ja: '組織・血漿DNAのみの変異' } },
    ({ genomics }) =>
      genomics.known
        ? triFact(
            tri(
              genomics.value.variants.some(
                ({ specimen }) => specimen === 'tissue' || specimen === 'cell-free',
              ),
            ),
            [genomics],
          )
        : unknown(genomics.why, genomics.looked),
  ),
  smallClone: derived(
    ['assessedVariants'],
    { label: { en: 'Clone below the CHIP threshold', ja: 'CHIPの閾値未満のクローン' } },
    ({ assessedVariants: list }) =>
      list.known
        ? triFact(tri(list.value.some(({ belowThreshold }) => belowThreshold)), [list])
        : unknown(list.why, list.looked),
  ),
  lymphoidContext: derived(
    ['lymphoidNeoplasm', 'lymphocytes', 'lymphocytesUpperLimit'],
    { label: { en: 'Lymphocytosis or lymphoid neoplasm', ja: 'リンパ球増加またはリンパ系腫瘍' } },
    (f) =>
      triFact(
        any([
          tri(f.lymphoidNeoplasm.known ? f.lymphoidNeoplasm.value.recorded : null),
          compareToLimitOf(f.lymphocytes, '>', f.lymphocytesUpperLimit),
        ]),
        [f.lymphoidNeoplasm, f.lymphocytes],
      ),
  ),
};
