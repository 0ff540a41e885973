/** What a p.HGVS text says of the protein. */
export interface ProteinChange {
  readonly kind:
    | 'missense'
    | 'nonsense'
    | 'frameshift'
    | 'inframe-insertion'
    | 'inframe-deletion'
    | 'inframe-duplication'
    | 'inframe-delins'
    | 'synonymous'
    | 'start-lost'
    | 'stop-lost'
    | 'splice'
    /** p.? : the effect is not known. */
    | 'unknown'
    | 'unparsed';
  /** One-letter form, e.g. `p.K700E`; absent when unparsed or unknown. */
  readonly short?: string;
  readonly ref?: string;
  readonly position?: number;
  readonly end?: number;
  readonly alt?: string;
}

const letters: Readonly<Record<string, string>> = {
  Ala: 'A',
  Arg: 'R',
  Asn: 'N',
  Asp: 'D',
  Cys: 'C',
  Gln: 'Q',
  Glu: 'E',
  Gly: 'G',
  His: 'H',
  Ile: 'I',
  Leu: 'L',
  Lys: 'K',
  Met: 'M',
  Phe: 'F',
  Pro: 'P',
  Ser: 'S',
  Thr: 'T',
  Trp: 'W',
  Tyr: 'Y',
  Val: 'V',
  Ter: '*',
  Sec: 'U',
};
const longest = 80;
const three = new RegExp(Object.keys(letters).join('|'), 'g');
const residue = '[ACDEFGHIKLMNPQRSTVWYU]';
const substitution = new RegExp(`^(${residue}|\\*)(\\d{1,5})(${residue}|\\*|X|=|\\?)$`);
const frameshift = new RegExp(`^(${residue})(\\d{1,5})(${residue})?fs(?:[*X](\\d{1,4}|\\?))?$`);
const extension = new RegExp(`^(?:\\*|X)(\\d{1,5})(${residue})?ext`);
const change = new RegExp(
  `^(${residue}|\\*)(\\d{1,5})(?:_(${residue}|\\*)(\\d{1,5}))?(delins|del|dup|ins)([A-Z*]*|\\(\\d+\\)|\\d*)$`,
);

const inframe = {
  del: 'inframe-deletion',
  dup: 'inframe-duplication',
  ins: 'inframe-insertion',
  delins: 'inframe-delins',
} as const;

function core(raw: string): string {
  const bare = raw
    .trim()
    .replace(/^[A-Z]{2}_?\d+(?:\.\d+)?:/i, '')
    .replace(/^p\./i, '')
    .replace(/\s+/g, '');
  const open = /^[([](.*)[)\]]$/.exec(bare)?.[1] ?? bare;
  return open.replace(three, (name) => letters[name] ?? name);
}

function substituted(ref: string, at: string, to: string): ProteinChange {
  const position = Number(at);
  const alt = to === 'X' ? '*' : to;
  const base = { ref, position, alt, short: `p.${ref}${at}${alt}` };
  if (alt === '?')
    return ref === 'M' && position === 1 ? { ...base, kind: 'start-lost' } : { kind: 'unknown' };
  if (alt === '=' || alt === ref) return { ...base, kind: 'synonymous' };
  if (ref === '*') return { ...base, kind: 'stop-lost' };
  if (ref === 'M' && position === 1) return { ...base, kind: 'start-lost' };
  return { ...base, kind: alt === '*' ? 'nonsense' : 'missense' };
}

/** Reads a protein change with or without reference, parentheses, `p.` or three-letter names; never guesses. */
export function proteinChange(raw: string): ProteinChange {
  if (raw.length > longest) return { kind: 'unparsed' };
  if (/splice/i.test(raw)) return { kind: 'splice' };
  const of = core(raw);
  if (of === '?' || of === '0?' || of === '0') return { kind: 'unknown' };
  if (of === '=') return { kind: 'synonymous' };
  const [, ref, at, to] = substitution.exec(of) ?? [];
  if (ref !== undefined && at !== undefined && to !== undefined) return substituted(ref, at, to);
  const [, from, where, altered, stop] = frameshift.exec(of) ?? [];
  if (from !== undefined && where !== undefined) {
    const end = stop === undefined ? '' : `*${stop}`;
    const short = `p.${from}${where}${altered ?? ''}fs${end}`;
    return { kind: 'frameshift', short, ref: from, position: Number(where) };
  }
  const [, stopAt] = extension.exec(of) ?? [];
  if (stopAt !== undefined)
    return { kind: 'stop-lost', short: `p.${of}`, ref: '*', position: Number(stopAt) };
  const [, first, start, , last, operation, inserted] = change.exec(of) ?? [];
  if (first === undefined || start === undefined || operation === undefined) return { kind: 'unparsed' };
  const end = last === undefined ? {} : { end: Number(last) };
  const alt = inserted === undefined || inserted === '' ? {} : { alt: inserted };
  const kind = inframe[operation as keyof typeof inframe];
  const insertsStop = inserted?.includes('*') === true;
  return {
    kind: insertsStop ? 'nonsense' : kind,
    short: `p.${of}`,
    ref: first,
    position: Number(start),
    ...end,
    ...alt,
  };
}
