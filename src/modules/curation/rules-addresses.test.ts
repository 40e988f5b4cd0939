// What may be asked from the server, and which answers mean that a page is gone.
import { describe, expect, it } from 'vitest';
import { isAlive, isAskable, isPublicAddress } from './rules-addresses.ts';

describe('addresses of the inner network are never asked', () => {
  it.each([
    '127.0.0.1',
    '127.8.8.8',
    '0.0.0.0',
    '10.1.2.3',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '::1',
    '::',
    'fe80::1',
    'fc00::1',
    'fd12:3456::1',
    'ff02::1',
    '::ffff:127.0.0.1',
    '::ffff:10.0.0.1',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    '2001:db8::1',
    '2001::1',
    '1.2.3',
    '0x7f000001',
    'localhost',
    ''
  ])('%s', (address) => expect(isPublicAddress(address)).toBe(false));

  it.each(['8.8.8.8', '103.10.10.10', '172.32.0.1', '100.128.0.1', '2606:4700::1111', '2a00:1450:4001:81b::200e'])(
    'but %s is',
    (address) => expect(isPublicAddress(address)).toBe(true)
  );
});

it.each([
  ['https://kms.example.go.id/aset/7', true],
  ['http://kms.example.go.id:8080/', true],
  ['ftp://kms.example.go.id/', false],
  ['file:///etc/passwd', false],
  ['https://a:b@kms.example.go.id/', false],
  ['https://kms.example.go.id:22/', false],
  ['kms.example.go.id', false]
])('%s may be asked: %s', (address, answer) => expect(isAskable(address)).toBe(answer));

it.each([
  [200, true],
  [302, true],
  [401, true],
  [403, true],
  [404, false],
  [410, false],
  [503, true]
])('an answer of %i is alive: %s', (status, answer) => expect(isAlive(status)).toBe(answer));
