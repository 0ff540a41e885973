import type { Site } from '../service/evaluate-hook.js';
import type { Ehr } from './smart-file.js';

/** What the evidence page is told of this service (`/evidence/site.json`): the same for every patient. */
export interface EvidenceSite extends Omit<Site, 'owner'> {
  /** Whether the embedded FHIR endpoint with its invented patients is served at `/fhir`. */
  readonly demo: boolean;
  /** Hash of rules and words: which knowledge this service answers with. */
  readonly knowledge: string;
  /** The EHRs that may launch the page; null: any, which only demo mode allows, and only without a `SMART_FILE`. */
  readonly ehrs: readonly Omit<Ehr, 'frameAncestors'>[] | null;
}

/** A site's decisions, as the same engine needs them in the browser; who answers for the rules is nobody's here. */
export function evidenceSite(
  { owner: _, ...decided }: Site,
  about: Pick<EvidenceSite, 'demo' | 'knowledge'>,
): Omit<EvidenceSite, 'ehrs'> {
  return { ...about, ...decided };
}
