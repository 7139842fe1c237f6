import type { Authority } from './authority';
import { type SigningKey, signed, signingKey } from '../../support/signed-token';
import { createPublicKey } from 'node:crypto';
import { keyId } from '../../../src/trust/terms/pem';
import { type StaticSite, startStaticSite } from './static-site';

/** Whoever mints tokens as an API server does, with its documents on a site: a cluster, as far as others see one. */
export interface TokenIssuer {
  /** `iss` of its tokens: the URL of its site. */
  readonly url: string;
  readonly jwksUri: string;
  readonly site: StaticSite;
  readonly key: SigningKey;
  /** A bound token of a ServiceAccount with some claims changed; `undefined` takes one away. */
  token(claims?: Readonly<Record<string, unknown>>, header?: object, key?: SigningKey): string;
}

/** The workload for which tokens are minted. */
export const account = { namespace: 'shop', serviceAccount: 'orders' } as const;

/** Starts an issuer whose documents are public. */
export async function startTokenIssuer(
  authority: Authority,
  audience: string,
  alg: SigningKey['alg'] = 'RS256',
): Promise<TokenIssuer> {
  const site = await startStaticSite(await authority.issue(['localhost']));
  const key = signingKey(alg);
  const jwksUri = `${site.url}/openid/v1/jwks`;
  const publish = (path: string, document: object): unknown =>
    site.documents.set(`${site.url}${path}`, JSON.stringify(document));
  publish('/.well-known/openid-configuration', {
    issuer: site.url,
    jwks_uri: jwksUri,
    response_types_supported: ['id_token'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: [alg],
  });
  publish('/openid/v1/jwks', { keys: [jwk(key)] });
  return {
    url: site.url,
    jwksUri,
    site,
    key,
    token: (claims = {}, header = {}, signer = key) => {
      const now = Math.floor(Date.now() / 1000);
      const { namespace, serviceAccount } = account;
      return signed(
        {
          aud: [audience],
          exp: now + 3600,
          iat: now,
          iss: site.url,
          jti: '5e1c2f6a-0d5b-4a9c-9f0e-6d1f0f1c8b11',
          'kubernetes.io': {
            namespace,
            node: { name: 'node-1', uid: 'b5f0c1f4-3d38-4f0e-8f5a-0c3c2b0d9a01' },
            pod: { name: 'orders-7c9', uid: '0f7d5a32-6e0d-4c61-9b0e-7f7f9f1b2c02' },
            serviceaccount: { name: serviceAccount, uid: '3a1d9c55-2f0b-4c8b-8d6e-5b7c8d9e0f03' },
          },
          nbf: now,
          sub: `system:serviceaccount:${namespace}:${serviceAccount}`,
          ...claims,
        },
        signer,
        { kid: keyId(signer.pem), typ: undefined, ...header },
      );
    },
  };
}

/** The key as the API server shows it. */
export function jwk({ pem, alg }: SigningKey): object {
  return { use: 'sig', kid: keyId(pem), alg, ...createPublicKey(pem).export({ format: 'jwk' }) };
}
