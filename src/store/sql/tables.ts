/** The tables. Portable types only: text (times as ISO 8601 in UTC, lists as JSON) and integers. */
export interface Tables {
  readonly calls: {
    readonly id: string;
    readonly at: string;
    readonly service: string;
    readonly issuer: string;
    /** Empty where there is none, so that equality means equality in SQL. */
    readonly tenant: string;
    readonly knowledge: string;
    readonly patient: string;
    readonly encounter: string | null;
    readonly silences: string;
    readonly missing: string;
  };
  readonly issued_cards: {
    readonly call_id: string;
    readonly card: string;
    readonly at: string;
    readonly service: string;
    readonly issuer: string;
    readonly tenant: string;
    readonly knowledge: string;
    readonly patient: string;
    readonly encounter: string | null;
    readonly uuid: string | null;
    readonly topic: string;
    readonly edition: string;
    readonly evidence: string;
    readonly because: string | null;
  };
  readonly feedback: {
    readonly id: string;
    readonly service: string;
    readonly issuer: string;
    readonly tenant: string;
    readonly card: string;
    readonly outcome: string;
    readonly suggestions: string;
    readonly reasoned: number;
    readonly reason_system: string | null;
    readonly reason_code: string | null;
    readonly at: string;
    readonly received_at: string;
  };
  readonly used_tokens: {
    readonly id: string;
    readonly expires_at: number;
  };
  readonly recordings: {
    readonly id: string;
    /** Keyed hash. */
    readonly hook_instance: string;
    readonly at: string;
    /** AES-256-GCM, base64: nothing can be read without the key. */
    readonly sealed: string;
  };
}
