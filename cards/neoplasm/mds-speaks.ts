import type { CardView } from '../../src/catalogue/index.js';
import { mdsStatesWho } from '../../src/knowledge/myeloid/neoplasm/mds-who5.js';

const openWho = ['ib2-genetics-open', 'ib1-genetics-open', 'lb-genetics-open', 'mds-pattern-open'] as const;
/** States of the WHO5 rules beside which a label of MDS may have to be told. */
export const mdsStates = [...mdsStatesWho, ...openWho, 'not-mds'] as const;

const notMdsIcc: ReadonlySet<string> = new Set([
  'not-adult',
  'aml',
  'mds-mpn',
  'no-cytopenia',
  'not-mds',
  'blasts-missing',
]);
/** Where other causes of a low count are excluded, or do not explain what was found. */
const unexplained: ReadonlySet<string> = new Set([
  'mds-or-other-neoplasm',
  'provisional-ccus-marrow-needed',
  'provisional-icus-marrow-needed',
  'ccus',
  'icus',
]);

const stateOf = (view: CardView | null): string | null => view?.classification.state ?? null;
const isTrue = (view: CardView, key: string): boolean => {
  const fact = view.fact(key);
  return fact.known && fact.value === true;
};

/**
 * Whether either classification names MDS and no other cause of the cytopenia is open: dysplasia with a deficiency
 * not excluded is for the cards on cytopenia. In someone with another known neoplasm it stays silent.
 */
export function mdsSpeaks(view: CardView): boolean {
  const icc = stateOf(view.elsewhere('mds-icc'));
  const named = stateOf(view) !== 'not-mds' || (icc !== null && !notMdsIcc.has(icc));
  const myeloid = stateOf(view.elsewhere('myeloid'));
  return named && (isTrue(view, 'mdsRecorded') || (myeloid !== null && unexplained.has(myeloid)));
}

/** Higher risk by IPSS-R or IPSS-M in an untreated patient, or TP53 lost by either definition. */
export function isHigherRisk(view: CardView): boolean {
  const notLower = (key: string): boolean => {
    const fact = view.fact(key);
    return fact.known && fact.value === false;
  };
  const byScore = notLower('lowerRiskByIpssR') || notLower('lowerRiskByIpssM');
  const tp53 = ['mds-tp53', 'mds-aml-tp53'].includes(stateOf(view.elsewhere('mds-icc')) ?? '');
  return stateOf(view) === 'mds-bitp53' || tp53 || (byScore && !isTrue(view, 'treated'));
}
