/** Runs something later, in milliseconds; the answer takes it back. A timer that keeps no process alive. */
export type Schedule = (run: () => void, afterMs: number) => () => void;
