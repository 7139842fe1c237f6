import { isIPv6 } from 'node:net';
import { accept, refuse, type Parsed } from './parsed';

/** A URL in the parts that Go's `net/url` finds. */
export interface GoUrl {
  /** Lower case; '' where there is none. */
  readonly scheme: string;
  readonly userInfo: string;
  /** Host with its port, as written. */
  readonly host: string;
  readonly path: string;
  /** Without `?`; null where there is none. */
  readonly query: string | null;
  /** Without `#`; null where there is none. */
  readonly fragment: string | null;
}

/**
 * Splits a URL by the rules of Go's `url.Parse`, by which servers read their flags and settings.
 * Source: Go 1.26 net/url/url.go `parse`, `parseAuthority`, `parseHost`, `unescape`.
 */
export function parseGoUrl(text: string): Parsed<GoUrl> {
  const [beforeFragment, fragment] = cut(text, '#');
  if (/[\u0000-\u001f\u007f]/.test(beforeFragment)) return refuse('a URL without control characters');
  if (beforeFragment.startsWith(':')) return refuse('a URL with a scheme');
  const written = /^([A-Za-z][A-Za-z0-9+.-]*):/.exec(beforeFragment)?.[1] ?? '';
  const scheme = written.toLowerCase();
  const [rest, query] = cut(scheme === '' ? beforeFragment : beforeFragment.slice(written.length + 1), '?');
  // `mailto:someone` has an opaque part, which nobody looks into.
  if (scheme !== '' && !rest.startsWith('/')) {
    return isEscaped(fragment ?? '')
      ? accept({ scheme, userInfo: '', host: '', path: rest, query, fragment })
      : badEscape;
  }
  if (/^[^/]*:/.test(rest)) return refuse('a URL whose first part has no `:`, or one with a scheme');
  const [, authority = '', path = ''] = /^(?:\/\/([^/]*))?([^]*)$/.exec(rest) ?? [];
  const at = authority.lastIndexOf('@');
  const userInfo = authority.slice(0, Math.max(at, 0));
  const host = authority.slice(at + 1);
  if (!isHost(scheme, host)) return refuse('a URL with a valid host and port');
  if (!/^[A-Za-z0-9\-._:~!$&'()*+,;=%@]*$/.test(userInfo)) return refuse('a URL with valid user information');
  return [path, userInfo, fragment ?? ''].every(isEscaped)
    ? accept({ scheme, userInfo, host, path, query, fragment })
    : badEscape;
}

const badEscape = refuse('a URL with valid `%` escapes');

function cut(text: string, mark: string): readonly [string, string | null] {
  const at = text.indexOf(mark);
  return at < 0 ? [text, null] : [text.slice(0, at), text.slice(at + 1)];
}

function isEscaped(part: string): boolean {
  return !/%(?![0-9A-Fa-f]{2})/.test(part);
}

function isHost(scheme: string, host: string): boolean {
  const literal = /^\[([^[]*)\](:\d*)?$/.exec(host)?.[1];
  if (literal !== undefined) {
    const [address = '', zone] = literal.split(/%25([^]*)/);
    return isIPv6(address) && !address.includes('%') && zone !== '';
  }
  // Go allows several colons for schemes other than http, of which the last one begins the port.
  const strict = scheme === 'http' || scheme === 'https';
  const name = (strict ? /^([^:]*)(:\d*)?$/ : /^([^]*?)(:\d*)?$/).exec(host)?.[1];
  if (name === undefined || (!strict && /:[^:]*[^\d:][^:]*$/.test(host))) return false;
  return /^([^\u0000-\u0020#%/?@[\\^`{|}\u007f]|%25|%[89A-Fa-f][0-9A-Fa-f])*$/.test(name);
}
