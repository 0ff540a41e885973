import { demoPatients } from '../demo/patients/index.js';

/** Puts the demo patients into a FHIR R4 server: `node dist/src/cli/load-demo.js FHIR_BASE_URL`. */
const [base] = process.argv.slice(2);
if (base === undefined) {
  console.error('Name the FHIR server: load-demo FHIR_BASE_URL');
  process.exit(2);
}
const attempts = 60;
const pauseMs = 5000;

async function ready(): Promise<boolean> {
  try {
    return (await fetch(`${base}/metadata`, { signal: AbortSignal.timeout(pauseMs) })).ok;
  } catch {
    return false;
  }
}

for (let attempt = 1; !(await ready()); attempt += 1) {
  if (attempt === attempts) {
    console.error(`${base} did not answer after ${attempts} attempts.`);
    process.exit(1);
  }
  console.log(`Waiting for ${base} (${attempt}/${attempts})`);
  await new Promise((resolve) => setTimeout(resolve, pauseMs));
}

const patients = demoPatients(new Date().toISOString());
for (const [index, { title, resources }] of patients.entries()) {
  const entry = resources.map((resource) => ({
    resource,
    request: { method: 'PUT', url: `${resource.resourceType}/${resource.id ?? ''}` },
  }));
  const response = await fetch(base, {
    method: 'POST',
    headers: { 'Content-Type': 'application/fhir+json' },
    body: JSON.stringify({ resourceType: 'Bundle', type: 'transaction', entry }),
  });
  console.log(`${index + 1}/${patients.length} ${title.en}: ${response.status}`);
  if (!response.ok) process.exitCode = 1;
}
