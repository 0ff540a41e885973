import type { Card } from '../cds/types.js';
import type { Source, Tri, Why } from '../engine/index.js';
import type { Silence } from '../service/policy.js';

/** `POST /api/explain/{id}` as pages read it. Texts are in the language that was asked for. */
export interface ExplanationJson {
  readonly service: string;
  readonly asOf: string;
  readonly knowledge: string;
  readonly record: {
    readonly needs: Readonly<Record<string, NeedJson>>;
    readonly wrongPatient: number;
  };
  readonly facts: readonly FactJson[];
  readonly classifications: readonly ClassificationJson[];
  readonly decisions: readonly DecisionJson[];
  readonly cards: readonly Card[];
}

/** How one part of the record was read. */
export interface NeedJson {
  readonly prefetch: string;
  readonly query?: string;
  readonly complete: boolean;
  readonly why?: Why;
}

export interface FactJson {
  readonly id: string;
  readonly label: string;
  readonly known: boolean;
  /** The value as a reader wants it, where the service says it. */
  readonly text?: string;
  readonly value?: unknown;
  readonly unit?: string;
  readonly comparator?: string;
  readonly upper?: number;
  readonly why?: Why;
  readonly at?: string;
  readonly resource?: string;
  readonly resources?: readonly string[];
  readonly via?: Source['via'];
  readonly asReceived?: string;
  readonly converted?: NonNullable<Source['converted']>;
  readonly notes?: readonly string[];
}

export interface FindingJson {
  readonly id: string;
  readonly label: string;
  readonly status: Tri;
  readonly fact?: string;
  readonly value?: unknown;
  readonly unit?: string;
  readonly comparator?: string;
  readonly threshold?: string;
  readonly cites: readonly string[];
  readonly evidence: readonly string[];
  readonly missing: readonly string[];
  readonly parts: readonly FindingJson[];
}

export interface ScoreJson {
  readonly id: string;
  readonly model?: string;
  readonly scope?: string;
  readonly low: number;
  readonly high: number;
  readonly band: string | null;
  readonly possibleBands: readonly string[];
  readonly outcome?: string;
  readonly missing: readonly string[];
  readonly contributions: readonly {
    readonly term: string;
    readonly label: string;
    readonly low: number;
    readonly high: number;
    readonly evidence: readonly string[];
    readonly cites: readonly string[];
  }[];
}

export interface ClassificationJson {
  readonly ruleSet: string;
  readonly edition: string;
  readonly title: string;
  readonly category: string | null;
  readonly possible: readonly string[];
  readonly provisional: string | null;
  readonly missing: readonly string[];
  readonly criteria: readonly (FindingJson & { readonly category: string })[];
  readonly flags: readonly FindingJson[];
  readonly scores: readonly ScoreJson[];
  readonly nextBestTest: { readonly label: string; readonly from: number; readonly narrowsTo: number } | null;
}

export interface DecisionJson {
  readonly card: string;
  readonly shown: boolean;
  readonly because?: Silence;
  /** What in the chart answers it already, where that is why it is quiet. */
  readonly settledBy?: readonly { readonly by: string; readonly resource: string }[];
}
