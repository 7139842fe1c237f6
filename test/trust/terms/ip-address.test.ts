import { parseCidr, parseIpAddress } from '../../../src/trust/terms/ip-address';

test.each(['10.0.0.1', '::1', '2001:db8::1', '::ffff:10.0.0.1'])('`%s` is an address', (text) => {
  expect(parseIpAddress(text)).toEqual({ ok: true, value: text });
});

test.each(['', '10.0.0', '10.0.0.256', '010.0.0.1', 'fe80::1%eth0', '10.0.0.1:80', 'localhost'])(
  '%j is none',
  (text) => {
    expect(parseIpAddress(text)).toEqual({ ok: false, wanted: 'an IPv4 or IPv6 address' });
  },
);

test.each(['10.0.0.0/8', '10.0.0.1', '0.0.0.0/0', '10.1.2.3/32', '::/0', '2001:db8::/128'])(
  '`%s` is a block',
  (text) => {
    expect(parseCidr(text)).toEqual({ ok: true, value: text });
  },
);

test.each([
  '',
  '10.0.0.0/33',
  '10.0.0.0/',
  '10.0.0.0/08',
  '10.0.0.0/8/8',
  '::/129',
  '10.0.0.0/-1',
  'fe80::1%eth0/64',
  'any',
])('%j is none', (text) => {
  expect(parseCidr(text)).toEqual({ ok: false, wanted: 'an address or a block of addresses such as `10.0.0.0/8`' });
});
