import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import express, { type Request, type Response } from 'express';

/** One page: where it is served and what it may reach beyond this origin. */
export interface Page {
  /** e.g. `/` or `/evidence`. */
  readonly path: string;
  /** The name of its folder in `src/web/browser`. */
  readonly name: string;
  /** Sources of `connect-src` besides 'self'; a page that reads FHIR servers from the browser names `https:` here. */
  readonly connect?: readonly string[];
  /** Origins whose pages may show it in a frame; none unless named. */
  readonly frameAncestors?: readonly string[];
}

/** Pages of one look whose content the server makes from what it knows, each once, when it is first asked for. */
export interface MadePages {
  /** Their paths begin with it, e.g. `/knowledge`. */
  readonly under: string;
  /** The name of the folder in `src/web/browser` whose `page.html` they fill in. */
  readonly name: string;
  /** The page at a path as finished HTML, or undefined where there is none. */
  readonly make: (path: string, template: string) => string | undefined;
}

export interface PagesRouterOptions {
  /** Folder that `npm run build:pages` wrote: `<page>.html` and `assets/`, each file with its gzipped twin. */
  readonly folder: string;
  readonly pages: readonly Page[];
  /** What pages read as JSON, by path: the same for everyone, never anything of a patient. */
  readonly data: Readonly<Record<string, unknown>>;
  readonly made?: MadePages;
  /** As `data`, made anew for each request because it may change while the process runs. */
  readonly live?: Readonly<Record<string, () => unknown>>;
}

interface Served {
  readonly type: string;
  readonly plain: Buffer;
  readonly gzipped: Buffer;
  readonly etag: string;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
};
/** Names of assets hold the hash of their content: they never change. */
const forever = 'public, max-age=31536000, immutable';
const askEachTime = 'no-cache';

/**
 * Nothing inline, nothing from elsewhere, and no markup made of text (trusted types): what a record holds stays text.
 * Styles that scripts set by CSSOM, as charts do, need no exception.
 */
function contentSecurityPolicy(
  connect: readonly string[] = [],
  frameAncestors: readonly string[] = [],
): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    ["connect-src 'self'", ...connect].join(' '),
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${frameAncestors.length === 0 ? "'none'" : frameAncestors.join(' ')}`,
    "require-trusted-types-for 'script'",
  ].join('; ');
}

const etagOf = (body: Buffer): string =>
  `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;

function read(folder: string, name: string): Served {
  const plain = readFileSync(join(folder, name));
  return {
    type: types[extname(name)] ?? 'application/octet-stream',
    plain,
    gzipped: readFileSync(join(folder, `${name}.gz`)),
    etag: etagOf(plain),
  };
}

function asServed(extension: string, text: string): Served {
  const plain = Buffer.from(text);
  return { type: types[extension] ?? '', plain, gzipped: gzipSync(plain), etag: etagOf(plain) };
}

const asJson = (value: unknown): Served => asServed('.json', JSON.stringify(value));

function send(request: Request, response: Response, file: Served, cache: string): void {
  response.set({ 'Cache-Control': cache, ETag: file.etag, Vary: 'Accept-Encoding' });
  if (request.fresh) {
    response.status(304).end();
    return;
  }
  const gzip = request.acceptsEncodings('gzip') === 'gzip';
  if (gzip) response.set('Content-Encoding', 'gzip');
  response.type(file.type).send(gzip ? file.gzipped : file.plain);
}

const notBuilt = 'The pages are not built. Run: npm run build:pages\n';

/** Says so where the pages are missing: the service itself works without them. */
function unbuilt(paths: readonly string[]): express.Router {
  const router = express.Router();
  for (const path of paths)
    router.get(path, (_request, response) => void response.status(503).type('text').send(notBuilt));
  return router;
}

/** All of them: what is left of an older build is not enough. */
const isBuilt = (folder: string, names: readonly string[]): boolean =>
  ['assets', ...names.map((name) => `${name}.html`)].every((name) => existsSync(join(folder, name)));

function protect(response: Response, policy: string): void {
  response.set({ 'Content-Security-Policy': policy, 'Cross-Origin-Resource-Policy': 'same-origin' });
}

const below = (under: string): string => `${under}{/*rest}`;

/** Only paths that exist are kept, so that asking for others fills no memory. */
function serveMade(router: express.Router, folder: string, { under, name, make }: MadePages): void {
  const template = readFileSync(join(folder, `${name}.html`), 'utf8');
  const kept = new Map<string, Served>();
  const policy = contentSecurityPolicy();
  router.get(below(under), (request, response, next) => {
    const held = kept.get(request.path);
    const html = held === undefined ? make(request.path, template) : undefined;
    const file = html === undefined ? held : asServed('.html', html);
    if (file === undefined) {
      next();
      return;
    }
    kept.set(request.path, file);
    protect(response, policy);
    send(request, response, file, askEachTime);
  });
}

/** Serves the built pages from memory, gzipped where the browser takes it, under a strict Content-Security-Policy. */
export function pagesRouter({ folder, pages, data, live = {}, made }: PagesRouterOptions): express.Router {
  const names = [...pages.map(({ name }) => name), ...(made === undefined ? [] : [made.name])];
  if (!isBuilt(folder, names))
    return unbuilt([...pages.map(({ path }) => path), ...(made === undefined ? [] : [below(made.under)])]);
  const router = express.Router({ caseSensitive: true, strict: true });
  for (const { path, name, connect, frameAncestors = [] } of pages) {
    const file = read(folder, `${name}.html`);
    const policy = contentSecurityPolicy(connect, frameAncestors);
    router.get(path, (request, response) => {
      protect(response, policy);
      // The older header knows no list; where there is one, the policy alone decides.
      if (frameAncestors.length > 0) response.removeHeader('X-Frame-Options');
      send(request, response, file, askEachTime);
    });
  }
  if (made !== undefined) serveMade(router, folder, made);
  const assets = readdirSync(join(folder, 'assets')).filter((name) => !name.endsWith('.gz'));
  for (const name of assets) {
    const file = read(folder, `assets/${name}`);
    router.get(`/assets/${name}`, (request, response) => send(request, response, file, forever));
  }
  for (const [path, value] of Object.entries(data)) {
    const file = asJson(value);
    router.get(path, (request, response) => send(request, response, file, askEachTime));
  }
  for (const [path, value] of Object.entries(live))
    router.get(path, (request, response) => send(request, response, asJson(value()), askEachTime));
  return router;
}
