import { isObject, type JsonObject } from '../fhir/json.js';
import { searchParameters } from './search-parameters.js';
import { type SearchValue, searchValues } from './search-values.js';

/** A resource with the values it is searched by, taken out once when it was written. */
export interface Stored {
  readonly type: string;
  readonly id: string;
  readonly version: number;
  readonly resource: JsonObject;
  readonly values: Readonly<Record<string, readonly SearchValue[]>>;
}

type ById = Map<string, Stored>;

/** Resources in memory, by type and id and by the patient they are of. */
export class ResourceStore {
  readonly #now: () => string;
  readonly #byType = new Map<string, ById>();
  readonly #byPatient = new Map<string, ById>();
  #written = 0;

  /** `now` = the ISO instant put into `meta.lastUpdated` of what is written. */
  constructor(now: () => string) {
    this.#now = now;
  }

  read(type: string, id: string): Stored | undefined {
    return this.#byType.get(type)?.get(id);
  }

  all(type: string): Iterable<Stored> {
    return this.#byType.get(type)?.values() ?? [];
  }

  /** What is of one patient (`Patient/id`), that is of a type. */
  ofPatient(type: string, patient: string): Iterable<Stored> {
    return this.#byPatient.get(`${type} of ${patient}`)?.values() ?? [];
  }

  /** An id that no resource of the type has. */
  freeId(type: string): string {
    do this.#written += 1;
    while (this.read(type, `new-${this.#written}`) !== undefined);
    return `new-${this.#written}`;
  }

  /** Writes a resource of a known type under an id, over whatever was there; keeps a `lastUpdated` it brings. */
  write(type: string, id: string, content: JsonObject): Stored {
    const known = this.read(type, id);
    const version = (known?.version ?? 0) + 1;
    const brought = isObject(content['meta']) ? content['meta'] : {};
    const lastUpdated = known === undefined ? (brought['lastUpdated'] ?? this.#now()) : this.#now();
    const resource = {
      ...content,
      resourceType: type,
      id,
      meta: { ...brought, versionId: String(version), lastUpdated },
    };
    const parameters = Object.entries(searchParameters[type] ?? {});
    const values = Object.fromEntries(
      parameters.map(([name, parameter]) => [name, searchValues(resource, parameter)]),
    );
    const stored: Stored = { type, id, version, resource, values };
    if (known !== undefined) this.#unlink(known);
    put(this.#byType, type, stored);
    for (const patient of patientsOf(stored)) put(this.#byPatient, `${type} of ${patient}`, stored);
    return stored;
  }

  #unlink(stored: Stored): void {
    for (const patient of patientsOf(stored))
      this.#byPatient.get(`${stored.type} of ${patient}`)?.delete(stored.id);
  }
}

function patientsOf({ values }: Stored): readonly string[] {
  return (values['patient'] ?? []).flatMap(({ text }) => (text === undefined ? [] : [text]));
}

function put(index: Map<string, ById>, key: string, stored: Stored): void {
  const ids: ById = index.get(key) ?? new Map<string, Stored>();
  ids.set(stored.id, stored);
  index.set(key, ids);
}
