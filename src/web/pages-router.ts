import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
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
}

export interface PagesRouterOptions {
  /** Folder that `npm run build:pages` wrote: `<page>.html` and `assets/`, each file with its gzipped twin. */
  readonly folder: string;
  readonly pages: readonly Page[];
  /** What pages read as JSON, by path: the same for everyone, never anything of a patient. */
  readonly data: Readonly<Record<string, unknown>>;
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
function contentSecurityPolicy(connect: readonly string[]): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    ["connect-src 'self'", ...connect].join(' '),
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
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

function asJson(value: unknown): Served {
  const plain = Buffer.from(JSON.stringify(value));
  return { type: types['.json'] ?? '', plain, gzipped: gzipSync(plain), etag: etagOf(plain) };
}

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
function unbuilt(pages: readonly Page[]): express.Router {
  const router = express.Router();
  for (const { path } of pages)
    router.get(path, (_request, response) => void response.status(503).type('text').send(notBuilt));
  return router;
}

const isBuilt = (folder: string): boolean => {
  try {
    return readdirSync(join(folder, 'assets')).length > 0;
  } catch {
    return false;
  }
};

/** Serves the built pages from memory, gzipped where the browser takes it, under a strict Content-Security-Policy. */
export function pagesRouter({ folder, pages, data, live = {} }: PagesRouterOptions): express.Router {
  if (!isBuilt(folder)) return unbuilt(pages);
  const router = express.Router({ caseSensitive: true, strict: true });
  for (const { path, name, connect = [] } of pages) {
    const file = read(folder, `${name}.html`);
    const policy = contentSecurityPolicy(connect);
    router.get(path, (request, response) => {
      response.set({ 'Content-Security-Policy': policy, 'Cross-Origin-Resource-Policy': 'same-origin' });
      send(request, response, file, askEachTime);
    });
  }
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
