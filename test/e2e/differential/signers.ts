import type { Token } from '../../../src/trust/terms/token';
import { type SigningKey, signed, signingKey } from '../../support/signed-token';

/** Whose key signs a token: that of a declared cluster, or of nobody. */
export type Signer = 'east' | 'west' | 'stranger';

/** A key of each kind. Which key it is never matters, so each run has its own. */
const keys: Readonly<Record<Signer, SigningKey>> = {
  east: signingKey('RS256'),
  west: signingKey('ES256'),
  stranger: signingKey('ES256'),
};

export function pemOf(signer: Signer): string {
  return keys[signer].pem;
}

export function jwt(signer: Signer, claims: Readonly<Record<string, unknown>>): string {
  return signed(claims, keys[signer]);
}

/** What is known of a token besides its claims. */
export function about(signer: Signer): Pick<Token, 'alg' | 'signature' | 'cluster'> {
  const { alg } = keys[signer];
  return signer === 'stranger'
    ? { alg, signature: 'invalid', cluster: '' }
    : { alg, signature: 'valid', cluster: signer };
}
