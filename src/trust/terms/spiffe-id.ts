import { accept, refuse, type Parsed } from './parsed';

/** The path of a SPIFFE ID: segments of letters, digits, `.`, `-`, `_`. Source: go-spiffe v2.6.0 spiffeid/path.go. */
export const spiffePathPattern = '^(/[a-zA-Z0-9._-]+)+$';

export function parseSpiffePath(text: string): Parsed<string> {
  const segments = text.split('/').slice(1);
  const isDotted = segments.some((segment) => segment === '.' || segment === '..');
  return new RegExp(spiffePathPattern).test(text) && !isDotted
    ? accept(text)
    : refuse('the path of a SPIFFE ID: `/` before each segment, of letters, digits, `.`, `-` and `_`');
}

/** A SPIFFE ID of its two parts. */
export function spiffeId(trustDomain: string, path: string): string {
  return `spiffe://${trustDomain}${path}`;
}

/**
 * The trust domain of a SPIFFE ID; '' of any other text.
 * Source: go-spiffe v2.6.0 spiffeid/charset_backcompat_allow.go, trustdomain.go.
 */
export function trustDomainOf(id: string): string {
  return /^spiffe:\/\/([a-z0-9._-]+)\//.exec(id)?.[1] ?? '';
}

/** The path that workloads have by convention, as SPIRE's Helm chart gives it. */
export function workloadPath(namespace: string, serviceAccount: string): string {
  return `/ns/${namespace}/sa/${serviceAccount}`;
}

/**
 * The URI by which a certificate carries a selector for `x509pop`.
 * Source: spire v1.13.3 pkg/common/plugin/x509pop/x509pop.go `URISanSelectors`.
 */
export function x509popUri(trustDomain: string, key: string, value: string): string {
  return `x509pop://${trustDomain}/${key}/${value}`;
}
