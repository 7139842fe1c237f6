import { isIP, isIPv4, isIPv6 } from 'node:net';
import { accept, refuse, type Parsed } from './parsed';

/** An IPv4 or IPv6 address without zone, as a certificate carries it. */
export function parseIpAddress(text: string): Parsed<string> {
  return isIP(text) !== 0 && !text.includes('%') ? accept(text) : refuse('an IPv4 or IPv6 address');
}

/** An address, or a block of them: `10.0.0.0/8`. Vault takes an address for a block of one. */
export function parseCidr(text: string): Parsed<string> {
  const [address = '', bits, ...more] = text.split('/');
  const size = isIPv4(address) ? 32 : isIPv6(address) && !address.includes('%') ? 128 : -1;
  const fits = bits === undefined || (/^(0|[1-9]\d{0,2})$/.test(bits) && Number(bits) <= size);
  return size > 0 && fits && more.length === 0
    ? accept(text)
    : refuse('an address or a block of addresses such as `10.0.0.0/8`');
}
