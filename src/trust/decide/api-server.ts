import { tokenLifetimes } from '../facts/token-lifetimes';
import type { Cluster } from '../model/cluster';
import { issuersOf } from '../model/lookup';
import { originOf } from '../model/origin';
import type { TrustModel } from '../model/trust-model';
import { printGoTexts } from '../terms/go-value';
import { serviceAccountSubject } from '../terms/subject';
import { isOpen, type Token } from '../terms/token';
import { claim } from './claim';
import { field, step, values, type Result, type Step } from './decision';
import { isSignedBy } from './keys';
import { authorize } from './rbac';

/** What the API server makes of a bearer token. */
export interface Authentication {
  readonly result: Result;
  /** Its error, as TokenReview and its log show it; '' where there is none. */
  readonly error: string;
  /** The audiences for which the token is good, in the order in which they were asked for. */
  readonly audiences: readonly string[];
}

const loopback = 'invalid bearer token';

/**
 * Whether the API server takes a token for one of these audiences; empty: its own, as for a plain request.
 * Source: kubernetes pkg/serviceaccount/jwt.go:334-412, claims.go:144-263.
 */
export function authenticate(
  model: TrustModel,
  cluster: Cluster,
  token: Token,
  requested: readonly string[],
  now: number,
): Authentication {
  const wanted = requested.length > 0 ? requested : cluster.apiAudiences;
  const own = token.aud.length > 0 || isOpen(token, 'aud') ? token.aud : cluster.apiAudiences;
  const audiences = wanted.filter((audience) => own.includes(audience));
  const issuer = field(cluster, 'tokenIssuer');
  const foreign = token.cluster !== '' && token.cluster !== cluster.name;
  const signed = isSignedBy(model, token, cluster);
  if (token.iss !== 'kubernetes/serviceaccount') {
    const isKnown = issuer.values.length > 0 && issuer.missing === '';
    if (isKnown && !issuersOf(cluster).includes(token.iss)) return reject();
    // What a cluster mints has its issuer, whatever that is.
    if (!isKnown && token.cluster !== cluster.name) return open(issuer.at);
  }
  if (signed === false || (foreign && signed !== true)) return reject('invalid signature, no keys found');
  if (audiences.length === 0) {
    const api = field(cluster, 'apiAudiences');
    const usesApi = requested.length === 0 || token.aud.length === 0;
    if (usesApi && (api.missing !== '' || api.values.length === 0)) return open(originOf(cluster, 'apiAudiences').at);
    if (isOpen(token, 'aud')) return open(token.places.aud);
    return reject(`token audiences ${printGoTexts(own)} is invalid for the target audiences ${printGoTexts(wanted)}`);
  }
  if (token.exp > 0 && token.exp < now - tokenLifetimes.leeway.seconds)
    return reject('service account token has expired');
  // A shared key does not help: an account is looked up by its UID, which is another in each cluster.
  if (foreign) return reject('service account UID does not match claim');
  return { result: signed, error: '', audiences };
}

function open(missing: string): Authentication {
  return { result: { missing }, error: '', audiences: [] };
}

function reject(...reasons: readonly string[]): Authentication {
  return {
    result: false,
    error: reasons.length === 0 ? loopback : `[${[loopback, ...reasons].join(', ')}]`,
    audiences: [],
  };
}

/** The account whose token a TokenReview carries; null: the very token under review. */
export type Caller = { readonly namespace: string; readonly name: string; readonly at: string } | null;

/**
 * A TokenReview as Vault makes it.
 * Source: kubernetes tokenreview/storage.go:69-130, plugin-k8s token_review.go:49-135.
 */
export function reviewToken(
  model: TrustModel,
  cluster: Cluster,
  caller: Caller,
  token: Token,
  requested: readonly string[],
  now: number,
): readonly Step[] {
  const user = caller === null ? token.sub : serviceAccountSubject(caller.namespace, caller.name);
  const bearer =
    caller === null ? authenticate(model, cluster, token, [], now) : { result: 'live' as const, error: '' };
  const name = caller?.name === '' ? [] : [user];
  const presented = caller === null ? claim(token, 'aud') : values(name, caller.at);
  const api = caller === null ? field(cluster, 'apiAudiences') : values([]);
  const right = {
    verb: 'create',
    apiGroup: 'authentication.k8s.io',
    resource: 'tokenreviews',
    name: '',
    namespace: '',
  };
  const { result, role } = authorize(model, cluster, user, right);
  const permitted = caller?.name === '' ? { missing: caller.at } : result;
  const reviewed = authenticate(model, cluster, token, requested, now);
  // That the account still exists, under this UID, is known to the API server alone.
  const alive = reviewed.result === true ? 'live' : reviewed.result;
  return [
    step('review/bearer', bearer.result, presented, api, { user, error: bearer.error }),
    step('review/permission', permitted, values(name, caller?.at), values(['create tokenreviews']), { user, role }),
    step('review/token', alive, claim(token, 'aud'), values(requested), { error: reviewed.error }),
  ];
}
