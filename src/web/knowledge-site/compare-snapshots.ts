import type { Entry, EntryKind, Snapshot } from './snapshot.js';

/** A field that differs. */
export interface FieldChange {
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

export interface Difference {
  readonly kind: EntryKind;
  readonly id: string;
  readonly how: 'added' | 'removed' | 'changed';
  /** Of an added entry what it says, of a removed one what it said. */
  readonly fields: readonly FieldChange[];
}

function fieldsOf(before: Entry, after: Entry): readonly FieldChange[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .map((field) => ({ field, before: before[field] ?? '', after: after[field] ?? '' }))
    .filter((change) => change.before !== change.after);
}

/** Everything that differs from one version to the other, by kind, with the old and the new words. */
export function compareSnapshots(from: Snapshot, to: Snapshot): readonly Difference[] {
  const kinds = [...new Set([...Object.keys(to.entries), ...Object.keys(from.entries)])] as EntryKind[];
  return kinds.flatMap((kind) => {
    // A version from before a kind existed holds nothing of it.
    const before: Readonly<Record<string, Entry>> =
      (from.entries as Partial<Snapshot['entries']>)[kind] ?? {};
    const after: Readonly<Record<string, Entry>> = (to.entries as Partial<Snapshot['entries']>)[kind] ?? {};
    return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap(
      (id): readonly Difference[] => {
        const fields = fieldsOf(before[id] ?? {}, after[id] ?? {});
        if (fields.length === 0) return [];
        const how = before[id] === undefined ? 'added' : after[id] === undefined ? 'removed' : 'changed';
        return [{ kind, id, how, fields }];
      },
    );
  });
}
