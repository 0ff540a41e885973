const making = Symbol('making');
const made = Symbol('made');

interface Holder<T> {
  readonly [making]: (key: string) => T;
  readonly [made]: (T | undefined)[];
}

/**
 * Records of one shape whose members are made when they are first asked for, once. One call asks for a few of the
 * hundreds of facts and findings that a rule set names. The members stand on the prototype: ask for them by key;
 * `Object.keys` does not see them.
 */
export function lazyRecord<K extends string, T>(
  keys: readonly K[],
): (make: (key: K) => T) => Readonly<Record<K, T>> {
  const shape = {};
  keys.forEach((key, index) => {
    Object.defineProperty(shape, key, {
      enumerable: true,
      get(this: Holder<T>): T {
        return (this[made][index] ??= this[making](key));
      },
    });
  });
  return (make) => {
    const record = Object.create(shape) as Record<K, T> & { [making]: unknown; [made]: (T | undefined)[] };
    record[making] = make;
    record[made] = new Array<T | undefined>(keys.length);
    return record;
  };
}
