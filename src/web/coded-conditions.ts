import type { Localized } from '../engine/index.js';

const knownNeoplasm = {
  en: 'MDS is named by WHO5 or ICC, and MDS is on the problem list or the blood findings are unexplained',
  ja: 'WHO5またはICCでMDSに該当し、かつ問題リストにMDSがあるか血液所見が説明されていない',
};

/** What `onlyIf` of some cards asks, in words; the code in `cards/` is what is evaluated. */
const further: Readonly<Record<string, Localized>> = {
  'aml-threshold': {
    en: 'acute leukaemia is not on the problem list already',
    ja: '急性白血病が問題リストにまだない',
  },
  'mds-labels': knownNeoplasm,
  'mds-higher-risk': {
    en: `${knownNeoplasm.en}; and, before treatment, IPSS-R or IPSS-M is not lower risk, or TP53 is lost`,
    ja: `${knownNeoplasm.ja}。さらに治療前で、IPSS-RもしくはIPSS-Mが低リスクでない、またはTP53異常がある`,
  },
  cmml: {
    en: 'CMML is named by WHO5 or ICC',
    ja: 'WHO5またはICCでCMMLに該当する',
  },
  'monocytosis-open': {
    en: 'the monocytosis persists, or the count alone reaches the classical limit of CMML',
    ja: '単球増加が持続している、または単球数だけで古典的なCMMLの基準に達する',
  },
};

/** Ids of the cards whose own condition is put into words here. */
export const cardsWithFurther: readonly string[] = Object.keys(further);

/** The part of a card's condition that is code, as a sentence without its full stop; none where nobody wrote it. */
export const codedCondition = (card: string): Localized | undefined => further[card];
