import { writeFileSync } from 'node:fs';
import { testCaller } from './jwt/test-caller.js';
import { readOptions, wrongUse } from './read-options.js';

/**
 * `npm run jwt:key -- --iss ISSUER --key FILE --trust FILE`: a new signing key for a caller of tests, and the trust file
 * that lets it in. For conformance runs before an EHR is at hand: nobody's key but the tester's own. Overwrites nothing.
 */
const usage = 'npm run jwt:key -- --iss ISSUER --key NEW-FILE --trust NEW-FILE [--fhir-server URL]...';
const {
  iss,
  key: keyFile,
  trust,
  'fhir-server': fhirServers,
} = readOptions(usage, {
  iss: { type: 'string' },
  key: { type: 'string' },
  trust: { type: 'string' },
  'fhir-server': { type: 'string', multiple: true, default: [] },
});
if (iss === undefined || keyFile === undefined || trust === undefined)
  wrongUse('--iss, --key and --trust are needed.', usage);

const ownerOnly = 0o600;
const { key, trustFile } = await testCaller(iss, fhirServers);
try {
  writeFileSync(keyFile, `${JSON.stringify(key, null, 2)}\n`, { flag: 'wx', mode: ownerOnly });
  writeFileSync(trust, `${JSON.stringify(trustFile, null, 2)}\n`, { flag: 'wx' });
} catch {
  wrongUse('Could not write: the files must be new and their folder must exist.', usage);
}
console.log(`${keyFile}: the private key, to sign with. Keep it, and let it in nowhere but at a test service.
${trust}: the trust file. Start the service with it, and with PUBLIC_URL as the URL that is called.`);
