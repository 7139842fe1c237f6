import type { AuthMount } from '../model/auth-mount';
import type { TrustModel } from '../model/trust-model';
import type { Plan } from '../plan/planned';

/** One command of the way from files to servers, and why it stands where it stands. */
export interface ApplyStep {
  readonly side: 'discovery' | 'kubernetes' | 'terraform';
  /** Name of the cluster; '' for Terraform. */
  readonly cluster: string;
  readonly reason: string;
}

/** A trust as far as it is applied. */
export interface AppliedTrust {
  readonly model: TrustModel;
  readonly plan: Plan;
}

/**
 * The order in which the two halves can be applied. Vault reads a cluster's keys when its mount is
 * written, and a reviewer's token must exist before Terraform can be given it; whatever needs
 * neither goes after Terraform, so that no Issuer ever meets a Vault without its role. A cluster to
 * which nothing is applied has no step. Hosted documents come before all else, since a key must be known
 * before it signs.
 */
export function applyOrder({ model, plan }: AppliedTrust): readonly ApplyStep[] {
  const first: ApplyStep[] = [];
  const last: ApplyStep[] = [];
  const applied = new Set(plan.objects.map(({ cluster }) => cluster));
  for (const { name } of model.clusters.filter((cluster) => applied.has(cluster.name))) {
    const reasons = model.vault.authMounts
      .filter((mount) => mount.cluster === name && mount.emitted)
      .map((mount) => needOf(mount))
      .filter((reason) => reason !== '');
    if (reasons.length > 0) first.push({ side: 'kubernetes', cluster: name, reason: [...new Set(reasons)].join('; ') });
    else last.push({ side: 'kubernetes', cluster: name, reason: 'its clients find their roles in Vault at once' });
  }
  const terraform: ApplyStep = {
    side: 'terraform',
    cluster: '',
    reason: 'mounts, roles and policies, which every login needs',
  };
  const published = new Set(plan.documents.map(({ cluster }) => cluster));
  const hosted = [...published].map((cluster): ApplyStep => ({
    side: 'discovery',
    cluster,
    reason: 'whoever takes its tokens finds the keys there, Vault while Terraform writes the mount',
  }));
  return [...hosted, ...first, terraform, ...last];
}

function needOf(mount: AuthMount): string {
  if (mount.method === 'kubernetes') {
    return mount.reviewer.kind === 'stored'
      ? `Terraform is given the token of ${mount.reviewer.namespace}/${mount.reviewer.serviceAccount}, which must exist`
      : '';
  }
  const { keys } = mount;
  return keys.kind !== 'publicKeys' && keys.servedBy === 'apiServer'
    ? 'Vault fetches the public keys from its API server while Terraform writes the mount, which needs the binding'
    : '';
}
