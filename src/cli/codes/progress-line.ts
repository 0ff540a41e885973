interface Terminal {
  readonly isTTY?: boolean;
  readonly write: (text: string) => unknown;
}

export interface ProgressLine {
  readonly show: (what: string, done: number, total?: number) => void;
  readonly clear: () => void;
}

const width = 30;

/** A line that is written over, on a terminal only: a log file would fill with it. */
export function progressLine(terminal: Terminal): ProgressLine {
  if (terminal.isTTY !== true) return { show: () => undefined, clear: () => undefined };
  return {
    show: (what, done, total) => {
      const share = total === undefined || total <= 0 ? null : Math.min(done / total, 1);
      const filled = Math.round((share ?? 0) * width);
      const bar = share === null ? '' : `[${'#'.repeat(filled)}${' '.repeat(width - filled)}] `;
      const printable = what.replace(/[^ -~]/g, '?').slice(0, 40);
      terminal.write(`\r\u001b[K${bar}${printable} ${done}${total === undefined ? '' : ` of ${total}`}`);
    },
    clear: () => void terminal.write('\r\u001b[K'),
  };
}
