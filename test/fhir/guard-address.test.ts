import { describe, expect, it } from '@jest/globals';
import { isLoopback, reachOf } from '../../src/fhir/guard-address.js';

describe('how far an address reaches', () => {
  it.each([
    ['127.0.0.1', 'loopback'],
    ['127.255.255.254', 'loopback'],
    ['::1', 'loopback'],
    ['::ffff:127.0.0.1', 'loopback'],
    ['10.0.0.1', 'private'],
    ['100.64.0.1', 'private'],
    ['172.16.0.1', 'private'],
    ['172.31.255.255', 'private'],
    ['192.168.1.1', 'private'],
    ['::ffff:192.168.1.1', 'private'],
    ['fd00::1', 'private'],
    ['0.0.0.0', 'special'],
    ['169.254.169.254', 'special'],
    ['::ffff:169.254.169.254', 'special'],
    ['fe80::1', 'special'],
    ['fe80::1%eth0', 'special'],
    ['::', 'special'],
    ['::127.0.0.1', 'special'],
    ['64:ff9b::7f00:1', 'special'],
    ['2002:7f00:1::', 'special'],
    ['224.0.0.1', 'special'],
    ['255.255.255.255', 'special'],
    ['no address', 'special'],
    ['', 'special'],
    ['8.8.8.8', 'public'],
    ['::ffff:8.8.8.8', 'public'],
    ['172.15.255.255', 'public'],
    ['172.32.0.1', 'public'],
    ['100.63.255.255', 'public'],
    ['128.0.0.1', 'public'],
    ['2606:4700::1111', 'public'],
  ])('%s is %s', (address, reach) => {
    expect(reachOf(address)).toBe(reach);
  });

  it.each([
    ['localhost', true],
    ['127.0.0.1', true],
    ['[::1]', true],
    ['localhost.example.org', false],
    ['128.0.0.1', false],
  ])('%s means this machine: %s', (host, expected) => {
    expect(isLoopback(host)).toBe(expected);
  });
});
