import { createHash, createPublicKey, type JsonWebKey } from 'node:crypto';
import { keyId, parsePublicKeys, signingAlgorithm } from './pem';

/** A public key as a member of a JWKS, with the members of the API server's own and in its order. */
export type Jwk = Readonly<Record<string, string>>;

/**
 * The member of the API server's JWKS for a key; null for a key with which no API server signs.
 * Source: kubernetes pkg/serviceaccount/openidmetadata.go:293-318, go-jose v4 jwk.go:42-68.
 */
export function jwkOf(pem: string): Jwk | null {
  const parsed = parsePublicKeys(pem);
  const key = parsed.ok ? parsed.value[0] : undefined;
  const alg = signingAlgorithm([pem]);
  if (key === undefined || alg === '') return null;
  const { kty = '', crv, x, y, n, e } = key.export({ format: 'jwk' });
  const members = { use: 'sig', kty, kid: keyId(pem), crv, alg, x, y, n, e };
  return Object.fromEntries(Object.entries(members).filter((one): one is [string, string] => one[1] !== undefined));
}

/**
 * The `kid` that the API server gives to a key which somebody published; '' for what is no public key. What the
 * member says of itself counts for nothing.
 */
export function keyIdOfJwk(jwk: Readonly<Record<string, unknown>>): string {
  const { kty, crv, x, y, n, e } = jwk;
  try {
    const key = createPublicKey({ key: { kty, crv, x, y, n, e } as JsonWebKey, format: 'jwk' });
    return createHash('sha256')
      .update(key.export({ type: 'spki', format: 'der' }))
      .digest('base64url');
  } catch {
    return '';
  }
}
