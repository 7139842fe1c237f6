import type { AcceptedIssuer } from '../model/authentication';
import type { Cluster } from '../model/cluster';
import { isKnown, originOf } from '../model/origin';
import type { TrustModel } from '../model/trust-model';
import { claimAt, isOpen, type Token } from '../terms/token';
import { claim } from './claim';
import { field, step, text, values, type Step } from './decision';
import { isSignedByFetched } from './keys';

/** Whom RBAC sees. */
export interface User {
  readonly name: string;
  readonly groups: readonly string[];
}

/** What the authenticators for foreign tokens make of one. */
export interface Accepted {
  readonly steps: readonly Step[];
  /** null where no authenticator knows the issuer. */
  readonly user: User | null;
}

/** Difference of clocks that `nbf` is forgiven, in seconds; `exp` is forgiven none. Source: go-oidc v2.5.0 verify.go. */
const leeway = 60;

/**
 * A token of another issuer at an API server. The issuer chooses the authenticator; its checks come after.
 * Source: kubernetes apiserver v0.36.3 oidc.go:829-970, go-oidc v2.5.0 verify.go.
 */
export function decideAcceptedToken(model: TrustModel, cluster: Cluster, token: Token, now: number): Accepted {
  const { issuers } = cluster.authentication;
  const issuer = issuers.find(({ url }) => url === token.iss);
  const known = values(
    issuers.map(({ url }) => url),
    originOf(cluster.authentication, 'issuers').at || cluster.authentication.at,
  );
  const chosen = step('accept/issuer', issuer !== undefined, claim(token, 'iss'), known);
  if (issuer === undefined) return { steps: [chosen], user: null };
  const [exp, nbf, clock] = [token.exp, token.nbf, now].map((seconds) => values([String(seconds)]));
  const met = issuer.audiences.some((audience) => token.aud.includes(audience));
  return {
    steps: [
      chosen,
      step('accept/signature', isSignedByFetched(model, token, issuer), values([]), field(issuer, 'url')),
      step('accept/audience', met, claim(token, 'aud'), field(issuer, 'audiences')),
      step('accept/expiry', token.exp >= now, exp, clock),
      step('accept/not-before', token.nbf <= now + leeway, nbf, clock),
      username(issuer, token),
      ...Object.entries(issuer.requiredClaims).map(([name, wanted]) => requiredClaim(issuer, token, name, wanted)),
      ...[...issuer.claimValidationRules, ...issuer.userValidationRules].map(({ expression }) =>
        step('accept/expression', 'live', values([]), values([]), { expression }),
      ),
    ],
    user: userOf(issuer, token),
  };
}

function username(issuer: AcceptedIssuer, token: Token): Step {
  const { usernameClaim: name } = issuer;
  const wanted = field(issuer, 'usernameClaim');
  const value = claimAt(token, `/${pointed(name)}`);
  if (isOpen(token, `/${pointed(name)}`) || !isKnown(issuer, 'usernameClaim'))
    return step('accept/username', 'live', values([]), wanted, { name });
  const unverified = name === 'email' && (token.claims['email_verified'] ?? true) !== true;
  const reason = unverified ? 'email not verified' : 'claim not present';
  return step('accept/username', typeof value === 'string' && !unverified, values([]), wanted, { name, reason });
}

function requiredClaim(issuer: AcceptedIssuer, token: Token, name: string, wanted: string): Step {
  const side = field(issuer, 'requiredClaims', [wanted]);
  const value = claimAt(token, `/${pointed(name)}`);
  if (isOpen(token, `/${pointed(name)}`)) return step('accept/required-claim', 'live', values([]), side, { name });
  const sent = value === undefined ? values([]) : values([text(value)]);
  const reason =
    value === undefined ? 'not present in ID token' : `value does not match. Got = ${text(value)}, want = ${wanted}`;
  return step('accept/required-claim', value === wanted, sent, side, { name, reason });
}

/** A claim's name is looked up as it is, whatever it begins with. */
function pointed(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}

/** A prefix makes a user another one; groups come from the token alone, and one that everybody has. */
function userOf(issuer: AcceptedIssuer, token: Token): User {
  const { usernameClaim, usernamePrefix, groupsClaim, groupsPrefix } = issuer;
  const groups = groupsClaim === '' ? [] : [claimAt(token, `/${pointed(groupsClaim)}`)].flat();
  return {
    name: `${usernamePrefix}${text(claimAt(token, `/${pointed(usernameClaim)}`) ?? '')}`,
    groups: [
      ...groups.filter((one) => typeof one === 'string').map((one) => `${groupsPrefix}${one}`),
      'system:authenticated',
    ],
  };
}
