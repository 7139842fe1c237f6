import { mint } from '../decide/mint';
import { values } from '../decide/decision';
import { mintSvid } from '../decide/svid-login';
import type { Cluster } from '../model/cluster';
import { clusterOf } from '../model/lookup';
import type { SpireServer, SvidWorkload } from '../model/spire';
import type { TrustModel } from '../model/trust-model';
import { svidWorkloadsOf } from '../model/vault-client';
import { signerOf } from '../terms/key-ids';
import type { ServiceAccountSubject } from '../terms/subject';
import { serviceAccountSubject } from '../terms/subject';
import { tokenOf, type Token } from '../terms/token';

/** How a cluster comes to sign a token: asked by TokenRequest, by the kubelet for a Pod, or for a Secret. */
export const tokenKinds = ['requested', 'podBound', 'secret'] as const;

export type TokenKind = (typeof tokenKinds)[number];

/** How an account of a cluster comes to a token, and who signs it. */
export type Minting = ClusterMinting | SvidMinting;

export interface ClusterMinting {
  readonly kind: TokenKind;
  /** The cluster as it was when it minted the token. */
  readonly minter: Cluster;
}

/** Pods of one account get it from the SPIRE server, with a SPIFFE ID as their subject. */
export interface SvidMinting {
  readonly kind: 'svid';
  readonly minter: SpireServer;
  readonly workload: SvidWorkload;
}

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

/** In which ways every account of a cluster comes to a token. */
export function clusterMintingsOf(cluster: Cluster): readonly ClusterMinting[] {
  return mintersOf(cluster).flatMap((minter) => tokenKinds.map((kind) => ({ kind, minter })));
}

/** In which ways single accounts of a cluster come to a token of the SPIRE server: one for each SPIFFE ID. */
export function svidMintingsOf(model: TrustModel, cluster: Cluster): readonly SvidMinting[] {
  const { spire } = model;
  if (spire === null) return [];
  return svidWorkloadsOf(model, cluster).map((workload) => ({ kind: 'svid', minter: spire, workload }));
}

/** The accounts that do. */
export function svidAccountsOf(model: TrustModel, cluster: Cluster): readonly ServiceAccountSubject[] {
  return svidMintingsOf(model, cluster).map(({ workload }) => {
    return { namespace: workload.namespace, name: workload.serviceAccount };
  });
}

/** Those of them in which one account does. */
export function svidMintingsFor(
  model: TrustModel,
  cluster: Cluster,
  { namespace, name }: ServiceAccountSubject,
): readonly SvidMinting[] {
  return svidMintingsOf(model, cluster).filter(
    ({ workload }) => workload.namespace === namespace && workload.serviceAccount === name,
  );
}

/** The same as a declaration has it now; undefined where nobody there mints so. */
export function mintingUnder(model: TrustModel, { name }: Cluster, minting: Minting): Minting | undefined {
  const cluster = clusterOf(model, name);
  if (cluster === undefined) return undefined;
  if (minting.kind !== 'svid') return { kind: minting.kind, minter: cluster };
  return svidMintingsOf(model, cluster).find(({ workload }) => isSame(workload, minting.workload));
}

function isSame(one: SvidWorkload, other: SvidWorkload): boolean {
  return one.id === other.id && one.namespace === other.namespace && one.serviceAccount === other.serviceAccount;
}

/** The token of an account for these audiences. A JWT-SVID has one at least: SPIRE signs none without. */
export function tokenBy(minting: Minting, account: ServiceAccountSubject, audiences: readonly string[]): Token {
  if (minting.kind !== 'svid') return mintedToken(minting.minter, account, audiences, minting.kind);
  const { minter, workload } = minting;
  return mintSvid(minter, workload, audiences.length === 0 ? [workload.audience] : audiences, instant);
}

/** Tokens of an account for each of these lists of audiences, in every way in which it comes or came to them. */
export function tokensOf(
  model: TrustModel,
  cluster: Cluster,
  account: ServiceAccountSubject,
  audiences: readonly (readonly string[])[],
): readonly Token[] {
  return [...clusterMintingsOf(cluster), ...svidMintingsFor(model, cluster, account)].flatMap((minting) =>
    audiences.map((list) => tokenBy(minting, account, list)),
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
