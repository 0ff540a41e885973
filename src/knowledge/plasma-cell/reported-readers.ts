import type { Reported } from '../../engine/index.js';

/**
 * Readers of results in words, English and Japanese. What is not plainly said is null, "not understood": a reader
 * that guesses would turn "no lytic lesion" into a lesion.
 */
export type HeavyChain = 'IgG' | 'IgA' | 'IgM' | 'IgD' | 'IgE';
/** `FLC-only`: light chains without a heavy chain; `none`: no monoclonal protein. */
export type Isotype = HeavyChain | 'biclonal' | 'FLC-only' | 'none';
export type LightChain = 'kappa' | 'lambda';
export type FlcAssay = 'freelite' | 'n-latex' | 'other';

interface Immunofixation {
  readonly positive: boolean;
  readonly isotype: Isotype | null;
  readonly lightChain: LightChain | null;
}

const heavyChains: Readonly<Record<string, HeavyChain>> = {
  g: 'IgG',
  a: 'IgA',
  m: 'IgM',
  d: 'IgD',
  e: 'IgE',
};

const normalise = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/[‐‑–−]/g, '-')
    .trim();

const uncertain =
  /possib|probab|suspicio|suspect|cannot|can't|could not|rule out|equivocal|indetermina|inconclusive|questionable|\bno new\b|pending|\?|±|疑|可能性|否定でき|判定困難|判定不能|保留|以外/;
const negatedAfter =
  /\b(?:not (?:been )?(?:detected|seen|present|identified|found|observed|shown|evident)|no longer|is absent|are absent|absent|negative(?! for))\b/;
const negatedBefore = /\b(?:no|not|without|negative for|free of|absence of|neither|lack of)\b/;
const negatedJapanese =
  /認めず|認めない|認めません|認められず|認められない|認められません|みられず|みられない|見られず|見られない|検出せず|検出されず|検出されない|検出されません|陰性|なし|無し|ない|\(-\)/;
const asserted =
  /monoclonal|m-protein|m protein|m-spike|paraprotein|band|present|positive|detected|seen|identified|restrict|clonal|shown|bence|m蛋白|m 蛋白|陽性|認め|検出|あり|有り|単クローン|\(\d?\+\)|\d\+/;

/** A statement's parts that affirm something and those that deny. */
function affirmedAndDenied(clause: string): { readonly affirmed: string; readonly denied: string } {
  if (negatedJapanese.test(clause)) return { affirmed: '', denied: clause };
  if (negatedAfter.test(clause)) {
    const parts = clause.split(',');
    const affirmed = parts.filter((part) => !negatedAfter.test(part) && !negatedBefore.test(part));
    if (affirmed.length > 0 && affirmed.every((part) => asserted.test(part))) {
      return {
        affirmed: affirmed.join(','),
        denied: parts.filter((part) => negatedAfter.test(part)).join(','),
      };
    }
    return { affirmed: '', denied: clause };
  }
  const negation = negatedBefore.exec(clause);
  if (negation === null) return { affirmed: clause, denied: '' };
  return { affirmed: clause.slice(0, negation.index), denied: clause.slice(negation.index) };
}

function clauses(text: string): readonly string[] {
  return normalise(text)
    .replace(/\bno (?:significant |interval )*change\w*/g, ' ')
    .split(/[.;。\n]|\bbut\b|\bhowever\b|が、|が,|ただし|一方/)
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '');
}

const polyclonal = /polyclonal|oligoclonal|多クローン/;

function heavyChainsIn(text: string): readonly HeavyChain[] {
  const found = [...text.matchAll(/ig\s?-?([gamde])(?![a-z])/g)].map(
    ([, letter = '']) => heavyChains[letter],
  );
  return [...new Set(found)].filter((chain): chain is HeavyChain => chain !== undefined);
}

function lightChainIn(text: string): LightChain | null {
  const kappa = /kappa|κ|ig\s?[gamde][\s/-]*k(?![a-z])/.test(text);
  const lambda = /lambda|λ|ig\s?[gamde][\s/-]*l(?![a-z])/.test(text);
  if (kappa === lambda) return null;
  return kappa ? 'kappa' : 'lambda';
}

function isotypeOf(heavy: readonly HeavyChain[], lightChain: LightChain | null): Isotype | null {
  const [first, second] = heavy;
  if (second !== undefined) return 'biclonal';
  return first ?? (lightChain === null ? null : 'FLC-only');
}

const exactWords: Readonly<Record<string, boolean>> = {
  true: true,
  yes: true,
  present: true,
  positive: true,
  pos: true,
  detected: true,
  '+': true,
  '(+)': true,
  '1+': true,
  '2+': true,
  '3+': true,
  '(1+)': true,
  '(2+)': true,
  '(3+)': true,
  陽性: true,
  あり: true,
  有り: true,
  有: true,
  検出: true,
  false: false,
  no: false,
  none: false,
  absent: false,
  negative: false,
  neg: false,
  'not detected': false,
  'not present': false,
  '-': false,
  '(-)': false,
  陰性: false,
  なし: false,
  無し: false,
  無: false,
  認めず: false,
  検出せず: false,
};

/** Presence or absence in plain words, in English or Japanese; null for anything doubtful or merely numeric. */
export function readPresence({ text }: Reported): boolean | null {
  const words = normalise(text).replace(/[.。]$/, '');
  const plain = exactWords[words];
  if (plain !== undefined) return plain;
  if (words === '' || uncertain.test(words)) return null;
  const parts = clauses(words).map(affirmedAndDenied);
  const yes = parts.some(({ affirmed }) => asserted.test(affirmed));
  const no = parts.some(({ denied }) => denied !== '');
  if (yes === no) return null;
  return yes;
}

/** An immunofixation in words; null when doubtful, contradictory or without a statement. */
function readImmunofixation(reported: Reported): Immunofixation | null {
  const words = normalise(reported.text);
  if (uncertain.test(words)) return null;
  const plain = exactWords[words.replace(/[.。]$/, '')];
  if (plain !== undefined) return { positive: plain, isotype: plain ? null : 'none', lightChain: null };
  const parts = clauses(words).map(affirmedAndDenied);
  const affirmed = parts
    .map((part) => part.affirmed)
    .filter((part) => !polyclonal.test(part) || /monoclonal/.test(part.replace(/polyclonal/g, '')));
  const said = affirmed.join(' ; ');
  const heavy = heavyChainsIn(said);
  const lightChain = lightChainIn(said);
  const positive = heavy.length > 0 || lightChain !== null || asserted.test(said.replace(/polyclonal/g, ''));
  if (positive) return { positive, isotype: isotypeOf(heavy, lightChain), lightChain };
  return parts.some(({ denied }) => denied !== '') ? { positive, isotype: 'none', lightChain: null } : null;
}

/** Whether an immunofixation shows a monoclonal protein. */
export function readImmunofixationPositive(reported: Reported): boolean | null {
  return readImmunofixation(reported)?.positive ?? null;
}

/** The isotype that an immunofixation names. */
export function readIsotype(reported: Reported): Isotype | null {
  return readImmunofixation(reported)?.isotype ?? null;
}

/** The light chain that an immunofixation names; null when both or none are named. */
export function readLightChain(reported: Reported): LightChain | null {
  return readImmunofixation(reported)?.lightChain ?? null;
}

/** Whether plasma cells are shown to be clonal (light chain restricted). */
export function readClonality(reported: Reported): boolean | null {
  const words = normalise(reported.text);
  const single = words.replace(/polyclonal|多クローン性?/g, ' ');
  if (single !== words && !uncertain.test(words))
    return /monoclonal|restrict|クローン性|軽鎖制限/.test(single) ? null : false;
  if (
    /(?:クローン性|軽鎖制限)(?:を|は|が)?\s*(?:あり|有|認め|陽性)/.test(words) &&
    !negatedJapanese.test(words)
  )
    return true;
  const plain = /^(?:mono)?clonal(?: plasma cells)?$|^単クローン性$|^クローン性$/.test(words);
  return plain ? true : readPresence(reported);
}

/** The free light chain assay from a method's name. */
export function readFlcAssay({ text }: Reported): FlcAssay | null {
  const words = normalise(text);
  if (words === '') return null;
  if (/freelite|フリーライト|binding site/.test(words)) return 'freelite';
  if (/n[\s-]?latex|nラテックス|n ラテックス/.test(words)) return 'n-latex';
  return /seralite|diazyme|sebia|elisa/.test(words) ? 'other' : null;
}
