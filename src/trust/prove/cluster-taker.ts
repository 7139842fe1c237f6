import { decideAtCluster } from '../decide/cluster-call';
import { conclude } from '../decide/decision';
import type { Cluster } from '../model/cluster';
import type { RbacBinding } from '../model/kubernetes-objects';
import type { TrustModel } from '../model/trust-model';
import { serviceAccountSubject, type ServiceAccountSubject } from '../terms/subject';
import { accountsNamed } from './account-subjects';
import { attemptOf } from './acceptance';
import { instant } from './minting';
import type { Taker } from './taker';

/** The API server of another cluster that accepts tokens; its rights are roles that are bound to the user. */
export function clusterTaker(model: TrustModel, cluster: Cluster, accepting: Cluster): Taker {
  return {
    party: `cluster:${accepting.name}`,
    audiences: accepting.authentication.issuers.map((issuer) => issuer.audiences),
    accounts: () => accountsBound(accepting, cluster),
    attempt: (token) => {
      const { steps, user } = decideAtCluster(model, accepting, token, instant);
      const bound = accepting.rbacBindings.filter(({ rbacSubjects }) =>
        rbacSubjects.some(
          ({ kind, name }) => user !== null && (kind === 'Group' ? user.groups.includes(name) : name === user.name),
        ),
      );
      return attemptOf(token, conclude(steps), bound.map(shownRole));
    },
  };
}

function shownRole({ roleKind, roleName, meta }: RbacBinding): string {
  return `${roleKind} ${roleName}${meta.namespace === '' ? '' : ` in ${meta.namespace}`}`;
}

/** Accounts of one cluster that bindings of another name: RBAC compares names whole. */
export function accountsBound(to: Cluster, from: Cluster): readonly ServiceAccountSubject[] {
  const issuer = to.authentication.issuers.find(({ url }) => url === from.tokenIssuer);
  const prefix = issuer?.usernamePrefix ?? '';
  const users = to.rbacBindings
    .flatMap(({ rbacSubjects }) => rbacSubjects)
    .map(({ kind, namespace, name }) => (kind === 'ServiceAccount' ? serviceAccountSubject(namespace, name) : name))
    .filter((user) => user.startsWith(prefix));
  return accountsNamed(users.map((user) => user.slice(prefix.length)));
}
