import type { CardView } from '../../src/catalogue/index.js';
import type { Localized } from '../../src/engine/index.js';

/** What a state is called in one line; every other state goes by its own label. */
const short: Readonly<Record<string, Localized>> = {
  'ib2-genetics-open': { en: 'MDS-IB2 (provisional)', ja: 'MDS-IB2（暫定）' },
  'ib1-genetics-open': { en: 'MDS-IB1 (provisional)', ja: 'MDS-IB1（暫定）' },
  'lb-genetics-open': { en: 'MDS-LB (provisional)', ja: 'MDS-LB（暫定）' },
  'mds-aml-genetics-open': { en: 'MDS/AML (provisional)', ja: 'MDS/AML（暫定）' },
  'eb-genetics-open': { en: 'MDS-EB (provisional)', ja: 'MDS-EB（暫定）' },
  'nos-genetics-open': { en: 'MDS, NOS (provisional)', ja: 'MDS, NOS（暫定）' },
  'mds-tp53-presumed': { en: 'MDS with mutated TP53 (by convention)', ja: 'TP53変異を伴うMDS（規定による）' },
  'mds-pattern-open': { en: 'open', ja: '未確定' },
  'blasts-missing': { en: 'open', ja: '未確定' },
  'monocytosis-open': { en: 'open', ja: '未確定' },
  'cmml-open': { en: 'CMML, grade or type open', ja: 'CMML（グレード・病型未確定）' },
  'not-mds': { en: 'not MDS', ja: 'MDSに非該当' },
  'not-cmml': { en: 'not CMML', ja: 'CMMLに非該当' },
  'no-cytopenia': { en: 'no cytopenia', ja: '血球減少なし' },
  'mds-mpn': { en: 'consider MDS/MPN', ja: 'MDS/MPNを考慮' },
  aml: { en: 'acute leukaemia threshold', ja: '急性白血病の基準' },
};
const open: Localized = { en: 'open', ja: '未確定' };

function shortLabel(view: CardView | null): string {
  const state = view?.classification.state ?? null;
  if (view === null || state === null) return open[view?.locale ?? 'en'];
  return short[state]?.[view.locale] ?? view.state();
}

/** "WHO5 MDS-IB2 / ICC MDS/AML, NOS": both labels in few words, whatever is open. */
export function bothShort(who: CardView, icc: CardView | null): string {
  const other = icc === null ? open[who.locale] : shortLabel(icc);
  return `WHO5 ${shortLabel(who)} / ICC ${other}`;
}

function line(view: CardView, title: string): string {
  const { locale } = view;
  const label = view.state() || open[locale];
  return locale === 'ja' ? `${title}：${label}。` : `${title}: ${label}.`;
}

/** Both labels in full, what they are not, and what ICC still asks beyond what WHO5 asks. */
export function bothLabels(who: CardView, icc: CardView | null): readonly string[] {
  const ja = who.locale === 'ja';
  const asked = who.missing();
  const further = icc === null ? [] : icc.missing().filter((label) => !asked.includes(label));
  const needs = ja ? `ICCではさらに必要：${further.join('、')}。` : `ICC also needs: ${further.join(', ')}.`;
  return [
    [line(who, 'WHO5'), ...(icc === null ? [] : [line(icc, 'ICC 2022')])].join(ja ? '' : ' '),
    ...(further.length === 0 ? [] : [needs]),
    ja
      ? '所見が合致する分類名であり、診断は病理医・血液内科医が行います。'
      : 'These are labels that the findings match; the diagnosis belongs to pathologist and haematologist.',
  ];
}
