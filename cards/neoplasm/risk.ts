import type { CardView } from '../../src/catalogue/index.js';
import type { Localized } from '../../src/engine/index.js';
import { ipssM } from '../../src/knowledge/myeloid/neoplasm/ipss-m.js';
import { ipssR } from '../../src/knowledge/myeloid/neoplasm/ipss-r.js';
import { treatmentParameters } from '../../src/knowledge/myeloid/neoplasm/parameters.js';
import type { IpssMTest } from '../../src/knowledge/myeloid/neoplasm/ipss-m-resolving.js';
import { hematologyScope } from '../../src/knowledge/myeloid/neoplasm/score-scope.js';

/** More open variables of IPSS-M than this are counted, not listed. */
const openShown = 8;
const scores = { 'ipss-r': ipssR, 'ipss-m': ipssM } as const;
type Scored = keyof typeof scores;

const refused: Localized = {
  en: 'not computed: treatment for MDS is on record, and the score holds before treatment',
  ja: '算出していません（MDS治療の記録があり、スコアは治療前の患者を対象とします）',
};

function groups(view: CardView, id: Scored): string {
  const separator = view.locale === 'ja' ? '・' : ' or ';
  const names = view.bands(id);
  const [first = '', last = ''] = [names[0], names.at(-1)];
  if (names.length <= 2) return names.join(separator).toLowerCase();
  return (view.locale === 'ja' ? `${first}〜${last}` : `${first} to ${last}`).toLowerCase();
}

function scoreLine(view: CardView, id: Scored): string {
  const ja = view.locale === 'ja';
  const result = view.score(id);
  const { model } = scores[id];
  if (result === null) return '';
  if (result.also?.['reporting'] === 'not-applicable')
    return ja ? `${model}：${refused.ja}。` : `${model}: ${refused.en}.`;
  const { low, high, band } = result;
  const value = low === high ? `${low}` : ja ? `${low}〜${high}` : `${low} to ${high}`;
  const open = ja ? '、未確定' : ', still open';
  return ja
    ? `${model}：${value}（${groups(view, id)}${band === null ? open : ''}）。`
    : `${model}: ${value} (${groups(view, id)}${band === null ? open : ''}).`;
}

/** Which variables leave IPSS-M open: a panel on record may simply not cover them. */
function openVariables(view: CardView): readonly string[] {
  const result = view.score('ipss-m');
  if (result === null || result.also?.['reporting'] === 'not-applicable') return [];
  const ja = view.locale === 'ja';
  const open = result.contributions.filter(({ low, high }) => low !== high);
  if (open.length === 0) return [];
  const list = open.slice(0, openShown).map(({ label }) => label[view.locale]);
  const rest = open.length - list.length;
  if (ja) return [`IPSS-Mで不明の項目：${list.join('、')}${rest > 0 ? `、ほか${rest}件` : ''}。`];
  return [`Not known for IPSS-M: ${list.join(', ')}${rest > 0 ? `, and ${rest} more` : ''}.`];
}

const tests: Readonly<Record<IpssMTest, Localized>> = {
  hemoglobin: { en: 'haemoglobin', ja: 'ヘモグロビン' },
  platelets: { en: 'platelet count', ja: '血小板数' },
  'marrow-blasts': { en: 'marrow blasts', ja: '骨髄芽球' },
  karyotype: { en: 'karyotype', ja: '染色体核型' },
  'tp53-mutations': { en: 'TP53 sequencing', ja: 'TP53遺伝子解析' },
  'tp53-loss': { en: 'TP53 copy number and cnLOH', ja: 'TP53コピー数・cnLOH' },
  flt3: { en: 'FLT3 with ITD', ja: 'FLT3（ITDを含む）' },
  'kmt2a-ptd': { en: 'KMT2A partial tandem duplication', ja: 'KMT2A部分縦列重複（PTD）' },
  'gene-panel': { en: 'myeloid gene panel', ja: '骨髄系遺伝子パネル' },
};

/** The single tests each of which would settle IPSS-M. */
function resolving(view: CardView): readonly string[] {
  const named = view.score('ipss-m')?.also?.['resolving'];
  if (typeof named !== 'string' || view.score('ipss-m')?.also?.['reporting'] === 'not-applicable') return [];
  const ja = view.locale === 'ja';
  const list = (named.split(',') as IpssMTest[]).map((test) => tests[test][view.locale]);
  return [
    ja
      ? `IPSS-Mは次のいずれか1つで確定します：${list.join('、')}。`
      : `One of these would settle IPSS-M: ${list.join('; ')}.`,
  ];
}

const intermediate = (view: CardView): readonly string[] => {
  const limit = treatmentParameters.ipssRLower.value;
  if (view.score('ipss-r')?.band !== 'intermediate') return [];
  return [
    view.locale === 'ja'
      ? `IPSS-R中間群では、${limit}点以下を低リスク、それを超える場合を高リスクとして扱います。`
      : `Intermediate by IPSS-R: up to ${limit} points is taken as lower risk, above it as higher risk.`,
  ];
};

const confirm: Localized = {
  en: 'Computed by this service from the published IPSS-M formula; confirm on the official calculator before clinical decisions.',
  ja: '公表されたIPSS-Mの式から本サービスが算出した値です。臨床判断の前に公式計算ツールで確認してください。',
};
const transfused: Localized = {
  en: 'A red-cell transfusion is on record in the last 4 weeks: use the haemoglobin before it.',
  ja: '直近4週間に赤血球輸血の記録があります。輸血前のヘモグロビン値を用いてください。',
};

/** IPSS-R and IPSS-M with model and year, as ranges where something is missing. */
export function scoreLines(view: CardView): readonly string[] {
  const { locale } = view;
  return [
    [scoreLine(view, 'ipss-r'), scoreLine(view, 'ipss-m')].join(locale === 'ja' ? '' : ' '),
    confirm[locale],
  ];
}

/** The scores, what leaves them open, and for whom they hold. */
export function riskLines(view: CardView): readonly string[] {
  const { locale } = view;
  return [
    ...scoreLines(view),
    ...intermediate(view),
    ...openVariables(view),
    ...resolving(view),
    ...(view.flag('transfused') ? [transfused[locale]] : []),
    hematologyScope[locale],
  ];
}

/** "IPSS-M very high", or null while its group is open. */
export function ipssMGroup(view: CardView): string | null {
  const result = view.score('ipss-m');
  return (result?.band ?? null) === null ? null : `IPSS-M ${groups(view, 'ipss-m')}`;
}
