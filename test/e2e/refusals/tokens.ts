import { randomUUID } from 'node:crypto';
import { decideToken } from '../../../src/trust/decide/client';
import type { CheckId } from '../../../src/trust/facts/checks';
import type { TrustModel } from '../../../src/trust/model/trust-model';
import { type Token, tokenOf } from '../../../src/trust/terms/token';
import type { Cluster } from '../harness/cluster';
import type { Method } from '../harness/login-methods';
import { signToken } from '../harness/token-controller';
import { clientOf } from './client-of';
import { jwtMethods } from './fault';
import { type Predicted, predictionOf } from './predicted';

type Claims = Readonly<Record<string, unknown>>;

/** A token that is wrong in one thing, presented at a door that is in order. */
export interface WrongToken {
  readonly name: string;
  /**
   * Of the one method and of the other; '' where it is taken. With the client as reviewer its token is the
   * bearer as well; null where decide does not tell the two apart, and both are answered in the same words.
   */
  readonly check: { readonly jwt: CheckId | ''; readonly kubernetes: CheckId; readonly client: CheckId | null };
  /** The right token's claims, changed. */
  readonly claims: (right: Claims, now: number) => Claims;
  /** Whose key signs it. */
  readonly signer: 'own' | 'other';
  /** No model tells that it is wrong. */
  readonly told: 'refused' | 'assumed';
}

function wrong(name: string, check: WrongToken['check'], fields: Partial<WrongToken>): WrongToken {
  return { name, check, claims: (right) => right, signer: 'own', told: 'refused', ...fields };
}

/** For checks that the method makes before it asks the API server. */
function before(jwt: CheckId, kubernetes: CheckId): WrongToken['check'] {
  return { jwt, kubernetes, client: kubernetes };
}

/** For checks that the API server makes. */
function asked(jwt: CheckId | ''): WrongToken['check'] {
  return { jwt, kubernetes: 'review/token', client: 'review/bearer' };
}

/** Another account's claims, as far as Vault and the API server look. */
function of(namespace: string, name: string): (right: Claims) => Claims {
  return (right) => ({
    ...right,
    sub: `system:serviceaccount:${namespace}:${name}`,
    'kubernetes.io': { namespace, serviceaccount: { name, uid: randomUUID() } },
  });
}

export const wrongTokens: readonly WrongToken[] = [
  wrong('of another account', before('jwt/subject', 'kubernetes/name'), {
    claims: (right) => of(namespaceOf(right), 'other')(right),
  }),
  wrong('of another namespace', before('jwt/subject', 'kubernetes/namespace'), {
    claims: (right) => of('elsewhere', accountOf(right))(right),
  }),
  wrong('for another audience', before('jwt/audience', 'kubernetes/audience'), {
    claims: (right) => ({ ...right, aud: ['https://vault.other.example'] }),
  }),
  wrong('that has expired', before('jwt/expiry', 'kubernetes/expiry'), {
    claims: (right, now) => ({ ...right, iat: now - 7200, nbf: now - 7200, exp: now - 3600 }),
  }),
  wrong('that is not valid yet', before('jwt/not-before', 'kubernetes/not-before'), {
    claims: (right, now) => ({ ...right, nbf: now + 3600, exp: now + 7200 }),
  }),
  wrong('that was issued in the future', before('jwt/issued-at', 'kubernetes/issued-at'), {
    claims: (right, now) => ({ ...right, iat: now + 3600, exp: now + 7200 }),
  }),
  wrong('of another issuer, signed with the same key', asked('jwt/issuer'), {
    claims: (right) => ({ ...right, iss: 'https://oidc.other.example' }),
  }),
  wrong('of another cluster that names the same issuer', asked('jwt/signature'), { signer: 'other' }),
  // A JWT mount knows keys and no accounts: such a token lives until it expires.
  wrong(
    'of an account that was made anew',
    { jwt: '', kubernetes: 'review/token', client: null },
    {
      claims: (right) => of(namespaceOf(right), accountOf(right))(right),
      told: 'assumed',
    },
  ),
];

function accountOf({ sub }: Claims): string {
  return String(sub).split(':')[3] ?? '';
}

function namespaceOf({ sub }: Claims): string {
  return String(sub).split(':')[2] ?? '';
}

/** The check that a token meets; null where it is not tried. */
export function checkOfToken({ check }: WrongToken, method: Method): CheckId | '' | null {
  if (jwtMethods.includes(method)) return check.jwt;
  return method === 'client' ? check.client : check.kubernetes;
}

/** A wrong token as text, and as decide knows it. */
export function makeToken(
  { claims, signer }: WrongToken,
  right: Claims,
  own: Cluster,
  other: Cluster,
  declared: string,
): { readonly jwt: string; readonly token: Token } {
  const changed = claims(right, Math.floor(Date.now() / 1000));
  const about = { alg: 'RS256', signature: 'valid', cluster: signer === 'own' ? declared : 'other' } as const;
  return { jwt: signToken(signer === 'own' ? own : other, changed), token: tokenOf(changed, about) };
}

/** What decide predicts for a token at the door of the model's client; the other cluster is declared too. */
export function predictedOfToken(model: TrustModel, token: Token, other: Cluster, assumed: CheckId | ''): Predicted {
  const { cluster, mount, role } = clientOf(model);
  const twin = {
    ...cluster,
    name: 'other',
    at: 'clusters.other',
    signingKeys: [other.publicKey],
    certificateIssuers: [],
    certificates: [],
    workloads: [],
  };
  const whole = { ...model, clusters: [...model.clusters, twin] };
  const decision = decideToken(whole, mount, role, token, Math.floor(Date.now() / 1000));
  return predictionOf(decision, null, assumed);
}
