import { isJsonObject, type JsonObject } from './json-object.js';
import { isPublishedHook, publishedHooks, type ContextField } from './published-hooks.js';

/** Java clients write null for what they do not have. */
const withoutNulls = (object: JsonObject): Record<string, unknown> =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => value !== null));

/** The members of a hook's context; a hook that is not published has at least those of the plainest one. */
function fieldsOf(hook: unknown): Readonly<Record<string, ContextField>> {
  const name = isPublishedHook(hook) ? hook : 'patient-view';
  return publishedHooks[name].context;
}

const idTypes: Readonly<Record<string, string>> = { patientId: 'Patient/', encounterId: 'Encounter/' };

/** `Patient/123` is an error by the standard that clients make all the same. */
function bareId(name: string, value: unknown): unknown {
  const prefix = idTypes[name];
  return prefix !== undefined && typeof value === 'string' && value.startsWith(prefix)
    ? value.slice(prefix.length)
    : value;
}

/** Brings what stands under an older name into the shape of the present one. */
function inShape(shape: ContextField['shape'], value: unknown): unknown {
  if ((shape === 'references' || shape === 'resources') && !Array.isArray(value)) return [value];
  // The hook library's own R4 example wraps the one resource as in a Bundle entry.
  if (shape === 'resource' && isJsonObject(value) && !('resourceType' in value) && 'resource' in value)
    return value['resource'];
  return value;
}

function canonicalContext(hook: unknown, given: JsonObject): JsonObject {
  const context = withoutNulls(given);
  for (const [name, field] of Object.entries(fieldsOf(hook))) {
    const alias = field.aliases.find((other) => context[other] !== undefined);
    const value = context[name] ?? (alias === undefined ? undefined : inShape(field.shape, context[alias]));
    if (alias !== undefined) Reflect.deleteProperty(context, alias);
    if (value === undefined) continue;
    context[name] =
      field.shape === 'id'
        ? bareId(name, value)
        : field.shape === 'resource'
          ? inShape('resource', value)
          : value;
    if (!field.enforced && value === '') Reflect.deleteProperty(context, name);
  }
  return context;
}

/** An authorization without a token is none: clients without a FHIR server to open send `""` or `{}`. */
function canonicalAuthorization(given: unknown): unknown {
  if (!isJsonObject(given)) return given;
  const authorization = withoutNulls(given);
  const token = authorization['access_token'];
  if (token === undefined || token === '') return undefined;
  const seconds = authorization['expires_in'];
  return {
    ...authorization,
    // Some copy the token response of an authorization server that writes a number as text.
    ...(typeof seconds === 'string' && /^\d{1,9}$/.test(seconds) ? { expires_in: Number(seconds) } : {}),
    ...('patient' in authorization ? { patient: bareId('patientId', authorization['patient']) } : {}),
  };
}

/**
 * A request's envelope and context in the one form that the schemas describe: members that are null or unknown
 * to the envelope gone, older names and prefixed ids made one. Wrong types pass unchanged, for the schema to name.
 */
export function canonicalRequest(body: JsonObject): JsonObject {
  const { hook, hookInstance, fhirServer, fhirAuthorization, context, prefetch, extension } = body;
  return Object.fromEntries(
    Object.entries({
      hook,
      hookInstance,
      fhirServer: fhirServer === '' ? undefined : fhirServer,
      fhirAuthorization: canonicalAuthorization(fhirAuthorization),
      context: isJsonObject(context) ? canonicalContext(hook, context) : context,
      prefetch,
      // Extensions are by agreement; one in a wrong form is not ours, and no reason to refuse the call.
      extension: isJsonObject(extension) ? extension : undefined,
    }).filter(([, value]) => value !== undefined && value !== null),
  );
}
