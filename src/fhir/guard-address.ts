import { BlockList, isIP } from 'node:net';

type Subnet = readonly [net: string, prefix: number];

/** Reachable only from this machine. */
const loopbackNets: readonly Subnet[] = [
  ['127.0.0.0', 8],
  ['::1', 128],
];

/** A hospital's own network (RFC 1918, RFC 6598, RFC 4193): open only to hosts that the site names. */
const privateNets: readonly Subnet[] = [
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['fc00::', 7],
];

/**
 * Never a FHIR server: unspecified, link-local (cloud metadata), documentation, benchmarking, multicast, reserved, and
 * the IPv6 forms that carry an IPv4 address (IANA special-purpose registries). `::ffff:0:0/96` is left out on purpose:
 * the IPv4 rules already match it, and as a rule it would match every IPv4 address.
 */
const specialNets: readonly Subnet[] = [
  ['0.0.0.0', 8],
  ['169.254.0.0', 16],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
  ['::', 96],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001::', 32],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
];

function listFrom(subnets: readonly Subnet[]): BlockList {
  const list = new BlockList();
  for (const [net, prefix] of subnets) list.addSubnet(net, prefix, isIP(net) === 6 ? 'ipv6' : 'ipv4');
  return list;
}

const loopback = listFrom(loopbackNets);
const own = listFrom(privateNets);
const special = listFrom(specialNets);

/** How far an IP address reaches; `special` also for what is no IP address. */
export type Reach = 'loopback' | 'private' | 'special' | 'public';

/** Classifies an IP address in text form (IPv4, IPv6, IPv4 mapped into IPv6, with or without a zone). */
export function reachOf(address: string): Reach {
  const bare = address.replace(/%.*$/, '');
  const version = isIP(bare);
  if (version === 0) return 'special';
  const family = version === 6 ? 'ipv6' : 'ipv4';
  if (loopback.check(bare, family)) return 'loopback';
  if (own.check(bare, family)) return 'private';
  return special.check(bare, family) ? 'special' : 'public';
}

/** A URL's hostname without the brackets of an IPv6 literal. */
export function bareHost(hostname: string): string {
  return hostname.replace(/^\[|\]$/g, '');
}

/** Whether a URL's hostname means this machine: `localhost` or a loopback address. */
export function isLoopback(hostname: string): boolean {
  const host = bareHost(hostname);
  return host === 'localhost' || (isIP(host) !== 0 && reachOf(host) === 'loopback');
}
