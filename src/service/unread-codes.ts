import { analytesOf, type Analyte, type FactDefinition, type RuleSet } from '../engine/index.js';

/** A LOINC code that the product read and no longer reads. */
export interface UnreadCode {
  readonly code: string;
  readonly analyte: string;
  /** The rules that lose it. */
  readonly ruleSets: readonly string[];
}

const loinc = 'http://loinc.org';

/** The watched codes (by analyte, a space between them) that stand in no code set any more, with the rules that read them. */
export function unreadCodes(
  watched: Readonly<Record<string, string>>,
  analytes: readonly Analyte[],
  ruleSets: readonly RuleSet[],
): readonly UnreadCode[] {
  const rows = new Set(
    analytes.flatMap(({ id, codes }) =>
      codes.filter(({ system }) => system === loinc).map(({ code }) => `${id} ${code}`),
    ),
  );
  const readBy = (analyte: string): readonly string[] =>
    ruleSets
      .filter(({ facts }) =>
        Object.values<FactDefinition>(facts).some((one) => analytesOf(one).some(({ id }) => id === analyte)),
      )
      .map(({ id }) => id);
  return Object.entries(watched).flatMap(([analyte, codes]) => {
    const gone = codes.split(' ').filter((code) => !rows.has(`${analyte} ${code}`));
    if (gone.length === 0) return [];
    const ruleSetsOf = readBy(analyte);
    return gone.map((code) => ({ code, analyte, ruleSets: ruleSetsOf }));
  });
}
