/** A member of the key, which stands at this place of its shape. */
type Make<T, K = string> = (key: K, place: number) => T;

/** What the records of one shape have in common. */
interface Shape<T> {
  readonly keys: readonly string[];
  /** Where each key stands. */
  readonly places: ReadonlyMap<string, number>;
  /** A record of this shape. */
  readonly record: (make: Make<T>) => Readonly<Record<string, T>>;
}

let records = 0;

/** The members of one record: each made when it is first asked for, once. */
export class Members<T> {
  /** Tells this record from all others without holding on to it. */
  readonly number = (records += 1);
  readonly shape: Shape<T>;
  private readonly make: Make<T>;
  private readonly made: (T | undefined)[];

  constructor(shape: Shape<T>, make: Make<T>) {
    this.shape = shape;
    this.make = make;
    this.made = new Array<T | undefined>(shape.keys.length);
  }

  /** The member at a place of the shape. */
  at(place: number): T {
    return (this.made[place] ??= this.make(this.shape.keys[place] as string, place));
  }

  /** Every member by its key, in the order of the shape. */
  entries(): readonly (readonly [string, T])[] {
    return this.shape.keys.map((key, place) => [key, this.at(place)]);
  }

  get(key: string): T | undefined {
    const place = this.shape.places.get(key);
    return place === undefined ? undefined : this.at(place);
  }
}

/** A private field, for a spread copies everything else, and the copy would be taken for the record. */
class LazyRecord<T> {
  readonly #members: Members<T>;

  constructor(shape: Shape<T>, make: Make<T>) {
    this.#members = new Members(shape, make);
  }

  static membersOf<T>(record: object): Members<T> | undefined {
    return #members in record ? ((record as LazyRecord<unknown>).#members as Members<T>) : undefined;
  }
}

/**
 * Records of one shape whose members are made when they are first asked for, once. One call asks for a few of the
 * hundreds of facts and findings that a rule set names. The members stand on the prototype: ask for them by name, or
 * with `member` by a key that is known at run time only; `Object.keys` and a spread do not see them.
 */
export function lazyRecord<K extends string, T>(
  keys: readonly K[],
): (make: Make<T, K>) => Readonly<Record<K, T>> {
  // A class of its own for each shape: its instances look alike to the runtime from the first to the last call.
  class OfThisShape extends LazyRecord<T> {}
  const shape: Shape<T> = {
    keys,
    places: new Map(keys.map((key, place) => [key, place])),
    record: (make) => new OfThisShape(shape, make) as unknown as Readonly<Record<string, T>>,
  };
  keys.forEach((key, place) => {
    Object.defineProperty(OfThisShape.prototype, key, {
      enumerable: true,
      get(this: object): T | undefined {
        return membersOf<T>(this)?.at(place);
      },
    });
  });
  return shape.record as (make: Make<T, K>) => Readonly<Record<K, T>>;
}

/** The members of a lazy record; undefined for any other. */
export function membersOf<T>(record: object): Members<T> | undefined {
  return LazyRecord.membersOf<T>(record);
}

/**
 * A member by a key that is known at run time only: the same as `record[key]`, and many times quicker, for where
 * neither the key nor the shape is known beforehand the runtime looks a getter up anew each time.
 */
export function member<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  const lazy = membersOf<T>(record);
  return lazy === undefined ? record[key] : lazy.get(key);
}
