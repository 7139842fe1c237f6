import { parseGoUrl } from './go-url';
import { refuse, accept, type Parsed } from './parsed';

/**
 * A token issuer, as `--service-account-issuer` takes it: any text, and a URL where it has a `:`. It is
 * compared byte for byte, so a trailing slash stays.
 * Source: kubernetes pkg/kubeapiserver/options/authentication.go:258-276.
 */
export function parseIssuerUrl(text: string): Parsed<string> {
  if (text === '') return refuse('the value of `--service-account-issuer`, which is never empty');
  if (!text.includes(':')) return accept(text);
  const parsed = parseGoUrl(text);
  return parsed.ok ? accept(text) : parsed;
}

/**
 * Whether an API server with this issuer serves discovery documents, and OIDC discovery can start from
 * it: an https URL without query and fragment.
 * Source: kubernetes pkg/serviceaccount/openidmetadata.go:124-139.
 */
export function servesDiscovery(tokenIssuer: string): boolean {
  const parsed = parseGoUrl(tokenIssuer);
  return parsed.ok && parsed.value.scheme === 'https' && !parsed.value.query && !parsed.value.fragment;
}

/** Paths of the two documents below an issuer that is an API server. Source: kubernetes pkg/serviceaccount/openidmetadata.go. */
export const discoveryPaths = { configuration: '.well-known/openid-configuration', keys: 'openid/v1/jwks' } as const;

/** A URL below a token issuer: a slash at its end is not doubled. Source: go-oidc v3 oidc/oidc.go `NewProvider`. */
export function discoveryUrl(tokenIssuer: string, path: string): string {
  return `${tokenIssuer.replace(/\/$/, '')}/${path}`;
}
