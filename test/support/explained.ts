import { explain } from '../../src/trust/report/explain/explain';
import type { Explanation } from '../../src/trust/report/explain/explanation';
import type { TrustModel } from '../../src/trust/model/trust-model';
import { jwtChain, kubernetesChain, now } from './decide-chain';
import { tokenIssuer } from './model';
import { signingKey } from './signed-token';

/** The key of cluster `prod`, and one that nobody declared. */
export const own = signingKey('RS256');
export const foreign = signingKey('RS256');

/** Chains whose cluster has declared its key. */
export const chains = {
  jwt: (changes: Parameters<typeof jwtChain>[0] = {}): TrustModel =>
    jwtChain({ cluster: { signingKeys: [own.pem] }, ...changes }),
  kubernetes: (changes: Parameters<typeof kubernetesChain>[0] = {}): TrustModel =>
    kubernetesChain({ cluster: { signingKeys: [own.pem] }, ...changes }),
};

/** Claims of the token that Issuer `shop/vault` sends, with some of them changed; undefined leaves one out. */
export function claimsOf(changes: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> {
  return {
    aud: ['vault://shop/vault', 'https://vault.acme.example:8200'],
    exp: now + 600,
    iat: now,
    iss: tokenIssuer,
    nbf: now,
    sub: 'system:serviceaccount:shop:vault',
    'kubernetes.io': { namespace: 'shop', serviceaccount: { name: 'vault', uid: '7c1c' } },
    ...changes,
  };
}

/** The explanation of a question about Issuer `shop/vault` that has no fault. */
export function explained(model: TrustModel, token: string | null, at: number | string = now): Explanation {
  const found = explain(model, { cluster: 'prod', client: 'shop/vault', role: '', party: '', token, now: at });
  if ('fault' in found) throw new Error(found.fault);
  return found;
}
