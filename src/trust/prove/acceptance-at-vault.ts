import type { Cluster } from '../model/cluster';
import type { TrustModel } from '../model/trust-model';
import { serviceAccountSubject, type ServiceAccountSubject } from '../terms/subject';
import { bestOf, type Acceptance } from './acceptance';
import { tokenThrough } from './entrance';
import { holds } from './language';
import { grantsFor, waysOf } from './reach';

/** What an auth mount makes of an account's tokens; its rights are paths with their capabilities. */
export function acceptanceAtMount(
  model: TrustModel,
  cluster: Cluster,
  account: ServiceAccountSubject,
  path: string,
): Acceptance {
  const subject = serviceAccountSubject(account.namespace, account.name);
  const ways = waysOf(model).all.filter(
    ({ entrance }) =>
      entrance.role.mount === path && entrance.cluster.name === cluster.name && holds(entrance.language, subject),
  );
  return bestOf(
    `vault:${path}`,
    ways.map((way) => {
      const { outcome, assuming, missing } = way.entrance;
      const rules = grantsFor(way, subject).rules.map((rule) => `${rule.path} (${rule.capabilities.join(', ')})`);
      const token = tokenThrough(way.entrance, subject);
      return { token, rights: [...rules].sort(), outcome, assuming, missing, passed: 0, refusedBy: '' };
    }),
  );
}
