import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { JWK } from 'jose';
import type { GivenRequest } from './conformance/check-answers.js';
import { report } from './conformance/report.js';
import { runConformance } from './conformance/run.js';
import { signer } from './conformance/signer.js';
import { readOptions, wrongUse } from './read-options.js';
import { targetAt, type Sign } from './conformance/target.js';

/**
 * `npm run conformance -- --url URL`: replays the generic cases of Inferno's CRD suite, and what it leaves out,
 * against any CDS Hooks 2.0 service. Exit code 1 when something fails. Sends invented patients only, besides those named.
 * A service that asks for tokens needs --key and --iss of a caller whom it trusts (docs/security.md).
 */
const usage = `npm run conformance -- --url URL [--patient ID]... [--fhir-server URL] [--requests FILE-OR-DIRECTORY]
                      [--origin URL|none] [--json]
                      [--key PRIVATE-JWK-FILE --iss ISSUER [--jku URL] [--tenant ID]]`;

const values = readOptions(usage, {
  url: { type: 'string' },
  requests: { type: 'string' },
  patient: { type: 'string', multiple: true, default: [] },
  'fhir-server': { type: 'string' },
  origin: { type: 'string', default: 'https://sandbox.cds-hooks.org' },
  json: { type: 'boolean', default: false },
  key: { type: 'string' },
  iss: { type: 'string' },
  jku: { type: 'string' },
  tenant: { type: 'string' },
});

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return wrongUse(`${file} cannot be read, or is not JSON.`, usage);
  }
}

function given(place: string | undefined): readonly GivenRequest[] {
  if (place === undefined) return [];
  const files = statSync(place).isDirectory()
    ? readdirSync(place)
        .filter((name) => name.endsWith('.json'))
        .map((name) => path.join(place, name))
    : [place];
  return files.map((file) => ({ name: path.basename(file), body: readJson(file) as GivenRequest['body'] }));
}

function signature(): Sign | undefined {
  const { key, iss, jku, tenant } = values;
  if (key === undefined && iss === undefined) return undefined;
  if (key === undefined || iss === undefined) return wrongUse('--key and --iss belong together.', usage);
  return signer({
    key: readJson(key) as JWK,
    iss,
    ...(jku === undefined ? {} : { jku }),
    ...(tenant === undefined ? {} : { tenant }),
  });
}

if (values.url === undefined || !URL.canParse(values.url)) {
  console.error(usage);
  process.exitCode = 2;
} else {
  const target = targetAt(values.url, signature());
  const fhirServer = values['fhir-server'];
  const findings = await runConformance({
    target,
    requests: given(values.requests),
    patients: values.patient,
    ...(fhirServer === undefined ? {} : { fhirServer }),
    origin: values.origin === 'none' ? undefined : values.origin,
    now: new Date().toISOString(),
  });
  console.log(values.json ? JSON.stringify(findings, null, 2) : report(findings));
  process.exitCode = findings.some(({ verdict }) => verdict === 'fail') ? 1 : 0;
}
