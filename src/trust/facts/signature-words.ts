/**
 * Why a signature is refused: keys that Vault holds and keys that it fetches are tried by two libraries.
 * Source: cap jwt/keyset.go:171, go-oidc oidc/jwks.go:191; differential run 2026-11-24, Vault 1.21.0.
 */
export const signatureWords = {
  publicKeys: 'no known key successfully validated the token signature',
  jwks: 'failed to verify id token signature',
  discovery: 'failed to verify id token signature',
} as const;
