export interface Answer {
  /** 0: no answer within the time limit, or the connection failed. */
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** Undefined when the text is no JSON. */
  readonly json: unknown;
  readonly ms: number;
}

export interface Ask {
  readonly method?: string;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** The value of the Authorization header; undefined: a good token if there is a key; null: none. */
  readonly authorization?: string | null;
}

/** Signs a token for an audience; `change` may spoil it. */
export type Sign = (audience: string, change?: TokenChange) => Promise<string>;
export interface TokenChange {
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly header?: Readonly<Record<string, unknown>>;
}

export interface Target {
  /** Without a slash at the end. */
  readonly url: string;
  readonly sign?: Sign;
  ask(path: string, ask?: Ask): Promise<Answer>;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

const timeoutMs = 10_000;

/** The service under test. Nothing is followed, and an answer that does not come is an answer too. */
export function targetAt(given: string, sign?: Sign, clock: () => number = () => performance.now()): Target {
  const url = given.replace(/\/+$/, '');
  return {
    url,
    ...(sign === undefined ? {} : { sign }),
    ask: async (path, { method = 'GET', body, headers = {}, authorization } = {}) => {
      const own =
        authorization === undefined && sign !== undefined
          ? `Bearer ${await sign(url + path)}`
          : authorization;
      const from = clock();
      try {
        const response = await fetch(url + path, {
          method,
          headers: {
            accept: 'application/json',
            ...(body === undefined ? {} : { 'content-type': 'application/json' }),
            ...(typeof own === 'string' ? { authorization: own } : {}),
            ...headers,
          },
          ...(body === undefined ? {} : { body }),
          redirect: 'manual',
          signal: AbortSignal.timeout(timeoutMs),
        });
        const text = await response.text();
        const ms = clock() - from;
        return { status: response.status, headers: response.headers, text, json: parsed(text), ms };
      } catch {
        return { status: 0, headers: new Headers(), text: '', json: undefined, ms: clock() - from };
      }
    },
  };
}
