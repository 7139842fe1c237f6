import type { AcceptedIssuer } from '../model/authentication';
import type { Cluster } from '../model/cluster';
import type { ClusterCaller } from '../model/cluster-caller';
import { clusterOf } from '../model/lookup';
import type { TrustModel } from '../model/trust-model';
import type { Token } from '../terms/token';
import { decideAcceptedIssuer } from './accepted-issuer';
import { decideAcceptedToken, type Accepted } from './accepted-token';
import { acrossVersions, conclude, type Decision } from './decision';
import { mint } from './mint';
import { decideProjection, nodeRestrictions, projectedRequest } from './projected';
import { authorize, type Right } from './rbac';

/** Whether the Pods of an account get the token that was declared for them, and the other API server takes it. */
export function decideCaller(model: TrustModel, cluster: Cluster, caller: ClusterCaller, now: number): Decision {
  const accepting = clusterOf(model, caller.accepting);
  const token = mint(cluster, projectedRequest(caller), now);
  return acrossVersions(`${cluster.at}.version`, nodeRestrictions(cluster), (restricts) =>
    conclude([
      ...decideProjection(model, cluster, caller, restricts),
      ...(accepting === undefined ? [] : decideAtCluster(model, accepting, token, now).steps),
    ]),
  );
}

/** What an API server makes of a token that it did not sign: first of its issuer, then of itself. */
export function decideAtCluster(model: TrustModel, cluster: Cluster, token: Token, now: number): Accepted {
  const issuer = cluster.authentication.issuers.find(({ url }) => url === token.iss);
  const { steps, user } = decideAcceptedToken(model, cluster, token, now);
  return { steps: [...(issuer === undefined ? [] : decideAcceptedIssuer(model, cluster, issuer)), ...steps], user };
}

/** Whether an issuer can be accepted, whoever has its tokens. */
export function decideIssuerAlone(model: TrustModel, cluster: Cluster, issuer: AcceptedIssuer): Decision {
  return conclude(decideAcceptedIssuer(model, cluster, issuer));
}

/** A call with a token of another issuer. */
export interface Call {
  readonly authenticated: Decision;
  /** Whom the token makes its holder; '' where nobody. */
  readonly user: string;
  readonly permitted: ReturnType<typeof authorize>;
}

/** Whether such a token may do something. Source: kubernetes pkg/registry/rbac/validation/rule.go. */
export function decideCall(model: TrustModel, cluster: Cluster, token: Token, right: Right, now: number): Call {
  const { steps, user } = decideAtCluster(model, cluster, token, now);
  const permitted =
    user === null ? { result: false, role: '' } : authorize(model, cluster, user.name, right, user.groups);
  return { authenticated: conclude(steps), user: user?.name ?? '', permitted };
}
