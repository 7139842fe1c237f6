/**
 * What a user does after the first apply: change one fact of the declaration, look at the plan, apply,
 * and in the end destroy.
 */
import { synthFiles } from '../../src/files/synth';
import { Trust, type TrustDeclaration } from '../../src/index';
import { startCertManager } from './harness/cert-manager';
import { type Cluster, startCluster } from './harness/cluster';
import { type Deployment, applyManifests, deploy, manifestsOf } from './harness/deployment';
import { Scope } from './harness/scope';
import { type VaultServer, startVault } from './harness/vault-server';

let scope: Scope;
let cluster: Cluster;
let vault: VaultServer;
let deployment: Deployment;
let untouched: Holdings;

beforeAll(async () => {
  scope = new Scope('lifecycle');
  [cluster, vault] = await Promise.all([startCluster(scope, { name: 'prod' }), startVault(scope)]);
  await startCertManager(scope, cluster);
  untouched = await holdings();
  deployment = await deploy(scope, Trust.declare(base()), 'lifecycle', vault, { prod: cluster });
});
afterAll(() => scope.close());

interface Holdings {
  readonly mounts: readonly string[];
  readonly logins: readonly string[];
  readonly policies: unknown;
}

/** What Vault holds, apart from what it makes for itself. */
async function holdings(): Promise<Holdings> {
  const [mounts, logins, policies] = await Promise.all([
    vault.api.read('sys/mounts'),
    vault.api.read('sys/auth'),
    vault.api.list('sys/policies/acl'),
  ]);
  return {
    mounts: Object.keys(mounts.data ?? {}).sort(),
    logins: Object.keys(logins.data ?? {}).sort(),
    policies: policies.data?.['keys'],
  };
}

type ClusterDeclaration = TrustDeclaration['clusters'][string];

const issuer = {
  namespace: 'shop',
  name: 'vault',
  pkiRole: { mount: 'pki', allowedDomains: ['shop.acme.example'], allowSubdomains: true, maxTtl: '2160h' },
};
const workload = {
  namespace: 'shop',
  serviceAccount: 'orders',
  access: [{ path: 'secret/data/orders/*', capabilities: ['read'] }],
} as const;

/** The quickstart with a workload; a test changes one fact of it. */
function base(change: Partial<ClusterDeclaration> = {}, root: object = {}): TrustDeclaration {
  return {
    name: 'acme',
    vault: {
      server: vault.url,
      caBundle: vault.caBundle,
      pki: { pki: { root: { commonName: 'Acme Root CA', ttl: '87600h', ...root }, protect: false } },
    },
    clusters: {
      prod: {
        tokenIssuer: cluster.tokenIssuer,
        apiServer: { url: cluster.url, caBundle: cluster.caBundle },
        login: { jwt: { keys: { discovery: {} } } },
        certManager: { issuers: [issuer] },
        workloads: [workload],
        ...change,
      },
    },
  };
}

/** What Terraform would change after this declaration, in short. */
async function changes(declaration: TrustDeclaration): Promise<readonly string[]> {
  deployment.terraform.write(synthFiles(Trust.declare(declaration)).get('terraform/main.tf.json') ?? '');
  return (await deployment.terraform.plan()).map(({ address, actions }) => `${actions.join(' ')} ${address}`);
}

test('nothing changed: nothing to do', async () => {
  expect(await changes(base())).toEqual([]);
});

test('a further domain: the PKI role alone', async () => {
  const pkiRole = { ...issuer.pkiRole, allowedDomains: ['shop.acme.example', 'acme.test'] };
  expect(await changes(base({ certManager: { issuers: [{ ...issuer, pkiRole }] } }))).toEqual([
    'update vault_pki_secret_backend_role.prod_shop_vault',
  ]);
});

test('a further path of a workload: its policy alone', async () => {
  const access = [...workload.access, { path: 'secret/data/shared', capabilities: ['read'] }] as const;
  expect(await changes(base({ workloads: [{ ...workload, access }] }))).toEqual([
    'update vault_policy.prod_shop_orders_workload',
  ]);
});

test('a further issuer: its role, policy and PKI role, and nothing of the others', async () => {
  const second = { ...issuer, name: 'second' };
  expect(await changes(base({ certManager: { issuers: [second, issuer] } }))).toEqual([
    'create vault_jwt_auth_backend_role.prod_shop_second',
    'create vault_pki_secret_backend_role.prod_shop_second',
    'create vault_policy.prod_shop_second',
  ]);
});

test('a longer life of the workload’s tokens: its auth role alone', async () => {
  expect(await changes(base({ workloads: [{ ...workload, tokens: { maxTtl: '48h' } }] }))).toEqual([
    'update vault_jwt_auth_backend_role.prod_shop_orders_workload',
  ]);
});

test('another common name of the root: the root is replaced, and the mount stays', async () => {
  expect(await changes(base({}, { commonName: 'Acme Root CA 2' }))).toEqual([
    'delete create vault_pki_secret_backend_root_cert.pki',
  ]);
});

test('the same manifests once more: every object stays as it is', async () => {
  const objects = manifestsOf(synthFiles(Trust.declare(base())).get('kubernetes/prod.yaml') ?? '');
  const versions = (): Promise<readonly unknown[]> =>
    Promise.all(
      objects
        // Their annotation, by which the harness has them looked at again, goes away.
        .filter(({ kind }) => kind !== 'Issuer')
        .map(async (object) => (await cluster.api.get(object))?.metadata['resourceVersion']),
    );
  const before = await versions();
  await applyManifests(cluster, objects);
  expect(await versions()).toEqual(before);
});

test('destroy leaves Vault as it was', async () => {
  await changes(base());
  await deployment.terraform.destroy();
  expect(await holdings()).toEqual(untouched);
});
