import type { Localized } from '../engine/index.js';

/** A reason that a clinician may give for not following a card. */
export interface OverrideReason {
  readonly system: string;
  readonly code: string;
  readonly display: Localized;
}

/** @see https://cds-hooks.hl7.org (suggested override reasons, 3.0.0-ballot) */
const system = 'http://terminology.hl7.org/CodeSystem/non-adherence-reason-codes';

/** What haematologists and generalists answer most; the same for every card so that a site maps them once. */
export const overrideReasons: readonly OverrideReason[] = [
  {
    system,
    code: 'patient-ineligible',
    display: { en: 'Does not apply to this patient', ja: 'この患者には該当しない' },
  },
  { system, code: 'action-completed', display: { en: 'Already done or arranged', ja: '実施済み・手配済み' } },
  { system, code: 'wrong-time-workflow', display: { en: 'Not at this moment', ja: '今は適切な時期でない' } },
  {
    system,
    code: 'inappropriate-recipient',
    display: { en: 'For a colleague, not for me', ja: '担当が異なる' },
  },
  { system, code: 'patient-refuses', display: { en: 'Patient declines', ja: '患者が希望しない' } },
  {
    system,
    code: 'does-not-align-latest-evidence',
    display: { en: 'I disagree with the recommendation', ja: '推奨に同意しない' },
  },
];
