import { plan } from '../../../src/trust/plan/plan';
import { isReference, terraformValue } from '../../../src/trust/plan/value';
import type { PlannedResource } from '../../../src/trust/plan/planned';
import { everyKindModel } from '../../support/every-kind';
import { jwtAuthRole, jwtMount, policy, quickstartModel, trustModel, vault } from '../../support/model';
import { argumentFaults } from '../../support/provider-arguments';

const { plan: everything, diagnostics } = plan(everyKindModel());
const address = ({ type, id }: PlannedResource): string => `${type}.${id}`;
const plainArgs = ({ args }: PlannedResource): Record<string, unknown> =>
  Object.fromEntries(Object.entries(args).map(([name, value]) => [name, terraformValue(value)]));
const resources = everything.resources.map((resource) => [address(resource), resource] as const);

test('the quickstart in both halves', () => {
  const { plan: planned, diagnostics: found } = plan(quickstartModel());
  expect(found).toEqual([]);
  expect(planned.objects.map(({ key }) => key)).toEqual([
    'ServiceAccount/shop/vault',
    'Role/shop/vault-token-request',
    'RoleBinding/shop/vault-token-request',
    'Issuer/shop/vault',
  ]);
  expect(planned.resources.map(address)).toEqual([
    'vault_mount.pki',
    'vault_pki_secret_backend_root_cert.pki',
    'vault_pki_secret_backend_config_urls.pki',
    'vault_jwt_auth_backend.prod',
    'vault_policy.prod_shop_vault',
    'vault_pki_secret_backend_role.prod_shop_vault',
    'vault_jwt_auth_backend_role.prod_shop_vault',
  ]);
  expect(planned.variables).toEqual([]);
  expect(planned.outputs.map(({ name }) => name)).toEqual(['pki_certificate']);
});

test('everything can be planned', () => {
  expect(diagnostics).toEqual([]);
});

test.each(resources)('%s has arguments that its provider takes, and no other', (_, resource) => {
  expect(argumentFaults(resource.type, plainArgs(resource))).toEqual([]);
});

test.each(resources)('%s with one argument too many is refused', (_, resource) => {
  expect(argumentFaults(resource.type, { ...plainArgs(resource), bound_audience: 'a' })).toEqual([
    `bound_audience is no argument of ${resource.type}`,
  ]);
});

test.each(resources)('%s stands in the Vault namespace, audit devices alone at the root', (_, { type, args }) => {
  expect(args['namespace']).toBe(type === 'vault_audit' ? undefined : 'platform/team-a');
});

test('what is referred to is emitted', () => {
  const own = new Set(everything.resources.map(address));
  const targets = everything.resources.flatMap(({ args, dependsOn }) => [
    ...Object.values(args)
      .filter(isReference)
      .map((reference) => reference.address),
    ...dependsOn,
  ]);
  expect(targets.filter((target) => !own.has(target))).toEqual([]);
  const variables = everything.variables.map(({ name }) => `\${var.${name}}`);
  const used = everything.resources.flatMap((resource) => Object.values(plainArgs(resource)));
  expect(variables.filter((variable) => !used.includes(variable))).toEqual([]);
});

test('what exists already is not emitted', () => {
  const addresses = everything.resources.map(address);
  expect(addresses).not.toContain('vault_jwt_auth_backend.dev');
  expect(addresses).toContain('vault_jwt_auth_backend_role.dev_shop_orders_workload');
  expect(addresses).not.toContain('vault_mount.pki-old');
  expect(addresses.filter((one) => one.includes('prod_edge'))).toEqual([
    'vault_policy.prod_edge',
    'vault_pki_secret_backend_role.prod_edge',
    'vault_jwt_auth_backend_role.prod_edge',
  ]);
});

test('the same model, the same plan', () => {
  expect(plan(everyKindModel())).toEqual({ plan: everything, diagnostics: [] });
});

test('one client more changes nothing of the others', () => {
  const more = { cluster: 'prod', client: 'a/a', name: 'acme-prod-a-a', at: 'clusters.prod.workloads[a/a]' };
  const model = everyKindModel();
  const grown = plan({
    ...model,
    vault: {
      ...model.vault,
      authRoles: [jwtAuthRole(more), ...model.vault.authRoles],
      policies: [policy(more), ...model.vault.policies],
    },
  }).plan;
  const added = ['vault_jwt_auth_backend_role.prod_a_a_workload', 'vault_policy.prod_a_a_workload'];
  expect(grown.resources.filter((resource) => !added.includes(address(resource)))).toEqual(everything.resources);
  expect(grown.objects).toEqual(everything.objects);
});

test('bound claims that the provider cannot write are refused', () => {
  const role = jwtAuthRole({ boundClaims: { team: ['a,b', 'c'] } });
  const { diagnostics: found } = plan(trustModel({ vault: vault({ authMounts: [jwtMount()], authRoles: [role] }) }));
  expect(found.map(({ code, message, at, fix }) => [code, message, at, fix])).toEqual([
    [
      'bound-claims-unsayable',
      "the bound claims of auth role `acme-prod-shop-vault` have no form in terraform's provider, which splits values at commas and trims them",
      'clusters.prod.certManager.issuers[shop/vault].authRole.boundClaims',
      'give a claim one value where any value holds a comma, and no value spaces at its ends',
    ],
  ]);
});
