import type { Fact } from './fact.js';
import { membersOf, type Members } from './lazy-record.js';

let others = 0;

/** Who asks: the facts of one patient at one time. A number, so that no question holds on to a patient. */
export class Asker {
  /** That of the lazy record, whose facts do not change; of other facts a new one, below zero, each time. */
  readonly number: number;
  readonly facts: Readonly<Record<string, Fact<unknown>>>;
  readonly members: Members<Fact<unknown>> | undefined;

  constructor(facts: Readonly<Record<string, Fact<unknown>>>) {
    this.facts = facts;
    this.members = membersOf(facts);
    this.number = this.members?.number ?? (others -= 1);
  }
}
