import { createHash } from 'node:crypto';
import type { Request, RequestHandler } from 'express';

/** What a service rests on, in both forms. */
export interface SourceDocument {
  /** Changes when the document does. */
  readonly tag: string;
  readonly json: () => unknown;
  readonly page: () => string;
  /** The text of the page's one `<style>`. */
  readonly style: string;
}

const maxAge = 3600;

/** JSON unless a page is preferred: a client that asks for anything is a program. */
const wantsPage = (request: Request): boolean =>
  request.query['format'] === 'html' ||
  (request.query['format'] !== 'json' && request.accepts(['application/json', 'text/html']) === 'text/html');

/** Whether the client says that it has this very document. */
const holds = ({ headers }: Request, etag: string): boolean =>
  (headers['if-none-match'] ?? '').split(',').some((one) => one.trim().replace(/^W\//, '') === etag);

/** `GET /cds-services/{id}/source`: public like discovery, with an ETag, as JSON or as a page that can load nothing. */
export function sourceRoute(documentOf: (service: string) => SourceDocument): RequestHandler {
  return (request, response) => {
    const { tag, json, page, style } = documentOf(String(request.params['id']));
    const isPage = wantsPage(request);
    const etag = `"${tag}${isPage ? '-html' : ''}"`;
    response.set({
      ETag: etag,
      'Cache-Control': `public, max-age=${maxAge}`,
      Vary: 'Accept',
    });
    if (holds(request, etag)) response.status(304).end();
    else if (isPage) {
      const hash = createHash('sha256').update(style).digest('base64');
      response
        .set({
          'Content-Security-Policy': `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
          'X-Content-Type-Options': 'nosniff',
          'Referrer-Policy': 'no-referrer',
        })
        .type('html')
        .send(page());
    } else response.json(json());
  };
}
