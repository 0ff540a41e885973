import { readFileSync } from 'node:fs';
import { hooks } from '../hooks/index.js';
import type { Config } from './config.js';
import { ruleSets } from './knowledge/index.js';
import { cardCatalogue } from './web/card-catalogue.js';
import type { EvidenceSite } from './web/evidence-site.js';
import { pagesFolder } from './web/pages-folder.js';
import { pagesRouter } from './web/pages-router.js';
import { readSmartFile, type Ehr } from './web/smart-file.js';

type PagesConfig = Pick<Config, 'publicUrl' | 'demo' | 'smartFile'>;

/**
 * The evidence page's launch URL as clients reach it; in demo mode this machine's own, else PUBLIC_URL. Undefined
 * where no EHR may launch it: a link that is sure to be refused is not offered.
 */
export function evidencePageOf(
  { publicUrl, demo, smartFile }: PagesConfig,
  ownUrl: () => string,
): () => string | undefined {
  return () => {
    const base = publicUrl ?? (demo ? ownUrl() : '');
    return base === '' || !(demo || smartFile !== undefined) ? undefined : `${base}/evidence/launch`;
  };
}

/** Null: any EHR, which is for trying out. Outside demo mode no file means no EHR. */
function ehrsOf({ demo, smartFile }: PagesConfig): readonly Ehr[] | null {
  if (smartFile !== undefined) return readSmartFile(readFileSync(smartFile, 'utf8'), demo);
  return demo ? null : [];
}

/** Made when it is first asked for: the texts of all cards take a second that no start need wait for. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** What the evidence page may fetch besides this origin. */
function reachable(ehrs: readonly Ehr[] | null): readonly string[] {
  if (ehrs === null) return ['https:', 'http://127.0.0.1:*', 'http://localhost:*'];
  return [...new Set(ehrs.flatMap(({ iss, origins }) => [new URL(iss).origin, ...origins]))];
}

/**
 * The pages. The workbench in demo mode only: it calls whatever FHIR server its user names. The evidence page always:
 * it reads the EHR's FHIR server from the browser, hence the origins of the EHRs that are allowed (in demo mode
 * without a SMART_FILE: https anywhere and plain http on this machine, where sandboxes run), for this page alone. What
 * it is told of the site are codes, switches and public client ids, nothing of a patient.
 */
export function pages(
  config: PagesConfig,
  folder: string = pagesFolder(),
  siteSaid: () => Omit<EvidenceSite, 'ehrs'>,
): ReturnType<typeof pagesRouter> {
  const { demo } = config;
  const ehrs = ehrsOf(config);
  const connect = reachable(ehrs);
  const frameAncestors = [...new Set((ehrs ?? []).flatMap((ehr) => ehr.frameAncestors))];
  const evidence = ['/evidence', '/evidence/', '/evidence/launch'].map((path) => ({
    ...{ path, name: 'evidence' },
    ...{ connect, frameAncestors },
  }));
  const told =
    ehrs?.map(({ iss, clientId, name, origins }) => ({
      ...{ iss, clientId, origins },
      ...(name === undefined ? {} : { name }),
    })) ?? null;
  return pagesRouter({
    folder,
    pages: [...(demo ? [{ path: '/', name: 'workbench' }] : []), ...evidence],
    data: {},
    live: {
      '/evidence/site.json': (): EvidenceSite => ({ ...siteSaid(), ehrs: told }),
      ...(demo ? { '/workbench/cards.json': once(() => cardCatalogue(hooks, ruleSets)) } : {}),
    },
  });
}
