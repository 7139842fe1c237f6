/**
 * The Vault Secrets Operator and External Secrets themselves, under the rights of their charts: what the emitted
 * objects name becomes a Secret, and one fault at a time is refused at the check, and said where and in the words, that
 * `explain` foretells.
 */
import { trust } from '../../../examples/token-clients/trust';
import { type CheckId, checkOf } from '../../../src/trust/facts/checks';
import { asOperatorShows, type SayingKind } from '../../../src/trust/facts/where-operators-say';
import type { SecretClient } from '../../../src/trust/model/secret-client';
import { causesOf } from '../../../src/trust/report/explain/causes';
import { auditEntries } from '../harness/audit-log';
import type { Cluster } from '../harness/cluster';
import { deploy } from '../harness/deployment';
import { startExternalSecrets } from '../harness/external-secrets';
import { Internet } from '../harness/internet';
import { installOperatorKinds } from '../harness/operator-kinds';
import { Scope } from '../harness/scope';
import { until } from '../harness/until';
import {
  rulesOfVaultSecretsOperator,
  startVaultSecretsOperator,
  vaultSecretsOperator,
} from '../harness/vault-secrets-operator';
import { type World, startWorld } from '../harness/world';
import { type Changed, changed, foretold, put, putPolicies, secretValue, untilSaid } from './operated';

let scope: Scope;
let internet: Internet;
let world: World;
let cluster: Cluster;

const sound: Readonly<Record<SayingKind, Changed>> = {
  VaultAuth: changed('VaultAuth', 'orders-sound', {}),
  SecretStore: changed('SecretStore', 'web-sound', {}),
};
const secrets = { VaultAuth: 'orders/db', SecretStore: 'web/db' };
const elsewhere = 'elsewhere/db';

type Fault = readonly [name: string, kind: SayingKind, check: CheckId, change: Partial<SecretClient>];

const faults: readonly Fault[] = [
  ...(['VaultAuth', 'SecretStore'] as const).flatMap((kind): readonly Fault[] => [
    ['another mount', kind, 'login/mount', { mount: 'jwt-other' }],
    ['another auth role', kind, 'jwt/role', { authRole: 'acme-prod-shop_other' }],
    ['the auth role of another client', kind, 'jwt/subject', { authRole: 'acme-prod-shop_payments' }],
    ['another audience', kind, 'jwt/audience', { audiences: ['somebody-else'] }],
    ['no audience', kind, 'jwt/audience', { audiences: [] }],
  ]),
  ['another account', 'VaultAuth', 'jwt/subject', { serviceAccount: 'other' }],
  ['an account that is not there', 'VaultAuth', 'mint/account', { serviceAccount: 'nobody' }],
  ['another account', 'SecretStore', 'mint/permission', { serviceAccount: 'other' }],
  [
    'another account by kubernetes',
    'SecretStore',
    'mint/permission',
    { serviceAccount: 'other', method: 'kubernetes' },
  ],
];
const cases = faults.map(
  ([title, kind, check, change], index) => [kind, title, check, changed(kind, `fault-${index}`, change)] as const,
);
const paths = (['VaultAuth', 'SecretStore'] as const).map(
  (kind) => [kind, changed(kind, `path-${kind.toLowerCase()}`, {})] as const,
);

beforeAll(async () => {
  scope = new Scope('operators');
  internet = await Internet.start(scope);
  world = await startWorld(scope, internet, trust);
  cluster = world.clusters['prod']!;
  await installOperatorKinds(cluster);
  await deploy(scope, trust, 'token-clients', world.vault, world.clusters, world.variables);
  const env = internet.environment('operators', world.vault.caBundle);
  await Promise.all([startVaultSecretsOperator(scope, cluster, env), startExternalSecrets(scope, cluster, env)]);
  await cluster.api.apply({ apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name: 'other', namespace: 'shop' } });
  for (const path of [...Object.values(secrets), elsewhere])
    await world.vault.api.write(`secret/data/${path}`, { data: { password: `that of ${path}` } });
  // All at once: an operator waits longer after each failure.
  for (const [kind, one] of Object.entries(sound)) await put(cluster, one, secrets[kind as SayingKind]);
  for (const [kind, , , one] of cases) await put(cluster, one, secrets[kind]);
  for (const [, one] of paths) await put(cluster, one, elsewhere);
}, 240_000);
afterAll(async () => {
  internet.close();
  await scope.close();
});

describe.each(['VaultAuth', 'SecretStore'] as const)('%s', (kind) => {
  test('as it is emitted, what it leads to becomes a Secret', async () => {
    expect(foretold(sound[kind])).toEqual({ check: '', lines: [] });
    expect(await secretValue(cluster, sound[kind], 'password')).toBe(`that of ${secrets[kind]}`);
  });
});

test.each(cases)('%s: %s is refused at %s, in the words that are foretold', async (_, __, check, one) => {
  const prediction = foretold(one);
  expect(prediction.check).toBe(check);
  await untilSaid(cluster, one, prediction.lines);
});

test.each(paths)('%s: a path that its policy does not cover is refused as it is proved', async (kind, one) => {
  const { id, method, server, mount, serviceAccount: account } = one.client;
  const path = `secret/data/${elsewhere}`;
  const claim = (of: string) => trust.prove({ can: { cluster: 'prod', client: id, path: of, capability: 'read' } });
  expect([claim(path).outcome, claim(`secret/data/${secrets[kind]}`).outcome]).toEqual(['refuted', 'proved']);
  const lines = asOperatorShows(kind, 'acl/path', {
    ...{ message: checkOf('acl/path').words, method, account, server, mount, path },
  });
  await untilSaid(cluster, one, lines);
  const causes = causesOf(trust.model, {
    ...{ cluster: 'prod', client: id, role: '', error: lines[0] ?? '', now: Date.now() / 1000 },
  });
  expect(causes).toContainEqual(expect.objectContaining({ check: 'acl/path' }));
});

test('External Secrets revokes each Vault token when it has read', async () => {
  const answers = () =>
    auditEntries(world.vault).filter(
      ({ type, request }) => type === 'response' && request.path === 'auth/token/revoke-self',
    );
  await until('a revocation', 30_000, () => Promise.resolve(answers().length > 0 ? true : null));
  expect(answers().flatMap(({ error }) => error ?? [])).toEqual([]);
});

describe('when a right is gone', () => {
  test.each([
    ['VaultAuth', 'auth/token/renew-self'],
    ['SecretStore', 'auth/token/lookup-self'],
  ] as const)('%s: without %s in its policy the login comes to nothing', async (kind, path) => {
    const one = changed(kind, `without-${kind.toLowerCase()}`, {}, path);
    const prediction = foretold(one);
    expect(prediction.check).toBe('acl/path');
    await putPolicies(world.vault, one);
    await put(cluster, one, secrets[kind]);
    await untilSaid(cluster, one, prediction.lines);
  });

  test('the Vault Secrets Operator without the right to create tokens', async () => {
    const one = changed('VaultAuth', 'without-right', {});
    const question = { cluster: 'prod', client: one.client.id, role: '', now: Date.now() / 1000 };
    const { role, namespace, serviceAccount } = vaultSecretsOperator;
    expect(trust.explain(null, question)).toMatchObject({
      outcome: 'accepted',
      assuming: expect.arrayContaining([
        `the role \`${role}\`, defined elsewhere, lets \`system:serviceaccount:${namespace}:${serviceAccount}\` create tokens of \`orders\``,
      ]) as unknown,
    });
    const rules = (await rulesOfVaultSecretsOperator()).filter(
      (rule) => !JSON.stringify(rule).includes('serviceaccounts/token'),
    );
    const rbac = 'rbac.authorization.k8s.io/v1';
    await cluster.api.apply({ apiVersion: rbac, kind: 'ClusterRole', metadata: { name: role }, rules });
    await put(cluster, one, secrets.VaultAuth);
    // Were the right the declaration's to give, it would be foretold as refused.
    const emitted = changed('VaultAuth', 'without-right', {
      requester: { ...one.client.requester, rights: 'emitted' },
    });
    const prediction = foretold(emitted);
    expect(prediction.check).toBe('mint/permission');
    await untilSaid(cluster, one, prediction.lines);
    const causes = causesOf(trust.model, { ...question, error: prediction.lines[0] ?? '' });
    expect(causes).toMatchObject([{ check: 'mint/permission', likelihood: 'possible' }]);
  });
});
