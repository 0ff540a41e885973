import { hooks } from '../hooks/index.js';
import type { Config } from './config.js';
import { cardCatalogue } from './web/card-catalogue.js';
import type { EvidenceSite } from './web/evidence-site.js';
import { pagesFolder } from './web/pages-folder.js';
import { pagesRouter } from './web/pages-router.js';

/** The evidence page's launch URL as clients reach it; in demo mode this machine's own, else PUBLIC_URL or none. */
export function evidencePageOf({ publicUrl, demo }: Config, ownUrl: () => string): () => string | undefined {
  return () => {
    const base = publicUrl ?? (demo ? ownUrl() : '');
    return base === '' ? undefined : `${base}/evidence/launch`;
  };
}

/**
 * The pages. The workbench in demo mode only: it calls whatever FHIR server its user names. The evidence page always:
 * it reads the EHR's FHIR server from the browser, hence https anywhere for this page alone (and in demo mode plain
 * http on this machine, where sandboxes run). What it is told of the site are codes and switches, nothing of a patient.
 */
export function pages(
  { demo }: Config,
  folder: string = pagesFolder(),
  siteSaid: () => EvidenceSite,
): ReturnType<typeof pagesRouter> {
  const connect = ['https:', ...(demo ? ['http://127.0.0.1:*', 'http://localhost:*'] : [])];
  const evidence = ['/evidence', '/evidence/', '/evidence/launch'].map((path) => ({
    ...{ path, name: 'evidence' },
    connect,
  }));
  return pagesRouter({
    folder,
    pages: [...(demo ? [{ path: '/', name: 'workbench' }] : []), ...evidence],
    data: demo ? { '/workbench/cards.json': cardCatalogue(hooks) } : {},
    live: { '/evidence/site.json': siteSaid },
  });
}
