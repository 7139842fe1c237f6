import type { Policy } from '../../model/policy';
import { policyText } from '../hcl';
import { clientOwner } from '../owner';
import { partOfCluster } from '../part';
import type { PlannedResource } from '../planned';
import { literal, resource } from '../resource';
import { clientId } from '../terraform-ids';

/** A policy, as literal HCL: the provider's policy document writes every parameter value as a string. */
export function planPolicy(policy: Policy, vaultNamespace: string): PlannedResource {
  return resource({
    type: 'vault_policy',
    id: clientId(policy),
    part: partOfCluster(policy.cluster),
    owner: `${clientOwner(policy.at)?.kind ?? 'client'}:${policy.cluster}:${policy.client}`,
    at: policy.at,
    vaultNamespace,
    args: { name: literal(policy.name), policy: literal(policyText(policy)) },
  });
}
