import { parseGoUrl } from './go-url';
import { accept, refuse, type Parsed } from './parsed';

/** Regular expression of an http URL; its host and escapes are checked besides. */
export const httpUrlPattern = '^[Hh][Tt][Tt][Pp][Ss]?://[^/?#]+';

/** A URL that clients can call over http or https. It is kept byte for byte, a trailing slash included. */
export function parseHttpUrl(text: string): Parsed<string> {
  const parsed = parseGoUrl(text);
  if (!parsed.ok) return parsed;
  const { scheme, host } = parsed.value;
  return (scheme === 'http' || scheme === 'https') && host !== '' && !host.startsWith(':')
    ? accept(text)
    : refuse('a URL that begins with `https://` or `http://` and names a host');
}

/** Scheme, host and port of an http URL, with the scheme's own port written out: `https://vault:443`; '' for anything else. */
export function originOfUrl(text: string): string {
  const parsed = parseGoUrl(text);
  if (!parsed.ok) return '';
  const { scheme, host } = parsed.value;
  if (scheme !== 'http' && scheme !== 'https') return '';
  const name = host.toLowerCase().replace(/:\d*$/, '');
  const port = /:(\d+)$/.exec(host)?.[1] ?? (scheme === 'https' ? '443' : '80');
  return `${scheme}://${name}:${port}`;
}
