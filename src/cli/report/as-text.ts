import type { Section } from './sections.js';

/** Columns aligned for a terminal. */
export function asText(sections: readonly Section[]): string {
  return sections
    .map(({ title, head, rows }) => {
      const widths = head.map((name, column) =>
        Math.max(name.length, ...rows.map((row) => (row[column] ?? '').length)),
      );
      const line = (cells: readonly string[]): string =>
        cells
          .map((cell, column) => cell.padEnd(widths[column] ?? 0))
          .join('  ')
          .trimEnd();
      return [title, '', ...(rows.length === 0 ? ['nothing'] : [head, ...rows].map(line)), ''].join('\n');
    })
    .join('\n');
}
