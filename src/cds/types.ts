/**
 * CDS Hooks 2.0.1 on the wire, with the additive parts of 3.0.0-ballot (`version`, `hookVersion`).
 * FHIR resources inside are opaque here: the protocol knows no medicine.
 * @see https://cds-hooks.hl7.org/2.0/
 */
export type Indicator = 'info' | 'warning' | 'critical';

export interface Coding {
  readonly system: string;
  readonly code: string;
  readonly display?: string;
}

/** A FHIR resource as JSON. Only `resourceType` is certain: what clients send is often not valid R4. */
export interface JsonResource {
  readonly resourceType: string;
  readonly [element: string]: unknown;
}

export interface CdsService {
  readonly hook: string;
  readonly id: string;
  readonly title?: string;
  readonly description: string;
  readonly prefetch?: Readonly<Record<string, string>>;
  readonly usageRequirements?: string;
  readonly version?: string;
  readonly hookVersion?: string;
}

export interface FhirAuthorization {
  readonly access_token: string;
  readonly token_type: string;
  readonly expires_in: number;
  readonly scope: string;
  readonly subject: string;
  readonly patient?: string;
}

/** The context after validation: ids without a type prefix, optional members absent rather than null. */
export interface HookContext {
  readonly patientId: string;
  readonly userId?: string;
  readonly encounterId?: string;
  readonly selections?: readonly string[];
  readonly draftOrders?: JsonResource;
  readonly [field: string]: unknown;
}

export interface CdsRequest {
  readonly hook: string;
  readonly hookInstance: string;
  readonly context: HookContext;
  readonly fhirServer?: string;
  readonly fhirAuthorization?: FhirAuthorization;
  /** A value may be a resource, null, or anything a client thought of. The key may be the client's own. */
  readonly prefetch?: Readonly<Record<string, unknown>>;
  readonly extension?: Readonly<Record<string, unknown>>;
}

export interface Action {
  readonly type: 'create' | 'update' | 'delete';
  readonly description: string;
  readonly resource?: JsonResource;
  readonly resourceId?: string;
}

export interface Suggestion {
  readonly label: string;
  readonly uuid?: string;
  readonly isRecommended?: boolean;
  readonly actions?: readonly Action[];
}

export interface Link {
  readonly label: string;
  readonly url: string;
  readonly type: 'absolute' | 'smart';
  readonly appContext?: string;
  readonly autolaunchable?: boolean;
}

export interface Source {
  readonly label: string;
  readonly url?: string;
  readonly icon?: string;
  readonly topic?: Coding;
}

export interface Card {
  readonly uuid?: string;
  /** One sentence, fewer than 140 characters. */
  readonly summary: string;
  /** GitHub Flavored Markdown; every text that came from a record is escaped. */
  readonly detail?: string;
  readonly indicator: Indicator;
  readonly source: Source;
  readonly suggestions?: readonly Suggestion[];
  readonly selectionBehavior?: 'at-most-one' | 'any';
  readonly overrideReasons?: readonly Coding[];
  readonly links?: readonly Link[];
  /** Only what a client is known to understand (protocol.md E5). */
  readonly extension?: Readonly<Record<string, unknown>>;
}

export interface CdsResponse {
  readonly cards: readonly Card[];
}

/** One item of `POST /cds-services/{id}/feedback`, after the clients' spellings have been made one. */
export interface Feedback {
  readonly card: string;
  readonly outcome: 'accepted' | 'overridden';
  readonly acceptedSuggestions?: readonly { readonly id: string }[];
  readonly overrideReason?: { readonly reason?: Partial<Coding>; readonly userComment?: string };
  /** RFC 3339, as the client sent it. */
  readonly outcomeTimestamp: string;
}

/** Who called, once proven; `anonymous` only in demo mode. */
export interface Caller {
  readonly issuer: string;
  readonly tenant?: string;
}

/** One validated call of one service: all that a use case needs to know of the outside. */
export interface HookCall {
  readonly service: string;
  readonly request: CdsRequest;
  readonly language: 'en' | 'ja';
  readonly caller: Caller;
  /** For the log and the answer to an error; never derived from the patient. */
  readonly requestId: string;
  /** ISO 8601 instant at which the request arrived; all deadlines and the tokens' lifetime count from here. */
  readonly receivedAt: string;
}
