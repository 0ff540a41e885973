import { readConfig } from '../config.js';
import { logger } from '../ops/logger.js';
import { wire } from '../wire.js';

/**
 * `npm run replay -- HOOK_INSTANCE`: answers a recorded call again and compares the cards byte for byte. Reads the same
 * environment as the service. Exit code 0: identical; 1: different; 2: something is missing, which it names.
 */
const [hookInstance = ''] = process.argv.slice(2);
if (hookInstance === '') {
  console.error('Usage: npm run replay -- HOOK_INSTANCE');
  process.exitCode = 2;
} else {
  const config = { ...readConfig(), canaryMinutes: 0 };
  const { replay, close } = wire({ config, log: logger('silent'), clock: Date.now, ownUrl: () => '' });
  try {
    const replayed = await replay(hookInstance);
    for (const one of replayed) {
      if (one.outcome === 'missing') console.log(`missing: ${one.what}`);
      else console.log(`${one.at} ${one.outcome}\n${one.cards}`);
      if (one.outcome === 'different') console.log(`recorded:\n${one.recorded}`);
    }
    const outcomes = replayed.map(({ outcome }) => outcome);
    process.exitCode = outcomes.includes('missing') ? 2 : outcomes.includes('different') ? 1 : 0;
  } finally {
    await close();
  }
}
