import { mint } from '../decide/mint';
import { values } from '../decide/decision';
import type { Cluster } from '../model/cluster';
import { signerOf } from '../terms/key-ids';
import type { ServiceAccountSubject } from '../terms/subject';
import { serviceAccountSubject } from '../terms/subject';
import { tokenOf, type Token } from '../terms/token';

/** How a cluster comes to sign a token: asked by TokenRequest, by the kubelet for a Pod, or for a Secret. */
export const tokenKinds = ['requested', 'podBound', 'secret'] as const;

export type TokenKind = (typeof tokenKinds)[number];

const known = new WeakMap<Cluster, readonly Cluster[]>();

/**
 * A cluster as it may have minted tokens that are still alive: as it is, and with each of its keys and each of
 * its issuers as the one of new tokens.
 */
export function mintersOf(cluster: Cluster): readonly Cluster[] {
  const found = known.get(cluster) ?? variantsOf(cluster);
  known.set(cluster, found);
  return found;
}

function variantsOf(cluster: Cluster): readonly Cluster[] {
  const { tokenIssuer, acceptedTokenIssuers, signingKeys } = cluster;
  const orders = signingKeys.map((key) => [key, ...signingKeys.filter((other) => other !== key)]);
  const [, ...before] = [tokenIssuer, ...acceptedTokenIssuers].flatMap((issuer) =>
    (orders.length === 0 ? [signingKeys] : orders).map((keys) => ({
      ...cluster,
      tokenIssuer: issuer,
      signingKeys: keys,
    })),
  );
  return [cluster, ...before];
}

/** The instant of every proof: tokens are fresh at it, so that no answer hangs on a clock. */
export const instant = 1_700_000_000;

const life = 3600;

/**
 * The token of an account that a cluster signs for these audiences. Whoever administers a cluster may ask
 * for any account, existing or not yet, and for any audience; empty are the API server's own.
 */
export function mintedToken(
  cluster: Cluster,
  account: ServiceAccountSubject,
  audiences: readonly string[],
  kind: TokenKind,
): Token {
  if (kind === 'secret') return secretToken(cluster, account);
  const subject = serviceAccountSubject(account.namespace, account.name);
  const request = {
    ...{ namespace: account.namespace, serviceAccount: account.name, account: values([subject]) },
    ...{ audiences: values(audiences), expirationSeconds: life },
    boundTo: kind === 'podBound' ? ('Pod' as const) : ('' as const),
  };
  return mint(cluster, request, instant);
}

/** Tokens of an account for each of these lists of audiences, in every way in which its cluster makes or made them. */
export function tokensOf(
  cluster: Cluster,
  account: ServiceAccountSubject,
  audiences: readonly (readonly string[])[],
): readonly Token[] {
  return mintersOf(cluster).flatMap((minter) =>
    tokenKinds.flatMap((kind) => audiences.map((list) => mintedToken(minter, account, list, kind))),
  );
}

/** Flat claims, no audience and no end. Source: kubernetes pkg/serviceaccount/legacy.go. */
function secretToken(cluster: Cluster, { namespace, name }: ServiceAccountSubject): Token {
  const claims = {
    iss: 'kubernetes/serviceaccount',
    sub: serviceAccountSubject(namespace, name),
    'kubernetes.io/serviceaccount/namespace': namespace,
    'kubernetes.io/serviceaccount/service-account.name': name,
  };
  return tokenOf(claims, {
    ...{ ...signerOf(cluster.signingKeys), signature: 'valid', cluster: cluster.name },
    unknown: ['/kubernetes.io~1serviceaccount~1secret.name', '/kubernetes.io~1serviceaccount~1service-account.uid'],
  });
}
