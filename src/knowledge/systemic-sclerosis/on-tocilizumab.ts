import {
  cite,
  criteriaFor,
  derivedFrom,
  drug,
  exact,
  known,
  unknown,
  type Citation,
  type Fact,
  type Localized,
  type NonEmpty,
  type Quantity,
  type RecordedDrug,
} from '../../engine/index.js';
import { tocilizumab } from '../concepts/drugs.codes.js';
import { daysBetween } from './dates.js';
import { nishimoto2008, usLabel } from './references.js';

const drugFacts = {
  tocilizumab: drug([tocilizumab], { label: tocilizumab.label }),
};

function sinceLastDose(fact: Fact<RecordedDrug>, asOf: string): Fact<Quantity<'wk'>> {
  if (!fact.known) return fact;
  const { recorded, active, lastAt } = fact.value;
  if (!recorded || active || lastAt === undefined) return unknown('not-recorded', fact.sources);
  const days = daysBetween(lastAt, asOf);
  return days === null
    ? unknown('not-recorded', fact.sources)
    : known({ value: exact(days / 7), unit: 'wk' }, fact.sources);
}

/** Whether the record shows tocilizumab as taken now, and how long ago it was last given when it is not. */
export const onTocilizumabFacts = {
  ...drugFacts,
  onTocilizumab: derivedFrom(drugFacts)(
    ['tocilizumab'],
    { label: { en: 'Taking tocilizumab', ja: 'トシリズマブ使用中' } },
    ({ tocilizumab: record }): Fact<boolean> =>
      record.known ? known(record.value.recorded && record.value.active, record.sources) : record,
  ),
  tocilizumabStopped: derivedFrom(drugFacts)(
    ['tocilizumab'],
    { label: { en: 'Tocilizumab stopped', ja: 'トシリズマブ中止後' } },
    ({ tocilizumab: record }): Fact<boolean> =>
      record.known ? known(record.value.recorded && !record.value.active, record.sources) : record,
  ),
  weeksSinceTocilizumab: derivedFrom(drugFacts)(
    ['tocilizumab'],
    {
      label: { en: 'Weeks since the last tocilizumab', ja: 'トシリズマブ最終投与からの週数' },
      show: ({ value }: Quantity<'wk'>): string => String(Math.round(10 * value) / 10),
    },
    ({ tocilizumab: record }, asOf) => sinceLastDose(record, asOf),
  ),
};

/**
 * T7, for other rooms: on interleukin-6 receptor blockade. Neutrophils and platelets fall pharmacologically, so a
 * cytopenia found now does not start the persistence clock of CCUS/MDS without confirmation off the drug.
 */
export const onTocilizumab = criteriaFor(onTocilizumabFacts).holds(
  {
    id: 'on-tocilizumab',
    label: { en: 'Taking tocilizumab', ja: 'トシリズマブ使用中' },
    cites: [cite(usLabel, '5 Laboratory parameters')],
  },
  'onTocilizumab',
);

/** What that means for a blood count. Design and memory, not a guideline: to be confirmed by a clinician. */
export const onTocilizumabNote: { readonly text: Localized; readonly cites: NonEmpty<Citation> } = {
  text: {
    en: 'Taking tocilizumab: it lowers neutrophils and platelets, normalises CRP and may raise haemoglobin. Do not count this cytopenia as persistent without confirmation off the drug (design choice, unverified).',
    ja: 'トシリズマブ使用中：好中球・血小板が低下し、CRPは正常化、ヘモグロビンは上昇しうる。休薬下で確認するまで持続性血球減少に数えない（設計上の判断、未検証）。',
  },
  cites: [cite(usLabel, '5 Laboratory parameters'), cite(nishimoto2008, 'CRP under receptor blockade')],
};
