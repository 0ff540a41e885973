const longest = 2000;
const plain = /^[\x20-\x7e]*$/;

/** Text in one form: full-width letters and digits made plain (NFKC), trimmed, cut where no honest text reaches. */
export function cleanText(of: string): string {
  const short = of.length > longest ? of.slice(0, longest) : of;
  return (plain.test(short) ? short : short.normalize('NFKC')).trim();
}

/** Text for comparing whole: as `cleanText`, in lower case, with single spaces. */
export function normalText(of: string): string {
  return cleanText(of).toLowerCase().replace(/\s+/g, ' ');
}
