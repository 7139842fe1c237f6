/**
 * A mesh as its proxies see it: a ServiceAccount's token is shown to istio-csr, put to a real API server, compared
 * with the signing request, approved by a real approver-policy and signed by a real Vault, with the emitted files.
 * Who is refused is refused at the check and in the words that `decide` has.
 */
import { X509Certificate } from 'node:crypto';
import { parse } from 'yaml';
import { synthFiles } from '../../src/files/synth';
import { Trust, type TrustDeclaration } from '../../src/index';
import { decideMeshIdentity } from '../../src/trust/decide/mesh-identity';
import { asIstioCsrShows } from '../../src/trust/facts/as-istio-csr-shows';
import { istioCsrChecks } from '../../src/trust/facts/istio-csr-checks';
import type { TrustModel } from '../../src/trust/model/trust-model';
import { flat } from '../../src/trust/report/explain/error-text';
import { plan } from '../../src/trust/plan/plan';
import { tokenOf } from '../../src/trust/terms/token';
import { startApproverPolicy } from './harness/approver-policy';
import { startCertManager } from './harness/cert-manager';
import { type Cluster, startCluster } from './harness/cluster';
import { declaredCluster, declaredVault } from './harness/declared';
import { chainsTo } from './harness/issued';
import {
  askIstioCsr,
  installIstioCsr,
  startIstioCsr,
  type Answered,
  type IstioCsr,
  type IstioCsrValues,
} from './harness/istio-csr';
import { writesOf } from './harness/planned-writes';
import { Scope } from './harness/scope';
import { signToken } from './harness/token-controller';
import { until } from './harness/until';
import { type VaultServer, startVault } from './harness/vault-server';
import { put } from './refusals/put';

let scope: Scope;
let prod: Cluster;
let east: Cluster;
let vault: VaultServer;
let trust: Trust;
let root: string;
let istioCsr: IstioCsr;

beforeAll(async () => {
  scope = new Scope('istio-csr');
  [prod, east, vault] = await Promise.all([
    startCluster(scope, { name: 'prod' }),
    startCluster(scope, { name: 'east' }),
    startVault(scope),
  ]);
  await startCertManager(scope, prod, {}, { approves: false });
  await startApproverPolicy(scope, prod);
  trust = Trust.declare(declaration());
  for (const name of ['shop', 'billing', 'istio-system']) await prod.api.namespace(name);
  await east.api.namespace('shop');
  await installIstioCsr(prod);
  expect(await put(trust.model, prod, vault, null)).toEqual([]);
  for (const account of ['shop/orders', 'shop/ledger', 'billing/ledger']) await makeAccount(prod, account);
  await makeAccount(east, 'shop/orders');
  root = String((await vault.api.read('pki/cert/ca')).data?.['certificate']);
  istioCsr = await startIstioCsr(scope, prod, values());
}, 900_000);
afterAll(() => scope.close());

function declaration(): TrustDeclaration {
  return {
    name: 'acme',
    vault: declaredVault(vault),
    clusters: {
      prod: {
        ...declaredCluster(prod),
        certManager: {
          version: '1.21',
          approvedBy: 'approver-policy',
          issuers: [{ namespace: 'istio-system', name: 'mesh', pkiRole: { mount: 'pki' } }],
          istioCsr: { issuer: 'istio-system/mesh', trustDomain: 'acme.example', namespaces: ['shop'] },
        },
      },
      east: declaredCluster(east),
    },
  };
}

function values(): IstioCsrValues {
  const file = synthFiles(trust).get('helm/prod.istio-csr.yaml');
  return parse(file ?? '') as IstioCsrValues;
}

function account(id: string): { readonly namespace: string; readonly name: string } {
  const [namespace = '', name = ''] = id.split('/');
  return { namespace, name };
}

async function makeAccount(cluster: Cluster, id: string): Promise<void> {
  await cluster.api.apply({ apiVersion: 'v1', kind: 'ServiceAccount', metadata: account(id) });
}

async function tokenFor(cluster: Cluster, id: string, audience = 'istio-ca'): Promise<string> {
  const { namespace, name } = account(id);
  return cluster.api.createToken({ namespace, serviceAccount: name, audiences: [audience] });
}

/** A token of `shop/orders` that the cluster signed two hours ago, for one hour. */
async function expired(): Promise<string> {
  const metadata = account('shop/orders');
  const uid = (await prod.api.get({ apiVersion: 'v1', kind: 'ServiceAccount', metadata }))?.metadata['uid'];
  const now = Math.floor(Date.now() / 1000);
  return signToken(prod, {
    ...{ aud: ['istio-ca'], exp: now - 3600, iat: now - 7200, nbf: now - 7200, iss: prod.tokenIssuer },
    sub: 'system:serviceaccount:shop:orders',
    'kubernetes.io': { namespace: 'shop', serviceaccount: { name: 'orders', uid } },
  });
}

const now = (): number => Math.floor(Date.now() / 1000);
const identity = (id: string): string => id.replace(/^(.*)\/(.*)$/, 'spiffe://acme.example/ns/$1/sa/$2');

/** What `decide` says of the first refusal; null where nothing is refused. */
function predicted(token: string, asked: string, model: TrustModel = trust.model) {
  const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as object;
  const ofEast = (claims as { readonly iss: string }).iss === east.tokenIssuer;
  const read = tokenOf(claims as Readonly<Record<string, unknown>>, {
    ...{ cluster: ofEast ? 'east' : 'prod', signature: 'valid' },
  });
  const cluster = model.clusters.find(({ name }) => name === 'prod')!;
  const { steps } = decideMeshIdentity(model, cluster, cluster.istioCsr!, read, asked, now());
  return steps.find(({ outcome }) => outcome === 'fail') ?? null;
}

/** An answer, and what the log of istio-csr has gained meanwhile. */
async function ask(token: string, asked: string, clusterId?: string, seconds?: number) {
  const before = istioCsr.process.log().length;
  const answered = await askIstioCsr(scope, istioCsr, {
    ...{ token, identity: asked, ca: root },
    ...(clusterId === undefined ? {} : { clusterId }),
    ...(seconds === undefined ? {} : { seconds }),
  });
  return { answered, log: () => flat(istioCsr.process.log().slice(before)) };
}

/** Whether a text has all parts of the words, in their order; `…` stands for anything between two of them. */
async function untilShown(words: string, log: () => string): Promise<void> {
  const parts = flat(words)
    .split('…')
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const wanted = new RegExp(parts.join('.*?'));
  await until(
    `the log to say ${words}`,
    5_000,
    () => Promise.resolve(wanted.test(log()) ? true : null),
    () => Promise.resolve(log()),
  );
}

const said = ({ code, message }: Answered): string => `${code} ${message}`;

test('a member of the mesh gets its identity, from the declared root', async () => {
  const token = await tokenFor(prod, 'shop/orders');
  expect(predicted(token, identity('shop/orders'))).toBeNull();
  const { answered } = await ask(token, identity('shop/orders'));
  expect(said(answered)).toBe('OK ');
  const [leaf, ...others] = (answered.chain ?? []).map((pem) => new X509Certificate(pem));
  expect(leaf?.subjectAltName).toBe('URI:spiffe://acme.example/ns/shop/sa/orders');
  expect([...(leaf?.keyUsage ?? [])].sort()).toEqual(['1.3.6.1.5.5.7.3.1', '1.3.6.1.5.5.7.3.2']);
  // A proxy asks for a day, and gets what the declaration allows.
  expect(Date.parse(leaf!.validTo) - Date.now()).toBeLessThanOrEqual(3600_000);
  expect(chainsTo([leaf!], new X509Certificate(root))).toBe(true);
  expect(others.at(-1)?.fingerprint256).toBe(new X509Certificate(root).fingerprint256);
});

test.each<[string, string, () => Promise<string>, string]>([
  ['a token for Vault', 'mesh/token', () => tokenFor(prod, 'shop/orders', 'vault'), 'shop/orders'],
  ['a token for the API server', 'mesh/token', () => tokenFor(prod, 'shop/orders', prod.tokenIssuer), 'shop/orders'],
  ['a token of another cluster', 'mesh/token', () => tokenFor(east, 'shop/orders'), 'shop/orders'],
  ['an expired token', 'mesh/token', expired, 'shop/orders'],
  ['the identity of another account', 'mesh/identity', () => tokenFor(prod, 'shop/orders'), 'shop/ledger'],
  ['an account outside of the mesh', 'approval/attribute', () => tokenFor(prod, 'billing/ledger'), 'billing/ledger'],
])('%s is refused as predicted', async (_, check, tokenOfCase, id) => {
  const token = await tokenOfCase();
  const step = predicted(token, identity(id));
  expect(step?.check).toBe(check);
  const shown = asIstioCsrShows(step!.check, step!.message, step!.log);
  const { answered, log } = await ask(token, identity(id));
  expect([said(answered), answered.chain]).toEqual([shown.client, null]);
  await untilShown(shown.log, log);
});

test('an identity of another trust domain is that of another account', async () => {
  const token = await tokenFor(prod, 'shop/orders');
  const asked = 'spiffe://cluster.local/ns/shop/sa/orders';
  const step = predicted(token, asked);
  expect(step?.check).toBe('mesh/identity');
  const { answered, log } = await ask(token, asked);
  expect(said(answered)).toBe(step!.message);
  await untilShown(step!.log, log);
});

test('a PKI role without the identity refuses what a policy approves', async () => {
  const narrow: TrustModel = {
    ...trust.model,
    vault: {
      ...trust.model.vault,
      pkiRoles: trust.model.vault.pkiRoles.map((role) => ({
        ...role,
        allowedUriSans: ['spiffe://acme.example/ns/billing/sa/*'],
      })),
    },
  };
  await writePkiRoles(narrow);
  const token = await tokenFor(prod, 'shop/orders');
  const step = predicted(token, identity('shop/orders'), narrow);
  expect(step?.check).toBe('pki/uri');
  const shown = asIstioCsrShows(step!.check, step!.message, step!.log);
  const { answered, log } = await ask(token, identity('shop/orders'));
  expect(said(answered)).toBe(shown.client);
  await untilShown(shown.log, log);
  await writePkiRoles(trust.model);
});

async function writePkiRoles(model: TrustModel): Promise<void> {
  const roles = plan(model).plan.resources.filter(({ type }) => type === 'vault_pki_secret_backend_role');
  for (const { path, body } of roles.flatMap((role) => writesOf(role, {})))
    expect((await vault.api.write(path, body)).errors).toEqual([]);
}

/** What an accepted answer rests on: without it, the words are those of the table. */
describe('what only a live system knows', () => {
  const user = 'system:serviceaccount:cert-manager:cert-manager-istio-csr';
  const filled = (words: string, texts: Readonly<Record<string, string>>): string =>
    words.replace(/\{(\w+)\}/g, (all, name: string) => texts[name] ?? all);
  const rbac = 'rbac.authorization.k8s.io/v1';

  async function without(kind: 'ClusterRoleBinding' | 'RoleBinding', run: () => Promise<void>): Promise<void> {
    const namespace = kind === 'RoleBinding' ? { namespace: 'istio-system' } : {};
    await prod.api.delete({ apiVersion: rbac, kind, metadata: { name: 'cert-manager-istio-csr', ...namespace } });
    try {
      await run();
    } finally {
      await installIstioCsr(prod);
    }
  }

  test.each<[keyof typeof istioCsrChecks, 'ClusterRoleBinding' | 'RoleBinding']>([
    ['mesh/reviewer', 'ClusterRoleBinding'],
    ['mesh/requester', 'RoleBinding'],
  ])('%s: its role', async (check, kind) => {
    await without(kind, async () => {
      const { words, log } = istioCsrChecks[check];
      const token = await tokenFor(prod, 'shop/orders');
      const wanted = filled(log, { called: 'Kubernetes', sent: user, namespace: 'istio-system' });
      // The API server sees a deleted binding a moment later.
      await until('the binding to be gone', 10_000, async () => {
        const { answered, log: gained } = await ask(token, identity('shop/orders'));
        if (answered.code === 'OK') return null;
        expect(said(answered)).toBe(words);
        await untilShown(wanted, gained);
        return true;
      });
    });
  });

  test('mesh/cluster: what a proxy calls its cluster', async () => {
    const { words, log } = istioCsrChecks['mesh/cluster'];
    const { answered, log: gained } = await ask(await tokenFor(prod, 'shop/orders'), identity('shop/orders'), 'prod');
    expect(said(answered)).toBe(words);
    await untilShown(filled(log, { sent: 'prod', wanted: 'Kubernetes' }), gained);
  });
});

test('a request that no policy is for is never answered', async () => {
  const prodModel = trust.model.clusters.find(({ name }) => name === 'prod')!;
  for (const { meta } of prodModel.requestPolicies)
    await prod.api.delete({
      ...{ apiVersion: 'policy.cert-manager.io/v1alpha1', kind: 'CertificateRequestPolicy' },
      metadata: { name: meta.name },
    });
  const none: TrustModel = { ...trust.model, clusters: [{ ...prodModel, requestPolicies: [] }] };
  const token = await tokenFor(prod, 'shop/orders');
  const step = predicted(token, identity('shop/orders'), none);
  expect(step?.check).toBe('approval/selected');
  const { client } = asIstioCsrShows(step!.check, step!.message, step!.log);
  // approver-policy sees a deleted policy a moment later.
  await until('the policies to be gone', 30_000, async () => {
    const { answered } = await ask(token, identity('shop/orders'), 'Kubernetes', 2);
    return said(answered) === client ? true : null;
  });
});
