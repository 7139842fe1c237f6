import type { VaultEra } from '../facts/vault-era';
import type { AuthRole } from '../model/auth-role';
import { inVault, under } from '../model/lookup';
import type { TrustModel } from '../model/trust-model';
import { examplePolicyPath } from '../terms/policy-path';
import type { Token } from '../terms/token';
import { field, values, when, type Step } from './decision';
import { identityOf, renderTemplate } from './identity-template';
import { decideAcl } from './vault-acl';

const renewSelf = 'auth/token/renew-self';

/** What the workload's own policies say, put to all policies of its login. */
export function grantedBy(
  model: TrustModel,
  owner: { readonly cluster: string; readonly client: string },
  role: AuthRole,
  presented: Token,
  era: () => VaultEra,
): readonly Step[] {
  const identity = identityOf(role, presented, era);
  const { policiesOf, authRolesOf } = inVault(model.vault);
  const id = under(owner.cluster, owner.client);
  // An issuer may have the same id: a policy that only its role names is not the workload's own.
  const foreign = (authRolesOf.get(id) ?? []).filter(({ name }) => name !== role.name);
  const own = (policiesOf.get(id) ?? []).filter(
    ({ name }) => role.token.policies.includes(name) || !foreign.some(({ token }) => token.policies.includes(name)),
  );
  const wishes = own.flatMap(({ rules, at }) =>
    rules.flatMap((rule) => {
      const rendered = renderTemplate(rule.path, identity);
      // Which path a template becomes, and so whether it is covered, Vault alone may know.
      if (rendered === 'live') return [];
      const path = examplePolicyPath(rendered === null ? rule.path : rendered.text);
      return rule.capabilities
        .filter((one) => one !== 'deny')
        .map((capability) => ({ path, capability, parameters: {}, at }));
    }),
  );
  const renews = wishes.some(({ path }) => path === renewSelf);
  return [
    ...wishes.flatMap((request) => decideAcl(model.vault, role, identity, request)),
    ...when(
      renews,
      'acl/renew-batch',
      role.token.type !== 'batch',
      field(role, 'token', [role.token.type]),
      values(['service']),
    ),
  ];
}
