/** How binding a requirement is: the standard's own words; `ours` where it is silent and this service has decided. */
export type Level = 'SHALL' | 'SHOULD' | 'MAY' | 'ours';

/**
 * One requirement on a CDS Service. `client` marks those that bind the client alone. `elsewhere` names tests that keep
 * it under another name, as `file: title`; `untested` says why there is none.
 */
export interface Requirement {
  readonly id: string;
  readonly level: Level;
  readonly text: string;
  readonly elsewhere?: readonly string[];
  readonly untested?: string;
}

const r = (id: string, level: Level, text: string, more: Partial<Requirement> = {}): Requirement => ({
  id,
  level,
  text,
  ...more,
});
const client = { untested: 'binds the client; nothing here depends on it' };
const unused = { untested: 'this service does not use it' };
const whole = 'test/hooks/whole-path.test.ts: ';
const fhir = 'test/fhir/client.test.ts: ';
const gather = 'test/fhir/gather.test.ts: ';

/**
 * CDS Hooks 2.0.1 (and the additive parts of 3.0) as a numbered list, in our words: HL7/cds-hooks
 * input/pagecontent/index.md, tag v2.0.1. Test titles begin with these numbers; I-numbers are Inferno's CRD suite.
 */
export const requirements: readonly Requirement[] = [
  r('G1', 'SHALL', 'JSON is sent and received'),
  r('G2', 'SHALL', 'HTTPS for all production data', {
    untested: 'TLS ends in front of this process (docs/security.md); `npm run conformance` warns of http',
  }),
  r('G3', 'SHALL', 'no null, "", [] or {} as a value, but `cards: []`'),
  r('G4', 'SHALL', 'an optional member without a value is left out'),
  r('G5', 'SHOULD', 'no JSON comments, no trailing commas'),
  r('G6', 'SHALL', 'embedded FHIR is FHIR JSON', {
    elsewhere: [`${whole}offers whole-body imaging instead, as a draft ServiceRequest for this patient`],
  }),
  r('G7', 'SHOULD', 'an answer within some 500 ms'),
  r('G8', 'MAY', 'other 4xx and 5xx'),
  r('G9', 'SHOULD', 'authorization, and a log of refusals', {
    elsewhere: ['test/cds/gate.test.ts: without a trust file is open in demo mode and shut in every other'],
  }),
  r('G10', 'SHOULD', 'the capabilities are documented'),
  r('G11', 'ours', 'unknown members are ignored'),
  r('D1', 'SHALL', '`GET {base}/cds-services` is always there'),
  r('D2', 'SHALL', 'it holds `services`, an array'),
  r('D3', 'SHOULD', 'no services: 200 with `[]`'),
  r('D4', 'SHALL', '`hook`, `description`, `id` of each'),
  r('D5', 'SHOULD', '`title` of each', { elsewhere: [`${whole}lists the services`] }),
  r('D6', 'MAY', '`prefetch`: texts by key'),
  r('D7', 'MAY', '`usageRequirements`', { untested: 'a text; the schema of discovery has it' }),
  r('D8', 'SHALL', 'callable at `{base}/cds-services/{id}`'),
  r('D9', 'MAY', 'one id for several hooks'),
  r('D11', 'SHALL', 'success is 200'),
  r('D12', 'SHOULD', '`version`'),
  r('D13', 'MAY', '`hookVersion` is that of the published hook', {
    untested: 'declared in hooks/; the schema checks its form',
  }),
  r('D14', 'MAY', '`extension` on an entry', unused),
  r('D15', 'MAY', 'discovery without authentication'),
  r('D16', 'ours', 'ETag, HEAD, a slash too many'),
  r('R1', 'SHALL', 'POST with a JSON body'),
  r('R2', 'SHALL', '`hook`, `hookInstance`, `context` are required'),
  r('R3', 'SHALL', '`fhirServer` with `fhirAuthorization`'),
  r('R4', 'MAY', '`fhirAuthorization`, `prefetch`, `extension`'),
  r('R5', 'SHALL', '`hookInstance` is globally unique', client),
  r('R6', 'ours', 'any text as `hookInstance`'),
  r('R7', 'ours', 'a repeated request has the same answer'),
  r('R8', 'ours', 'the hook is one of the service'),
  r('R9', 'ours', 'media types and charsets'),
  r('R10', 'ours', 'limit of the body, also unpacked'),
  r('R11', 'ours', 'prototype keys, depth and length bombs'),
  r('R12', 'MAY', 'clients may have conditions of their own', client),
  r('P1', 'SHALL', 'tokens stand in `{{` and `}}`'),
  r('P2', 'SHALL', 'a token is `context.…` or one of the four user ids'),
  r('P3', 'SHALL', 'only fields that the hook marks as tokens'),
  r('P4', 'SHALL', 'the name is that of the field'),
  r('P5', 'SHALL', 'no tokens of FHIR in the context'),
  r('P6', 'SHALL', 'only the allowed search parameters and prefixes'),
  r('P7', 'SHALL', 'templates are published in discovery'),
  r('P8', 'MAY', 'no FHIRPath tokens (3.0)'),
  r('P9', 'MAY', 'no `_maxresults` (3.0)'),
  r('P10', 'ours', 'bounded, relative templates without tricks'),
  r('P11', 'ours', 'no fixed date in a template'),
  r('Q1', 'SHOULD', 'works from prefetch and from the FHIR server', {
    elsewhere: [`${whole}answers the same from prefetch and, with prefetch left out, by querying`],
  }),
  r('Q2', 'MAY', 'none, some or all templates are honoured', {
    elsewhere: [`${whole}answers the same from prefetch and, with prefetch left out, by querying`],
  }),
  r('Q3', 'SHALL', 'what prefetch left open is fetched', {
    elsewhere: [
      `${gather}leave a need open for the query`,
      `${gather}heals what the prefetch left open, and its other patients are said`,
    ],
  }),
  r('Q4', 'SHOULD', 'OperationOutcome in prefetch is seen', {
    elsewhere: [`${gather}an OperationOutcome`, `${gather}Epic's empty search`],
  }),
  r('Q5', 'SHALL', '412 when required data cannot be had'),
  r('Q6', 'MAY', 'pages are followed on the same server only', {
    elsewhere: [`${fhir}cannot lead the client, nor its token, to another server by a next link`],
  }),
  r('Q7', 'SHALL', 'the six states of a prefetch key are told apart'),
  r('Q8', 'ours', "another patient's data are dropped", {
    elsewhere: [`${whole}another patient under every key: dropped, counted, and no card speaks of it`],
  }),
  r('Q9', 'ours', 'shapes seen in the field', {
    elsewhere: [`${gather}a wrapper of before 1.0`, `${gather}a Bundle without a type`, `${gather}a string`],
  }),
  r('Q10', 'SHALL', 'prefetch equals what the server would answer', client),
  r('F1', 'MAY', 'the FHIR server is read', { elsewhere: [`${fhir}follows every page`] }),
  r('F2', 'SHALL', 'each FHIR call bears the token', {
    elsewhere: [`${fhir}reads one resource with the token in the Authorization header and nowhere else`],
  }),
  r('F3', 'SHALL', 'the members of `fhirAuthorization`'),
  r('F4', 'SHOULD', '`patient` is the patient of the context'),
  r('F5', 'SHALL', 'the access token is not kept, shared or logged', {
    elsewhere: [`${fhir}hands out nothing that holds the request or its token`],
  }),
  r('F6', 'ours', 'a 401 of the FHIR server: data unobtainable', {
    elsewhere: ['test/fhir/gather-over-http.test.ts: says what the token does not allow'],
  }),
  r('F7', 'ours', 'only FHIR servers of the caller are called'),
  r('F8', 'ours', 'any scope text'),
  r('F9', 'ours', 'FHIR version by what is there', {
    elsewhere: ['test/fhir/fhir-version.test.ts: the FHIR release of what was sent'],
  }),
  r('F10', 'SHALL', 'the token is scoped to service and user', client),
  r('C1', 'SHALL', '200 with `cards`'),
  r('C2', 'SHOULD', 'nothing to say: `cards: []`'),
  r('C3', 'MAY', '`systemActions` at the top', unused),
  r('C4', 'SHALL', '`summary`: less than 140 characters'),
  r('C5', 'SHALL', '`indicator`: info, warning, critical'),
  r('C6', 'SHALL', '`source`'),
  r('C7', 'MAY', '`uuid`'),
  r('C8', 'SHALL', '`detail` is GitHub Flavored Markdown, texts of records escaped'),
  r('C9', 'MAY', '`suggestions`, not empty'),
  r('C10', 'SHALL', '`selectionBehavior` with suggestions'),
  r('C11', 'SHALL', '`overrideReasons` have `display`'),
  r('C12', 'MAY', '`links`, not empty', {
    elsewhere: [
      'test/cds/guard-response.test.ts: G3, G4 what is empty goes, innermost first; C10 so does a choice among nothing',
    ],
  }),
  r('C13', 'SHALL', '`source.label`'),
  r('C14', 'MAY', '`source.url` is absolute'),
  r('C15', 'MAY', '`source.icon` is absolute'),
  r('C16', 'MAY', '`source.topic` is a static coding', {
    elsewhere: [
      'test/cds/dialects.test.ts: %s: what was sound stays sound, says the same, and fits the client',
    ],
  }),
  r('C17', 'SHALL', '`suggestion.label`'),
  r('C18', 'MAY', '`suggestion.uuid`', {
    elsewhere: [
      'test/cds/dialects.test.ts: C20 makes one suggestion of each creation, named and numbered so that feedback finds it',
    ],
  }),
  r('C19', 'SHALL', 'one recommendation, unless any may be chosen'),
  r('C20', 'MAY', '`actions`, not empty'),
  r('C21', 'SHALL', 'no `actionSelectionBehavior`'),
  r('C22', 'SHALL', '`action.type`'),
  r('C23', 'SHALL', '`action.description`'),
  r('C24', 'SHALL', 'a creation has its resource'),
  r('C25', 'SHALL', 'an update has the whole resource with its id'),
  r('C26', 'SHOULD', 'a deletion has `resourceId`'),
  r('C27', 'ours', 'actions concern the patient of the context', {
    elsewhere: [`${whole}offers whole-body imaging instead, as a draft ServiceRequest for this patient`],
  }),
  r('C28', 'SHALL', '`label`, `url`, `type` of a link'),
  r('C29', 'SHALL', '`appContext` with smart links only'),
  r('C30', 'ours', 'smart links without `iss` and `launch`'),
  r('C31', 'MAY', '`autolaunchable`'),
  r('C32', 'SHOULD', 'no system actions for clinical advice'),
  r('C33', 'SHOULD', 'other services answer the same hook', { untested: 'a duty of those who write cards' }),
  r('C34', 'MAY', 'stale advice is replaced under one id', {
    untested: 'one id per hook; D9 is tested in the router',
  }),
  r('C35', 'SHALL', 'a coding has `code` and `system`'),
  r('C36', 'ours', 'few cards, the most severe first', {
    elsewhere: [
      'test/service/policy.test.ts: shows the most urgent first, then by priority, and says over-limit of the rest',
    ],
  }),
  r('B1', 'MAY', 'a feedback endpoint'),
  r('B2', 'SHALL', 'batches, duplicates, any order'),
  r('B3', 'SHALL', '`card`, `outcome`, `outcomeTimestamp`'),
  r('B4', 'SHALL', '`acceptedSuggestions` of an acceptance'),
  r('B5', 'MAY', '`overrideReason`'),
  r('B6', 'ours', 'a card that is not reported is not rejected', {
    untested: 'nothing counts cards without feedback',
  }),
  r('B7', 'ours', 'tokens for the service open its feedback'),
  r('B8', 'ours', '200, and no 4xx for a card that is not known'),
  r('B9', 'ours', "Epic's spelling"),
  r('B10', 'ours', 'free text is cut and not kept'),
  r('J1', 'SHALL', 'TLS everywhere', { untested: 'TLS ends in front of this process (docs/security.md)' }),
  r('J2', 'SHOULD', 'authentication where data could leak', {
    elsewhere: ['test/cds/gate.test.ts: without a trust file is open in demo mode and shut in every other'],
  }),
  r('J3', 'SHALL', 'the token stands in the Authorization header'),
  r('J4', 'SHALL', '`alg`, `kid`, `typ`'),
  r('J5', 'SHALL', '`iss`, `aud`, `exp`, `iat`, `jti`'),
  r('J6', 'SHALL', '`aud` is the endpoint, by the configured URL'),
  r('J7', 'SHOULD', 'lists of `iss` and `jku`, bound to tenants and servers'),
  r('J8', 'SHALL', 'without `jku` the keys are exchanged beforehand'),
  r('J9', 'SHALL', 'no `alg: none`'),
  r('J10', 'SHALL', 'no symmetric algorithm'),
  r('J11', 'SHOULD', 'ES384 and RS384'),
  r('J12', 'ours', 'times, life, replay'),
  r('J13', 'ours', 'tokens are not logged'),
  r('J14', 'ours', '401 without a reason'),
  r('J15', 'ours', 'keys are cached, renewed, and survive an outage'),
  r('J16', 'ours', "the standard's example token verifies"),
  r('X1', 'SHALL', 'CORS for browser clients'),
  r('X2', 'ours', 'pre-flight without a token; headers on errors too'),
  r('E1', 'SHALL', '`extension` is an object'),
  r('E2', 'SHOULD', 'reverse-domain keys', {
    elsewhere: [
      'test/cds/dialects.test.ts: says that the detail is markdown, in its own extension and to nobody else (E5)',
    ],
  }),
  r('E3', 'ours', 'unknown extensions are ignored'),
  r('E4', 'ours', "the payers' keys are recognised", {
    elsewhere: ['test/cds/dialects.test.ts: CRD by its keys'],
  }),
  r('E5', 'ours', 'extensions of cards only for clients that know them', {
    elsewhere: [
      'test/cds/dialects.test.ts: says that the detail is markdown, in its own extension and to nobody else (E5)',
    ],
  }),
];
