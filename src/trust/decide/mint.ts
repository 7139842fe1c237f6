import { tokenLifetimes } from '../facts/token-lifetimes';
import type { Cluster } from '../model/cluster';
import { inCluster, isWhole } from '../model/lookup';
import type { TrustModel } from '../model/trust-model';
import { signerOf } from '../terms/key-ids';
import { serviceAccountSubject } from '../terms/subject';
import { tokenOf, type Token } from '../terms/token';
import { field, step, values, type Side, type Step } from './decision';
import { authorize } from './rbac';

/** A request for a token of one account, by TokenRequest or by the kubelet for a Pod's volume. */
export interface TokenRequest {
  readonly namespace: string;
  readonly serviceAccount: string;
  /** Where the account is named. */
  readonly account: Side;
  /** Empty: those of the API server. */
  readonly audiences: Side;
  readonly expirationSeconds: number;
  readonly boundTo: '' | 'Pod';
}

/** The token that the API server signs. Source: kubernetes token.go:82-258, claims.go:52-130. */
export function mint(cluster: Cluster, request: TokenRequest, now: number): Token {
  const { namespace, serviceAccount: name, account, boundTo } = request;
  const asksForOwn = request.audiences.values.length === 0 && request.audiences.missing === '';
  const audiences = asksForOwn ? field(cluster, 'apiAudiences') : request.audiences;
  const issuer = field(cluster, 'tokenIssuer');
  const { max, extend } = cluster.tokenExpiration;
  const life = max > 0 ? Math.min(request.expirationSeconds, max) : request.expirationSeconds;
  const own = audiences.values.every((audience) => cluster.apiAudiences.includes(audience));
  const extended = boundTo === 'Pod' && life === tokenLifetimes.automounted.seconds && extend && own;
  const claims = {
    ...{ aud: audiences.values, exp: now + (extended ? tokenLifetimes.extended.seconds : life), iat: now, nbf: now },
    ...{ iss: cluster.tokenIssuer, sub: serviceAccountSubject(namespace, name) },
    'kubernetes.io': { namespace, serviceaccount: { name }, ...(extended ? { warnafter: now + life } : {}) },
  };
  const unknown = [
    ...['/jti', '/kubernetes.io/serviceaccount/uid'],
    ...(boundTo === 'Pod' ? ['/kubernetes.io/pod', '/kubernetes.io/node'] : []),
    ...(issuer.missing === '' && issuer.values.length > 0 ? [] : ['/iss']),
    ...(audiences.missing === '' ? [] : ['/aud']),
    ...(account.missing === '' ? [] : ['/sub', '/kubernetes.io/serviceaccount']),
  ];
  const places = { iss: issuer.at, aud: audiences.missing || audiences.at, sub: account.at };
  return tokenOf(claims, {
    ...signerOf(cluster.signingKeys),
    signature: 'valid',
    cluster: cluster.name,
    unknown,
    places,
  });
}

/** Whether a user may ask for this token by TokenRequest; `asking` is what the client puts before the API server's words. */
export function requestToken(
  model: TrustModel,
  cluster: Cluster,
  user: string,
  request: TokenRequest,
  asking: string,
): readonly Step[] {
  const { namespace, serviceAccount: name, account } = request;
  const right = { verb: 'create', apiGroup: '', resource: 'serviceaccounts/token', name, namespace };
  const { result, role } = authorize(model, cluster, user, right);
  const texts = { asking, name, user, namespace, role };
  return [
    step('mint/permission', result, values([user]), account, texts),
    accountExists(model, cluster, request, asking),
    ...lifetime(request),
  ];
}

/** Whether the kubelet may ask for this token for a Pod whose volumes name `volumes`. */
export function projectToken(
  model: TrustModel,
  cluster: Cluster,
  request: TokenRequest,
  volumes: readonly string[],
  restrictsNodes: boolean,
): readonly Step[] {
  const { audiences, serviceAccount: name } = request;
  const inVolumes = audiences.values.every((audience) => volumes.includes(audience));
  return [
    accountExists(model, cluster, request, ''),
    ...lifetime(request),
    step('mint/one-audience', !restrictsNodes || audiences.values.length <= 1, audiences, values([]), { name }),
    step('mint/node-audience', !restrictsNodes || inVolumes, audiences, values(volumes), { name }),
  ];
}

function accountExists(model: TrustModel, cluster: Cluster, request: TokenRequest, asking: string): Step {
  const { namespace, serviceAccount: name, account } = request;
  const exists = inCluster(cluster).accounts.has(`${namespace}/${name}`);
  const result = exists || isWhole(model, cluster.serviceAccounts) ? exists : { missing: cluster.at };
  return step('mint/account', result, account, values([]), { asking, name });
}

function lifetime({ expirationSeconds: seconds }: TokenRequest): readonly Step[] {
  const { shortest, longest } = tokenLifetimes;
  const sent = values([String(seconds)]);
  return [
    step('mint/lifetime-floor', seconds >= shortest.seconds, sent, values([String(shortest.seconds)])),
    step('mint/lifetime-cap', seconds <= longest.seconds, sent, values([String(longest.seconds)])),
  ];
}
