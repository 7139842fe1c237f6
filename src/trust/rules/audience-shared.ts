import type { AuthRole } from '../model/auth-role';
import type { Cluster } from '../model/cluster';
import { clusterOf, inVault, under } from '../model/lookup';
import { originOf } from '../model/origin';
import type { TrustModel } from '../model/trust-model';
import { boundAccounts, overlap } from './bound-accounts';
import { haveOwnKeys } from './known-keys';
import type { Complaint, Rule } from './rule';

/** One token that two roles of two mounts take, each made for another client. */
export const audienceShared: Rule = {
  code: 'audience-shared',
  find: ({ model }) => {
    const byAudience = new Map<string, AuthRole[]>();
    for (const role of model.vault.authRoles) {
      const cluster = clusterAt(model, role);
      if (!role.emitted || role.client === '' || cluster === undefined) continue;
      // Fifty clusters may use one audience: a token has one issuer.
      for (const audience of audiencesOf(role)) add(byAudience, under(audience, cluster.tokenIssuer), role);
    }
    return [...byAudience].flatMap(([key, roles]) => complaints(model, key.slice(0, key.indexOf('\n')), roles));
  },
};

function complaints(model: TrustModel, audience: string, roles: readonly AuthRole[]): readonly Complaint[] {
  // Only roles of one account can meet, so that ten thousand of one audience are looked at once each.
  const byAccount = new Map<string, AuthRole[]>();
  const open: AuthRole[] = [];
  for (const role of roles) {
    const { namespaces, names } = boundAccounts(role);
    const exact = [...namespaces, ...names].every((one) => !one.includes('*'));
    if (!exact) open.push(role);
    for (const key of exact ? namespaces.flatMap((space) => names.map((name) => `${space}/${name}`)) : [])
      add(byAccount, key, role);
  }
  const groups = open.length > 0 ? [roles] : [...byAccount.values()];
  return groups.flatMap((group) => {
    const met = group.find((one, index) => group.slice(0, index).some((other) => meet(model, one, other)));
    const other = group.find((one) => met !== undefined && one !== met && meet(model, met, one));
    if (met === undefined || other === undefined) return [];
    return [
      {
        message: `a token for \`${audience}\` is taken by auth role \`${other.name}\` on mount \`${other.mount}\` and by \`${met.name}\` on mount \`${met.mount}\`, made for different clients`,
        at: met.at,
        related: [other.at, originOf(met, 'boundAudiences').at].filter((at) => at !== ''),
        fix: 'let each of the two want an audience of its own, or declare `signingKeys` that show the clusters to differ',
      },
    ];
  });
}

function add(groups: Map<string, AuthRole[]>, key: string, role: AuthRole): void {
  const same = groups.get(key);
  if (same === undefined) groups.set(key, [role]);
  else same.push(role);
}

function audiencesOf(role: AuthRole): readonly string[] {
  if (role.method === 'jwt') return role.boundAudiences;
  return role.audience === '' ? [] : [role.audience];
}

/** Whether one token may pass at both: same account, same issuer, and no key that tells the clusters apart. */
function meet(model: TrustModel, one: AuthRole, other: AuthRole): boolean {
  if (one.mount === other.mount || (one.cluster === other.cluster && one.client === other.client)) return false;
  if (!overlap(boundAccounts(one), boundAccounts(other))) return false;
  const [left, right] = [clusterAt(model, one), clusterAt(model, other)];
  if (left === undefined || right === undefined) return false;
  return left === right || (left.tokenIssuer === right.tokenIssuer && haveOwnKeys(model, left, right) === false);
}

function clusterAt(model: TrustModel, role: AuthRole): Cluster | undefined {
  return clusterOf(model, inVault(model.vault).mount.get(role.mount)?.cluster ?? role.cluster);
}
