import { readConfig } from '../config.js';

/** Exit 0 when the service on this machine answers /healthz: for containers without a shell. */
const { port } = readConfig();
try {
  const { ok } = await fetch(`http://127.0.0.1:${port}/healthz`, { signal: AbortSignal.timeout(2000) });
  process.exitCode = ok ? 0 : 1;
} catch {
  process.exitCode = 1;
}
