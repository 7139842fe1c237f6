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

/** Splits a URL by the rules of Go's `url.Parse`, which servers read their flags and settings with. */
export function parseGoUrl(text: string): Parsed<GoUrl> {
  if (/[\u0000-\u001f\u007f]/.test(text)) return refuse('a URL without control characters');
  const [, beforeFragment = '', fragment = null] = /^([^#]*)(?:#([^]*))?$/.exec(text) ?? [];
  if (beforeFragment.startsWith(':')) return refuse('a URL with a scheme');
  const scheme = /^([A-Za-z][A-Za-z0-9+.-]*):/.exec(beforeFragment)?.[1] ?? '';
  const afterScheme = scheme === '' ? beforeFragment : beforeFragment.slice(scheme.length + 1);
  const [, rest = '', query = null] = /^([^?]*)(?:\?([^]*))?$/.exec(afterScheme) ?? [];
  if (!rest.startsWith('/') && scheme === '' && (rest.split('/')[0] ?? '').includes(':')) {
    return refuse('a URL whose first part has no `:`, or one with a scheme');
  }
  const [, authority = null, path = ''] = /^(?:\/\/([^/]*))?([^]*)$/.exec(rest) ?? [];
  const at = authority?.lastIndexOf('@') ?? -1;
  const userInfo = authority?.slice(0, Math.max(at, 0)) ?? '';
  const host = authority?.slice(at + 1) ?? '';
  if (!isHost(host)) return refuse('a URL with a valid host and port');
  if (!/^[A-Za-z0-9\-._:~!$&'()*+,;=%@]*$/.test(userInfo)) return refuse('a URL with valid user information');
  if ([path, userInfo, fragment ?? ''].some((part) => /%(?![0-9A-Fa-f]{2})/.test(part)))
    return refuse('a URL with valid `%` escapes');
  return accept({ scheme: scheme.toLowerCase(), userInfo, host, path, query, fragment });
}

function isHost(host: string): boolean {
  if (host.startsWith('[')) return /^\[[0-9A-Fa-f:.]+(%25[A-Za-z0-9\-._~]+)?\](:\d*)?$/.test(host);
  return /^([^\u0000-\u0020"#%/:<>?@[\\\]^`{|}\u007f]|%[89A-Fa-f][0-9A-Fa-f])*(:\d*)?$/.test(host);
}
