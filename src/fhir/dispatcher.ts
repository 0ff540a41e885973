import { lookup as resolve, type LookupAddress } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { Agent, buildConnector, type Dispatcher } from 'undici';
import { bareHost, type Reach, reachOf } from './guard-address.js';

export interface DispatcherOptions {
  /** Whether this machine itself may be called (demo and tests); http is allowed there and nowhere else. */
  readonly allowLoopback: boolean;
  /** Host names that may lie in a private network, as a hospital's FHIR server does. */
  readonly privateHosts: readonly string[];
  /** Private hosts that may also be called over plain http (demo mode beside a container). */
  readonly plainHosts?: readonly string[];
  readonly connectTimeoutMs: number;
  readonly headersTimeoutMs: number;
  readonly bodyTimeoutMs: number;
  /** Bytes of one response body. */
  readonly maxResponseBytes: number;
}

type Callback = (
  error: NodeJS.ErrnoException | null,
  address: string | LookupAddress[],
  family?: number,
) => void;

class AddressBlocked extends Error {
  readonly code = 'HEME_ADDRESS_BLOCKED';

  constructor() {
    super('The address is not one that this service calls');
    this.name = 'AddressBlocked';
  }
}

function reachable(hostname: string, secure: boolean, options: DispatcherOptions): ReadonlySet<Reach> {
  const reaches = new Set<Reach>();
  if (options.allowLoopback) reaches.add('loopback');
  if (secure) reaches.add('public');
  const plain = options.plainHosts?.includes(hostname) === true;
  if ((secure && options.privateHosts.includes(hostname)) || plain) reaches.add('private');
  return reaches;
}

// Filtering what a name resolves to, at the moment of connecting, leaves nothing for DNS rebinding to change.
function filtered(allowed: (hostname: string) => ReadonlySet<Reach>): LookupFunction {
  return (hostname, options, callback: Callback) => {
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      if (error !== null) {
        callback(error, []);
        return;
      }
      const good = addresses.filter(({ address }) => allowed(hostname).has(reachOf(address)));
      const [first] = good;
      if (first === undefined) callback(new AddressBlocked(), []);
      else if (options.all === true) callback(null, good);
      else callback(null, first.address, first.family);
    });
  };
}

/**
 * An undici agent that connects only to addresses a FHIR server may have: https to the public and the named private
 * hosts, http only to this machine and only when allowed. IP literals never reach a lookup, so they are tested apart.
 */
export function guardedDispatcher(options: DispatcherOptions): Dispatcher {
  const connectorFor = (secure: boolean) =>
    buildConnector({
      timeout: options.connectTimeoutMs,
      lookup: filtered((hostname) => reachable(hostname, secure, options)),
    });
  const secureConnector = connectorFor(true);
  const plainConnector = connectorFor(false);
  return new Agent({
    connect: (target, callback) => {
      const secure = target.protocol === 'https:';
      const host = bareHost(target.hostname);
      if (isIP(host) !== 0 && !reachable(host, secure, options).has(reachOf(host))) {
        callback(new AddressBlocked(), null);
        return;
      }
      (secure ? secureConnector : plainConnector)(target, callback);
    },
    headersTimeout: options.headersTimeoutMs,
    bodyTimeout: options.bodyTimeoutMs,
    maxResponseSize: options.maxResponseBytes,
  });
}
