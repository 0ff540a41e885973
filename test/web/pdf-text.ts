import { inflateSync } from 'node:zlib';

interface PdfObject {
  readonly head: string;
  /** The stream, unpacked; empty where there is none. */
  readonly content: string;
}
type Objects = ReadonlyMap<string, PdfObject>;

/** The objects of a PDF as Chromium writes it: numbered, with flate-coded streams and no object streams. */
function objectsOf(pdf: Buffer): Objects {
  const text = pdf.toString('latin1');
  const found = new Map<string, PdfObject>();
  const start = /(\d+) 0 obj\s/g;
  for (let one = start.exec(text); one !== null; one = start.exec(text)) {
    const end = text.indexOf('endobj', start.lastIndex);
    const at = text.indexOf('stream', start.lastIndex);
    const head = text.slice(start.lastIndex, at === -1 || at > end ? end : at);
    const length = Number(/\/Length (\d+)/.exec(head)?.[1] ?? 0);
    const from = at + 'stream'.length + (text[at + 'stream'.length] === '\r' ? 2 : 1);
    const isStream = at !== -1 && at < end && length > 0;
    if (isStream) start.lastIndex = from + length;
    const raw = isStream ? pdf.subarray(from, from + length) : Buffer.alloc(0);
    const packed = isStream && /\/FlateDecode/.test(head) && !/\/Subtype \/Image|\/FontFile/.test(head);
    found.set(one[1] ?? '', { head, content: (packed ? inflateSync(raw) : raw).toString('latin1') });
  }
  return found;
}

const utf16 = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le');

/** Glyph number to character, from a font's ToUnicode map. */
function glyphsOf(map: string): ReadonlyMap<number, string> {
  const glyphs = new Map<number, string>();
  for (const { 1: block = '' } of map.matchAll(/beginbfchar([^]*?)endbfchar/g))
    for (const { 1: code = '', 2: to = '' } of block.matchAll(/<([\dA-F]+)>\s*<([\dA-F]+)>/gi))
      glyphs.set(parseInt(code, 16), utf16(to));
  for (const { 1: block = '' } of map.matchAll(/beginbfrange([^]*?)endbfrange/g))
    for (const { 1: from = '', 2: to = '', 3: first = '' } of block.matchAll(
      /<([\dA-F]+)>\s*<([\dA-F]+)>\s*<([\dA-F]+)>/gi,
    ))
      for (let code = parseInt(from, 16); code <= parseInt(to, 16); code += 1)
        glyphs.set(code, String.fromCodePoint(parseInt(first, 16) + code - parseInt(from, 16)));
  return glyphs;
}

const referred = (text: string, name: string): string =>
  new RegExp(`/${name}\\s+(\\d+) 0 R`).exec(text)?.[1] ?? '';

/** The named references of one kind in a resource dictionary. */
function named(head: string, kind: string, objects: Objects): ReadonlyMap<string, string> {
  const inline = new RegExp(`/${kind}\\s*<<([^]*?)>>`).exec(head)?.[1];
  const list = inline ?? objects.get(referred(head, kind))?.head ?? '';
  return new Map([...list.matchAll(/\/(\S+)\s+(\d+) 0 R/g)].map(([, name = '', to = '']) => [name, to]));
}

/** What a content stream draws, and what it draws by reference. */
function drawn(content: string, head: string, objects: Objects): string {
  const resources = objects.get(referred(head, 'Resources'))?.head ?? head;
  const fonts = named(resources, 'Font', objects);
  const forms = named(resources, 'XObject', objects);
  let font: ReadonlyMap<number, string> = new Map();
  // Fonts that are drawn as shapes (Type3) number their glyphs by one byte, others by two.
  let digits = 4;
  let said = '';
  for (const [, name, hex, form] of content.matchAll(/\/(\S+) [\d.]+ Tf|<([\dA-Fa-f]+)>|\/(\S+) Do/g)) {
    if (name !== undefined) {
      const used = objects.get(fonts.get(name) ?? '')?.head ?? '';
      digits = /\/Subtype\s*\/Type3/.test(used) ? 2 : 4;
      font = glyphsOf(objects.get(referred(used, 'ToUnicode'))?.content ?? '');
    }
    for (const code of hex?.match(new RegExp(`.{${digits}}`, 'g')) ?? [])
      said += font.get(parseInt(code, 16)) ?? '';
    const inner = form === undefined ? undefined : objects.get(forms.get(form) ?? '');
    if (inner !== undefined && /\/Subtype \/Form/.test(inner.head))
      said += drawn(inner.content, inner.head, objects);
  }
  return said;
}

/** What each page of a PDF says, in the order of drawing, without spaces. */
export function pdfText(pdf: Buffer): readonly string[] {
  const objects = objectsOf(pdf);
  return [...objects.values()]
    .filter(({ head }) => /\/Type\s*\/Page\b/.test(head))
    .map(({ head }) =>
      drawn(objects.get(referred(head, 'Contents'))?.content ?? '', head, objects).replace(/\s/g, ''),
    );
}
