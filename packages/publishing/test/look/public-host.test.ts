import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { BlockList } from 'node:net';
import { addressFindings, isLocalServer } from '../../src/look/address.js';

const where = { at: 'image_url', surface: 'an image', isLocal: false };
const findings = (url: string, isLocal = false) => addressFindings(url, { ...where, isLocal });

test.each([
  'http://localhost/a.jpg',
  'http://LOCALHOST./a.jpg',
  'https://files.localhost/a.jpg',
  'http://127.0.0.1:4000/a.jpg',
  'http://127.1/a.jpg',
  'http://2130706433/a.jpg',
  'http://0x7f000001/a.jpg',
  'http://0177.0.0.1/a.jpg',
  'http://%31%32%37.0.0.1/a.jpg',
  'http://0/a.jpg',
  'http://10.1.2.3/a.jpg',
  'http://172.31.255.255/a.jpg',
  'http://192.168.0.1/a.jpg',
  'http://3232235521/a.jpg',
  'http://169.254.169.254/latest/meta-data/a.jpg',
  'http://100.100.100.200/a.jpg',
  'http://168.63.129.16/a.jpg',
  'http://metadata.google.internal/a.jpg',
  'http://[::1]/a.jpg',
  'http://[::]/a.jpg',
  'http://[::ffff:127.0.0.1]/a.jpg',
  'http://[::ffff:a00:1]/a.jpg',
  'http://[0:0:0:0:0:ffff:192.168.1.1]/a.jpg',
  'http://[64:ff9b::10.0.0.1]/a.jpg',
  'http://[2002:7f00:1::]/a.jpg',
  'http://[fe80::1]/a.jpg',
  'http://[fd00:ec2::254]/a.jpg',
  'http://[fc00::1]/a.jpg',
  'http://intranet/a.jpg',
  'http://nas.local/a.jpg',
  'http://router.lan/a.jpg',
  'http://printer.home.arpa/a.jpg',
  // Documentation, and nets that discard.
  'http://192.0.2.1/a.jpg',
  'http://198.51.100.255/a.jpg',
  'http://203.0.113.7:8080/a.jpg',
  'http://[2001:db8::1]/a.jpg',
  'http://[2001:db8:ffff::]/a.jpg',
  'http://[3fff:fff::1]/a.jpg',
  'http://[100::1]/a.jpg',
  'http://[::ffff:203.0.113.7]/a.jpg',
])('%s is reached by nobody outside', (url) => {
  expect(findings(url)).toMatchObject([{ rule: 'address', limit: 'public', severity: 'refusal', at: 'image_url' }]);
  expect(findings(url, true)).toEqual([]);
});

test.each([
  'https://example.com/a.jpg',
  'https://93.184.216.34/a.jpg',
  'https://[2606:2800:220:1::1]/a.jpg',
  'https://[::ffff:93.184.216.34]/a.jpg',
  'https://172.32.0.1/a.jpg',
  'https://100.128.0.1/a.jpg',
  'https://local.example.com/a.jpg',
  'https://xn--brot-5qa.example.com/a.jpg',
  'https://cdn.example/a.jpg',
  'https://192.0.3.1/a.jpg',
  'https://198.51.101.1/a.jpg',
  'https://203.0.112.255/a.jpg',
  'https://[2001:db9::1]/a.jpg',
  'https://[100:0:0:2::1]/a.jpg',
  'https://[3fff:1000::1]/a.jpg',
  'https://nip.io/a.jpg',
  'https://93.184.216.34.nip.io/a.jpg',
  'https://5db8d822.nip.io/a.jpg',
  'https://2606-2800--1.sslip.io/a.jpg',
  'https://app.nip.io/a.jpg',
  'https://10.0.0.1.example.com/a.jpg',
  'https://notnip.io/a.jpg',
])('%s may be reached', (url) => expect(findings(url)).toEqual([]));

test.each([
  ['http://127.0.0.1.nip.io/a.jpg', '127.0.0.1'],
  ['http://app.10.0.0.1.nip.io:8080/a.jpg', '10.0.0.1'],
  ['http://magic-192-168-1-4.nip.io/a.jpg', '192.168.1.4'],
  ['http://7f000001.nip.io/a.jpg', '127.0.0.1'],
  ['http://app-c0a801fc.nip.io/a.jpg', '192.168.1.252'],
  ['http://www.172-16-0-1.SSLIP.IO./a.jpg', '172.16.0.1'],
  ['http://--1.sslip.io/a.jpg', '::1'],
  ['http://fe80--1.sslip.io/a.jpg', 'fe80::1'],
  ['http://203.0.113.7.xip.io/a.jpg', '203.0.113.7'],
  ['http://app.localtest.me:3000/a.jpg', '127.0.0.1'],
  ['http://lvh.me/a.jpg', '127.0.0.1'],
])('%s leads to a closed net, which is a warning', (url, address) => {
  expect(findings(url)).toMatchObject([
    { rule: 'address', severity: 'warning', message: expect.stringContaining(`leads to ${address}, which`) },
  ]);
  expect(findings(url, true)).toEqual([]);
});

test.each([
  ['https://anna:secret@example.com/a.jpg', 'leave out the name and the password'],
  ['ftp://example.com/a.jpg', 'not ftp:'],
  ['data:image/jpeg;base64,AA', 'not data:'],
  ['file:///etc/a.jpg', 'not file:'],
  ['a.jpg', 'begins with https://'],
])('%s is refused on every net, with the reason', (url, why) => {
  for (const isLocal of [true, false]) expect(findings(url, isLocal)[0]?.message).toContain(why);
  expect(JSON.stringify(findings(url))).not.toContain('secret');
});

test.each([
  [undefined, false],
  ['https://graph.facebook.com', false],
  ['http://127.0.0.1:4000', true],
  ['http://localhost:4000/prefix', true],
  ['http://emulator:4000', true],
  ['http://[::1]:4000', true],
])('a server at %s is on our own net: %s', (baseUrl, expected) => expect(isLocalServer(baseUrl)).toBe(expected));

// The third side: Node's own list of addresses.
const closed = new BlockList();
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
  ['168.63.129.16', 32],
] as const)
  closed.addSubnet(net, bits);
for (const [net, bits] of [
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001:2::', 48],
  ['2001:db8::', 32],
  ['3fff::', 20],
  ['5f00::', 16],
] as const)
  closed.addSubnet(net, bits, 'ipv6');

const edges = [
  '10.0.0.0',
  '100.64.0.0',
  '100.128.0.0',
  '169.254.0.0',
  '172.16.0.0',
  '172.32.0.0',
  '192.168.0.0',
  '192.0.2.0',
  '192.0.3.0',
  '198.51.100.0',
  '198.51.101.0',
  '203.0.113.0',
  '203.0.114.0',
].map((host) => host.split('.').reduce((sum, part) => sum * 256 + Number(part), 0));

/** Often at the edge of a net. */
const number4 = fc.oneof(
  fc.nat(0xffffffff),
  fc.tuple(fc.constantFrom(...edges), fc.integer({ min: -2, max: 2 })).map(([edge, step]) => edge + step),
);
const dotted = (number: number) => [24, 16, 8, 0].map((bits) => (number >>> bits) & 255).join('.');

test('every address of the older kind, in each notation, is judged as Node judges it', () => {
  fc.assert(
    fc.property(number4, (number) => {
      const isClosed = closed.check(dotted(number));
      const hosts = [dotted(number), String(number), `0x${number.toString(16)}`, `[::ffff:${dotted(number)}]`];
      for (const host of hosts) expect(findings(`http://${host}/a.jpg`)).toHaveLength(isClosed ? 1 : 0);
    }),
  );
});

test('every address of the newer kind is judged as Node judges it', () => {
  const first = fc.oneof(fc.integer({ min: 3, max: 0x63 }), fc.integer({ min: 0x2003, max: 0xffff }));
  fc.assert(
    fc.property(first, fc.array(fc.nat(0xffff), { minLength: 7, maxLength: 7 }), (head, others) => {
      const host = [head, ...others].map((group) => group.toString(16)).join(':');
      expect(findings(`http://[${host}]/a.jpg`)).toHaveLength(closed.check(host, 'ipv6') ? 1 : 0);
    }),
  );
});
