import { join } from 'node:path';
import express from 'express';
import { locales, type Locale } from '../../engine/index.js';
import { pagesRouter } from '../pages-router.js';
import { framed, siteUrl, type SitePage } from './frame.js';
import { keptSnapshots } from './kept-snapshots.js';
import type { Known } from './known.js';
import { sitePages } from './site-pages.js';
import { snapshotOf } from './snapshot.js';

export interface KnowledgeRouterOptions extends Known {
  /** Where the built pages lie; its `knowledge/` holds the kept versions. */
  readonly folder: string;
  /** The hash that answers of this build carry. */
  readonly answered: string;
}

interface Site {
  readonly version: string;
  readonly pages: Readonly<Record<Locale, ReadonlyMap<string, () => SitePage>>>;
}

function siteOf(options: KnowledgeRouterOptions): Site {
  const versions = { current: snapshotOf(options), kept: keptSnapshots(join(options.folder, 'knowledge')) };
  const input = { ...options, versions };
  return {
    version: versions.current.version,
    pages: { en: sitePages(input, 'en'), ja: sitePages(input, 'ja') },
  };
}

/**
 * The knowledge site: HTML made once of the rules, page by page as they are asked for. `/knowledge` leads to the
 * reader's language (`?lang=en|ja`, else what the browser asks for).
 */
export function knowledgeRouter(options: KnowledgeRouterOptions): express.Router {
  let made: Site | undefined;
  const router = express.Router({ caseSensitive: true, strict: true });
  router.get('/knowledge', (request, response) => {
    const wanted = locales.find((locale) => locale === request.query['lang']);
    const accepted = request.acceptsLanguages([...locales]);
    response.vary('Accept-Language').redirect(302, siteUrl(wanted ?? (accepted === 'ja' ? 'ja' : 'en')));
  });
  const make = (path: string, template: string): string | undefined => {
    const [, , language = '', ...rest] = path.split('/');
    const locale = locales.find((one) => one === language);
    if (locale === undefined || path.endsWith('/')) return undefined;
    made ??= siteOf(options);
    const page = made.pages[locale].get(rest.join('/'))?.();
    if (page === undefined) return undefined;
    return framed(template, page, { locale, ruleSets: options.ruleSets, version: made.version });
  };
  return router.use(
    pagesRouter({
      folder: options.folder,
      pages: [],
      data: {},
      made: { under: '/knowledge', name: 'knowledge', make },
    }),
  );
}
