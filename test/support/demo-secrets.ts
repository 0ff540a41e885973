import { cards } from '../../cards/index.js';
import { demoPatients } from '../../src/demo/patients/index.js';
import { secretsOf } from './leaks.js';

/** What must be found nowhere of the demo patients; some are named for their card, whose id the ledger must hold. */
export function demoSecrets(now: string): readonly RegExp[] {
  const ids = cards.map(({ id }) => id);
  return secretsOf(demoPatients(now).flatMap(({ resources }) => resources)).filter(
    ({ source }) => !ids.some((id) => source.includes(`)${id}(`)),
  );
}
