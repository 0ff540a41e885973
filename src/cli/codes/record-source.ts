/** What reading a record system or its export gave, beside the resources themselves. */
export interface ReadingSummary {
  /** Resource types of which all was read. */
  readonly read: ReadonlySet<string>;
  readonly broken: number;
  readonly remarks: readonly string[];
}

/** Told of each resource, and now and then how many there were. */
export interface Receiver {
  readonly resource: (resource: unknown) => void;
  readonly progress: (what: string, done: number, total?: number) => void;
}
