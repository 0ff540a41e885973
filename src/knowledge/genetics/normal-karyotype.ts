/** Statements of a laboratory that the karyotype is normal, accepted only as the whole text (case and spaces aside). */
const phrases: ReadonlySet<string> = new Set([
  'normal karyotype',
  'normal male karyotype',
  'normal female karyotype',
  'karyotype normal',
  'normal chromosome analysis',
  'chromosome analysis normal',
  'normal cytogenetics',
  '正常核型',
  '正常男性核型',
  '正常女性核型',
  '核型正常',
  '染色体異常なし',
  '染色体異常を認めず',
]);

/** Statements that the analysis gave no result. */
const failures: ReadonlySet<string> = new Set([
  'culture failure',
  'culture failed',
  'no growth',
  'no metaphases',
  'no metaphases obtained',
  'failed',
  'failure',
  'insufficient metaphases',
  'insufficient material',
  'not evaluable',
  '分裂像なし',
  '培養不良',
  '検査不能',
  '判定不能',
]);

/** Whether the whole text is one of the known statements; null when it is neither. */
export function statementOf(text: string): 'normal' | 'failed' | null {
  const plain = text
    .toLowerCase()
    .replaceAll(/\s+/g, ' ')
    .replace(/[.。]$/, '')
    .trim();
  if (phrases.has(plain)) return 'normal';
  return failures.has(plain) ? 'failed' : null;
}
