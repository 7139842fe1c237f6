/**
 * Operators that fetch secrets: their objects pass a real API server with their own schemas, every field known; and a
 * token that is asked for as each operator's source does it logs in to a real Vault, or is refused as foretold. The
 * operators themselves do not run.
 */
import { trust } from '../../examples/token-clients/trust';
import { synthFiles } from '../../src/files/synth';
import { decideClient } from '../../src/trust/decide/client';
import type { SecretClient } from '../../src/trust/model/secret-client';
import { planSecretClient } from '../../src/trust/plan/kubernetes/secret-client';
import { logIn, loginOf, pathsOf } from './harness/as-operator';
import { deploy, manifestsOf } from './harness/deployment';
import { Internet } from './harness/internet';
import type { KubernetesObject } from './harness/kubernetes-api';
import { installOperatorKinds } from './harness/operator-kinds';
import { Scope } from './harness/scope';
import { type World, startWorld } from './harness/world';

let scope: Scope;
let internet: Internet;
let world: World;

beforeAll(async () => {
  scope = new Scope('token-clients');
  internet = await Internet.start(scope);
  world = await startWorld(scope, internet, trust);
  await installOperatorKinds(world.clusters['prod']!);
  const { terraform } = await deploy(scope, trust, 'token-clients', world.vault, world.clusters, world.variables);
  expect(await terraform.plan()).toEqual([]);
  const other = { apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name: 'other', namespace: 'shop' } };
  await world.clusters['prod']!.api.apply(other);
});
afterAll(async () => {
  internet.close();
  await scope.close();
});

const cluster = trust.model.clusters[0]!;
const driver = manifestsOf(synthFiles(trust).get('kubernetes/prod.yaml') ?? '').filter(
  ({ kind }) => kind === 'CSIDriver',
);

/** The objects of a client, as its operator finds them in the cluster. */
async function applied(client: SecretClient): Promise<readonly KubernetesObject[]> {
  const { api } = world.clusters['prod']!;
  const objects = [...planSecretClient(client, 'prod').map(({ manifest }) => manifest as KubernetesObject), ...driver];
  const found: KubernetesObject[] = [];
  for (const object of objects) found.push(await api.apply(object));
  return found;
}

const faults: readonly (readonly [string, Partial<SecretClient>])[] = [
  ['as it is emitted', {}],
  ['at another mount', { mount: 'jwt-other' }],
  ['as another role', { authRole: 'acme-prod-shop_other' }],
  ['as another account', { serviceAccount: 'other' }],
];

describe.each(cluster.secretClients.map((client) => [client.kind, client] as const))('%s', (kind, client) => {
  test.each(faults)('logs in %s', async (_, fault) => {
    const changed = { ...client, ...fault };
    const objects = await applied(changed);
    const { status } = await logIn(world.clusters['prod']!, world.vault, loginOf(objects, changed.serviceAccount));
    expect(status === 200).toBe(predicted(changed));
    expect(status === 200).toBe(Object.keys(fault).length === 0);
  });

  test('logs in with another audience', async () => {
    const changed = { ...client, audiences: ['somebody-else'] };
    const objects = await applied(changed);
    // The driver lists no such audience; the provider asks for it itself.
    const login =
      kind === 'SecretProviderClass'
        ? loginOf([...withAudience(objects)], client.serviceAccount)
        : loginOf(objects, '');
    expect((await logIn(world.clusters['prod']!, world.vault, login)).status).toBe(400);
    expect(predicted(changed)).toBe(false);
  });
});

/** The same with a driver that lists the audience. */
function withAudience(objects: readonly KubernetesObject[]): readonly KubernetesObject[] {
  const spec = { tokenRequests: [{ audience: 'somebody-else', expirationSeconds: 3600 }] };
  return objects.map((object) => (object.kind === 'CSIDriver' ? { ...object, spec } : object));
}

function predicted(client: SecretClient): boolean {
  const secretClients = cluster.secretClients.map((one) =>
    one.id === client.id || one.kind === client.kind ? client : one,
  );
  const serviceAccounts = [
    ...cluster.serviceAccounts,
    { meta: { namespace: 'shop', name: 'other', labels: {}, annotations: {} }, emitted: false, at: '', origins: {} },
  ];
  const changed = { ...cluster, secretClients, serviceAccounts };
  const model = { ...trust.model, clusters: [changed] };
  return decideClient(model, changed, client, Math.floor(Date.now() / 1000)).outcome === 'accepted';
}

test('a CSI provider reads what its class names, and nothing else', async () => {
  const client = cluster.secretClients.find(({ kind }) => kind === 'SecretProviderClass')!;
  const objects = await applied(client);
  const [path = ''] = pathsOf(objects);
  await world.vault.api.write(path, { data: { password: 'correct horse' } });
  await world.vault.api.write('secret/data/orders/db', { data: { password: 'other' } });
  const { auth } = await logIn(world.clusters['prod']!, world.vault, loginOf(objects, client.serviceAccount));
  const own = world.vault.api.as(String(auth?.['client_token']));
  expect(await own.read(path)).toMatchObject({ status: 200, data: { data: { password: 'correct horse' } } });
  expect((await own.read('secret/data/orders/db')).status).toBe(403);
});

test('External Secrets may create tokens of its account, and of no other', async () => {
  const { api, apiAudiences } = world.clusters['prod']!;
  const metadata = { name: 'external-secrets', namespace: 'external-secrets' };
  await api.namespace('external-secrets');
  await api.apply({ apiVersion: 'v1', kind: 'ServiceAccount', metadata });
  const token = await api.createToken({
    ...{ namespace: 'external-secrets', serviceAccount: 'external-secrets', audiences: apiAudiences },
  });
  const operator = api.as(token);
  const ask = (serviceAccount: string) =>
    operator.createToken({ namespace: 'shop', serviceAccount, audiences: ['https://vault.acme.example:8200'] });
  await expect(ask('web')).resolves.toMatch(/^ey/);
  await expect(ask('orders')).rejects.toThrow('cannot create resource "serviceaccounts/token"');
});
