import {
  done,
  genomics,
  reported,
  series,
  type Analyte,
  type Genomics,
  type Locale,
  type Localized,
} from '../../engine/index.js';
import { monocytesAbs, monocytesPct } from '../analytes/blood-count.codes.js';
import { karyotype } from '../analytes/cytogenetics.codes.js';
import { transfusion } from '../analytes/function.codes.js';
import { windows } from '../common-facts.js';
import { readKaryotype } from '../genetics/iscn.js';
import { confounderDays } from './parameters.js';

/** All results of a count, oldest first. */
export function run<U extends string>(analyte: Analyte<U>) {
  return series(analyte, {
    label: { en: `${analyte.label.en}: all results`, ja: `${analyte.label.ja}：全結果` },
    supply: ['cbc'],
    show: (results) =>
      results.map(({ at, value }) => `${value.value} (${at.slice(0, 'yyyy-mm-dd'.length)})`).join(', '),
  });
}

const noVariant: Localized = { en: 'no variant found', ja: '変異検出なし' };
const noAbnormality: Localized = { en: 'no clonal abnormality', ja: 'クローン性異常なし' };

/** The variants found; what was tested and not found must not read as found. */
export const showGenomics = ({ variants }: Genomics, locale: Locale): string =>
  variants
    .filter(({ presence }) => presence !== 'absent')
    .map(({ gene, protein = '' }) => `${gene} ${protein}`.trim())
    .join(', ') || noVariant[locale];

/** Facts that the states and the neoplasm rules both ask for: each is read once and means the same in both. */
export const sharedFacts = {
  monocytesSeries: run(monocytesAbs),
  monocytesPercentSeries: run(monocytesPct),
  transfusedRecently: done(
    { analytes: [transfusion] },
    {
      label: { en: 'Transfusion in the last 4 weeks', ja: '直近4週間の輸血' },
      withinDays: confounderDays.transfusion.value,
    },
  ),
  karyotype: reported([karyotype], readKaryotype, {
    label: karyotype.label,
    withinDays: windows.marrow,
    supply: ['cytogenetics'],
    show: ({ events, complete }, locale) =>
      `${events.map((event) => event.text).join(', ') || noAbnormality[locale]}${complete ? '' : ' …'}`,
  }),
  // Without a window: a clone once found does not go away, and repeat sequencing is not asked for by the calendar.
  genomics: genomics({
    label: { en: 'Myeloid gene panel', ja: '骨髄系遺伝子パネル' },
    supply: ['ngs-myeloid'],
    show: showGenomics,
  }),
};
