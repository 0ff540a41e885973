import { cite } from '../../../engine/index.js';
import { elena2016, such2013 } from './references.js';

const whatCpssNeeds = {
  en: 'CPSS-Mol needs marrow blasts, white cells, red-cell transfusion need, karyotype and RUNX1, NRAS, SETBP1, ASXL1; calculate it with the original table.',
  ja: 'CPSS-Molには骨髄芽球、白血球数、赤血球輸血の必要性、核型、RUNX1・NRAS・SETBP1・ASXL1が必要。原著の表で計算すること。',
};

/** What the card says instead of a CPSS: no points are shipped, because the two published tables were not in hand. */
export const cpssNote = {
  text: whatCpssNeeds,
  cites: [cite(such2013, 'abstract'), cite(elena2016, 'independent genes')],
} as const;
