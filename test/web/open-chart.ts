import express from 'express';
import { fhirEndpoint } from '../../src/demo/fhir-endpoint.js';
import { demoSite } from '../../src/demo-site.js';
import { browserBase, fetchReader } from '../../src/fhir/fetch-reader.js';
import { openRecord, type OpenRecord } from '../../src/web/browser/evidence/engine.js';
import type { EvidenceSite } from '../../src/web/evidence-site.js';
import { listen } from './start-pages.js';

/** The site of demo mode: local codes, nothing switched off. */
export const demoSiteSaid: EvidenceSite = {
  codes: demoSite().codes,
  topicsOff: [],
  cardsOff: [],
  neverQuiet: [],
  shadow: [],
  region: null,
  demo: true,
  knowledge: 'test',
  ehrs: null,
};

/** A FHIR server of these resources, and records opened on it as the evidence page opens them. */
export async function openCharts(resources: readonly unknown[], now: string) {
  const endpoint = fhirEndpoint(resources, { now: () => now, writable: false });
  const { url, stop } = await listen(express().use('/fhir', endpoint));
  const baseUrl = browserBase(`${url}/fhir`, true);
  if (baseUrl === undefined) throw new Error('no base');
  const open = (patientId: string): OpenRecord =>
    openRecord({
      site: demoSiteSaid,
      reader: fetchReader({
        baseUrl,
        request: (at, headers, signal) => fetch(at, { headers, signal }),
        pageLimit: 20,
        sizeLimit: 20_000_000,
      }),
      patientId,
      clock: () => Date.parse(now),
    });
  return { open, stop };
}
