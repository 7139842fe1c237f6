import { decideAtCluster } from '../decide/cluster-call';
import { conclude } from '../decide/decision';
import type { Cluster } from '../model/cluster';
import type { RbacBinding } from '../model/kubernetes-objects';
import type { TrustModel } from '../model/trust-model';
import type { ServiceAccountSubject } from '../terms/subject';
import { attemptOf, bestOf, type Acceptance } from './acceptance';
import { instant, tokensOf } from './minting';

/** What the API server of another cluster makes of an account's tokens; its rights are roles that are bound to the user. */
export function acceptanceAtCluster(
  model: TrustModel,
  cluster: Cluster,
  account: ServiceAccountSubject,
  accepting: Cluster,
): Acceptance {
  const audiences = accepting.authentication.issuers.map((issuer) => issuer.audiences);
  return bestOf(
    `cluster:${accepting.name}`,
    tokensOf(cluster, account, [...audiences, []]).map((token) => {
      const { steps, user } = decideAtCluster(model, accepting, token, instant);
      const bound = accepting.rbacBindings.filter(({ rbacSubjects }) =>
        rbacSubjects.some(
          ({ kind, name }) => user !== null && (kind === 'Group' ? user.groups.includes(name) : name === user.name),
        ),
      );
      return attemptOf(token, conclude(steps), bound.map(shownRole));
    }),
  );
}

function shownRole({ roleKind, roleName, meta }: RbacBinding): string {
  return `${roleKind} ${roleName}${meta.namespace === '' ? '' : ` in ${meta.namespace}`}`;
}
