/**
 * approver-policy beside cert-manager and Vault: what is declared is approved and signed, what is not is denied
 * in the words that `decide` has, or never answered. What a mesh asks for is signed as istio-csr asks for it.
 */
import { X509Certificate } from 'node:crypto';
import { Trust, type TrustDeclaration } from '../../src/index';
import { decideApproval } from '../../src/trust/decide/approval';
import { decideClient } from '../../src/trust/decide/client';
import type { Step } from '../../src/trust/decide/decision';
import type { Certificate } from '../../src/trust/model/certificate-issuer';
import type { TrustModel } from '../../src/trust/model/trust-model';
import { planCertificate } from '../../src/trust/plan/kubernetes/certificate';
import { planRequestPolicy } from '../../src/trust/plan/kubernetes/request-policy';
import * as build from '../support/model';
import { type Asked, signingRequest } from './approval/signing-request';
import { startApproverPolicy } from './harness/approver-policy';
import { condition, startCertManager } from './harness/cert-manager';
import { type Cluster, startCluster } from './harness/cluster';
import { declaredCluster, declaredVault } from './harness/declared';
import { applyManifests } from './harness/deployment';
import { installIstioCsr } from './harness/istio-csr';
import { issued } from './harness/issued';
import type { KubernetesApi, KubernetesObject } from './harness/kubernetes-api';
import { Scope } from './harness/scope';
import { until } from './harness/until';
import { type VaultServer, startVault } from './harness/vault-server';
import { put } from './refusals/put';

let scope: Scope;
let cluster: Cluster;
let vault: VaultServer;
let trust: Trust;
let istioCsr: KubernetesApi;

beforeAll(async () => {
  scope = new Scope('approval');
  [cluster, vault] = await Promise.all([startCluster(scope, { name: 'prod' }), startVault(scope)]);
  await startCertManager(scope, cluster, {}, { approves: false });
  await startApproverPolicy(scope, cluster);
  trust = Trust.declare(declaration());
  expect(await put(trust.model, cluster, vault, null)).toEqual([]);
  for (const name of ['ingress', 'shop', 'billing', 'istio-system']) await cluster.api.namespace(name);
  istioCsr = await asIstioCsr();
}, 600_000);
afterAll(() => scope.close());

function declaration(): TrustDeclaration {
  return {
    name: 'acme',
    vault: declaredVault(vault),
    clusters: {
      prod: {
        ...declaredCluster(cluster),
        certManager: {
          version: '1.21',
          approvedBy: 'approver-policy',
          issuers: [
            { namespace: 'istio-system', name: 'mesh', pkiRole: { mount: 'pki' } },
            {
              namespace: 'istio-system',
              name: 'web',
              pkiRole: { mount: 'pki', allowedDomains: ['istio-system.svc'], allowSubdomains: true },
            },
          ],
          clusterIssuers: [
            {
              name: 'edge',
              namespaces: ['ingress', 'shop'],
              pkiRole: { mount: 'pki', allowedDomains: ['edge.acme.example'], allowSubdomains: true, maxTtl: '720h' },
              certificates: [
                {
                  ...{ namespace: 'ingress', name: 'www', dnsNames: ['www.edge.acme.example'], duration: '720h' },
                  usages: ['digital signature', 'server auth'],
                },
              ],
            },
          ],
          istioCsr: { issuer: 'istio-system/mesh', trustDomain: 'acme.example', namespaces: ['shop'] },
        },
      },
    },
  };
}

/** Who makes its requests by applying them. */
async function asIstioCsr(): Promise<KubernetesApi> {
  await installIstioCsr(cluster, ['patch']);
  const account = { namespace: 'cert-manager', serviceAccount: 'cert-manager-istio-csr' };
  return cluster.api.as(await cluster.api.createToken({ ...account, audiences: cluster.apiAudiences }));
}

const reference = (kind: string, namespace: string, name: string): KubernetesObject => ({
  apiVersion: 'cert-manager.io/v1',
  kind,
  metadata: { namespace, name },
});

/** What becomes of a request: a condition with its reason and words, or the event of one that nobody answers. */
async function answer(namespace: string, name: string): Promise<string> {
  return until(`an answer to ${namespace}/${name}`, 60_000, async () => {
    const request = await cluster.api.get(reference('CertificateRequest', namespace, name));
    const denied = condition(request, 'Denied');
    if (denied !== null) return `Denied=${denied.status} ${denied.reason}: ${denied.message}`;
    const ready = condition(request, 'Ready');
    if (ready !== null && ready.reason !== 'Pending') return `Ready=${ready.status} ${ready.reason}: ${ready.message}`;
    const events = await cluster.api.list({ apiVersion: 'events.k8s.io/v1', kind: 'Event' }, namespace);
    const unprocessed = events.find(({ reason, regarding }) => {
      return reason === 'Unprocessed' && (regarding as { readonly name?: string }).name === name;
    });
    return unprocessed === undefined ? null : `event Unprocessed: ${String(unprocessed['note'])}`;
  });
}

/** The request that cert-manager makes for a Certificate. */
async function requestFor(namespace: string, name: string): Promise<string> {
  const made = await until(`a request for ${namespace}/${name}`, 30_000, async () => {
    const all = await cluster.api.list({ apiVersion: 'cert-manager.io/v1', kind: 'CertificateRequest' }, namespace);
    return all.find(({ metadata }) => metadata.name.startsWith(`${name}-`)) ?? null;
  });
  return made.metadata.name;
}

const controller = 'system:serviceaccount:cert-manager:cert-manager';
const refusalIn = (steps: readonly Step[]): string => steps.find(({ outcome }) => outcome === 'fail')?.message ?? '';

test('what is declared is approved by its policy, and signed', async () => {
  const { chain } = await issued(cluster, 'ingress', 'www');
  expect(chain[0]?.subjectAltName).toBe('DNS:www.edge.acme.example');
  const request = await cluster.api.get(reference('CertificateRequest', 'ingress', await requestFor('ingress', 'www')));
  expect(condition(request, 'Approved')).toMatchObject({
    ...{ status: 'True', reason: 'policy.cert-manager.io' },
    message: 'Approved by CertificateRequestPolicy: "acme.clusterissuer.edge"',
  });
});

const { subject } = build.certificate();
const faults: readonly (readonly [string, Partial<Certificate>, namespace?: string])[] = [
  ['another namespace', {}, 'billing'],
  ['a name outside', { dnsNames: ['www.edge.acme.example', 'www.evil.example'] }],
  ['a longer life', { duration: 721 * 3600 }],
  ['another usage', { usages: ['server auth', 'client auth'] }],
  ['another key', { privateKey: { algorithm: 'ECDSA', size: 256, encoding: '', rotationPolicy: '' } }],
  ['a part of a subject', { subject: { ...subject, organizations: ['Evil'] } }],
  ['a URI', { uris: ['spiffe://acme.example/ns/shop/sa/orders'] }],
  ['another issuer', { issuerKind: 'Issuer', issuerName: 'edge' }],
  ['two at once', { dnsNames: ['evil.example'], duration: 800 * 3600, ipAddresses: ['10.0.0.1'] }],
];

test.each(faults.map((fault, index) => [fault[0], index] as const))('%s is denied as predicted', async (_, index) => {
  const [, change, namespace = 'shop'] = faults[index]!;
  const name = `fault-${String(index)}`;
  const certificate: Certificate = {
    ...build.certificate({ dnsNames: ['www.edge.acme.example'], duration: 720 * 3600 }),
    ...{ meta: build.objectMeta(namespace, name), issuerKind: 'ClusterIssuer', issuerName: 'edge' },
    ...{ secretName: name, ...change },
  };
  const [prod] = trust.model.clusters;
  const predicted = refusalIn(decideApproval(trust.model, prod!, { certificate, requester: controller }));
  expect(predicted).not.toBe('');
  await applyManifests(cluster, [planCertificate(certificate, 'prod').manifest as KubernetesObject]);
  expect(await answer(namespace, await requestFor(namespace, name))).toBe(predicted);
});

/** Makes a CertificateRequest as istio-csr does. Source: istio-csr v0.17.0 pkg/certmanager/certmanager.go:207-240. */
async function ask(
  api: KubernetesApi,
  name: string,
  asked: Asked,
  { usages = ['client auth', 'server auth'], duration = '1h', issuer = 'mesh' } = {},
): Promise<string> {
  await api.apply({
    ...reference('CertificateRequest', 'istio-system', name),
    spec: {
      ...{ duration, isCA: false, usages, request: Buffer.from(signingRequest(asked)).toString('base64') },
      issuerRef: { group: 'cert-manager.io', kind: 'Issuer', name: issuer },
    },
  });
  return answer('istio-system', name);
}

async function certificateOf(name: string): Promise<X509Certificate> {
  const request = await cluster.api.get(reference('CertificateRequest', 'istio-system', name));
  const { certificate } = request?.['status'] as { readonly certificate: string };
  return new X509Certificate(Buffer.from(certificate, 'base64'));
}

const orders = 'spiffe://acme.example/ns/shop/sa/orders';
const istio = { organizations: [''] };

test('a member of the mesh gets its identity, for client and server', async () => {
  expect(await ask(istioCsr, 'orders', { ...istio, uris: [orders] })).toMatch(/^Ready=True Issued: /);
  const certificate = await certificateOf('orders');
  expect(certificate.subjectAltName).toBe(`URI:${orders}`);
  expect([...(certificate.keyUsage ?? [])].sort()).toEqual(['1.3.6.1.5.5.7.3.1', '1.3.6.1.5.5.7.3.2']);
});

test('istio-csr gets the name of its Service, and istiod its own', async () => {
  const dnsNames = ['cert-manager-istio-csr.cert-manager.svc'];
  expect(await ask(istioCsr, 'serving', { ...istio, dnsNames }, { usages: ['server auth'] })).toMatch(/^Ready=True/);
  const wish = trust.model.clusters[0]?.istioCsr?.requests.find(({ requester }) => requester.name === 'cert-manager');
  const istiod: Certificate = { ...wish!.certificate, secretName: 'istiod-tls' };
  await applyManifests(cluster, [planCertificate(istiod, 'prod').manifest as KubernetesObject]);
  const { chain } = await issued(cluster, 'istio-system', istiod.meta.name);
  expect(chain[0]?.subjectAltName).toContain('URI:spiffe://acme.example/ns/istio-system/sa/istiod-service-account');
});

const policies = (said: (name: string) => string): string =>
  `Denied=True policy.cert-manager.io: No policy approved this request: ${['acme.mesh-serving', 'acme.mesh-workload']
    .map((name) => `[${name}: ${said(name)}]`)
    .join(' ')}`;

test.each<[string, Asked, string]>([
  [
    'a namespace outside of the mesh',
    { ...istio, uris: ['spiffe://acme.example/ns/billing/sa/ledger'] },
    'spec.allowed.uris.values: Invalid value: ["spiffe://acme.example/ns/billing/sa/ledger"]: spiffe://acme.example/ns/shop/sa/*',
  ],
  [
    'another trust domain',
    { ...istio, uris: ['spiffe://evil.example/ns/shop/sa/orders'] },
    'spec.allowed.uris.values: Invalid value: ["spiffe://evil.example/ns/shop/sa/orders"]: spiffe://acme.example/ns/shop/sa/*',
  ],
  [
    'a common name',
    { ...istio, commonName: 'orders', uris: [orders] },
    'spec.allowed.commonName: Invalid value: "orders": no allowed value',
  ],
])('%s is denied', async (what, asked, fault) => {
  const [prod] = trust.model.clusters;
  const wish = prod!.istioCsr!.requests[0]!;
  const certificate: Certificate = {
    ...wish.certificate,
    ...{ commonName: asked.commonName ?? '', uris: asked.uris ?? [] },
  };
  const requester = 'system:serviceaccount:cert-manager:cert-manager-istio-csr';
  const predicted = refusalIn(decideApproval(trust.model, prod!, { certificate, requester }));
  expect(predicted).toContain(fault);
  expect(predicted.startsWith(policies(() => '').slice(0, 60))).toBe(true);
  expect(await ask(istioCsr, what.replaceAll(' ', '-'), asked)).toBe(predicted);
});

/** As of a Certificate without one: cert-manager takes its default later, and approver-policy sees none. */
test('a request without a duration is denied by a policy that has a longest one', async () => {
  const request = Buffer.from(signingRequest({ ...istio, uris: [orders] })).toString('base64');
  await istioCsr.apply({
    ...reference('CertificateRequest', 'istio-system', 'timeless'),
    spec: {
      ...{ isCA: false, usages: ['client auth', 'server auth'], request },
      issuerRef: { group: 'cert-manager.io', kind: 'Issuer', name: 'mesh' },
    },
  });
  expect(await answer('istio-system', 'timeless')).toContain(
    '[acme.mesh-workload: spec.constraints.maxDuration: Invalid value: "nil": 1h0m0s]',
  );
});

test('nobody but istio-csr may ask for an identity, apart from those who may do anything', async () => {
  // A member of `system:masters` may use every policy: approver-policy asks the API server.
  expect(await ask(cluster.api, 'admin', { ...istio, uris: [orders] })).toMatch(/^Ready=True/);
  await applyManifests(cluster, [
    { apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name: 'mallory', namespace: 'istio-system' } },
    {
      ...{ apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'RoleBinding' },
      metadata: { name: 'mallory', namespace: 'istio-system' },
      roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name: 'cert-manager-istio-csr' },
      subjects: [{ kind: 'ServiceAccount', name: 'mallory', namespace: 'istio-system' }],
    },
  ]);
  const mallory = cluster.api.as(
    await cluster.api.createToken({
      ...{ namespace: 'istio-system', serviceAccount: 'mallory', audiences: cluster.apiAudiences },
    }),
  );
  const [prod] = trust.model.clusters;
  const { certificate } = prod!.istioCsr!.requests[0]!;
  const requester = 'system:serviceaccount:istio-system:mallory';
  const predicted = refusalIn(decideApproval(trust.model, prod!, { certificate, requester }));
  expect(await ask(mallory, 'mallory', { ...istio, uris: [orders] })).toBe(predicted);
});

test('an issuer for hosts refuses the identities of a mesh, even where a policy lets them through', async () => {
  const open = build.requestPolicy({
    ...{ meta: build.objectMeta('', 'open'), issuerName: 'web', namespaces: ['istio-system'], maxDuration: 0 },
    ...{ allowed: build.allowing({ uris: ['*'], organizations: ['*'] }), usages: ['client auth', 'server auth'] },
  });
  const use = build.useRole({
    meta: build.objectMeta('', 'open:use'),
    rules: build.useRole().rules.map((rule) => ({ ...rule, resourceNames: ['open'] })),
  });
  await applyManifests(cluster, [
    planRequestPolicy(open, 'prod').manifest as KubernetesObject,
    {
      ...{ apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'ClusterRole', metadata: { name: 'open:use' } },
      rules: use.rules.map(({ apiGroups, resources, resourceNames, verbs }) => {
        return { apiGroups, resources, resourceNames, verbs };
      }),
    },
    {
      ...{ apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'RoleBinding' },
      metadata: { name: 'open:use', namespace: 'istio-system' },
      roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name: 'open:use' },
      subjects: [{ kind: 'ServiceAccount', name: 'cert-manager-istio-csr', namespace: 'cert-manager' }],
    },
  ]);
  const [prod] = trust.model.clusters;
  const wrong: TrustModel = {
    ...trust.model,
    clusters: [
      {
        ...prod!,
        certManager: { ...prod!.certManager, approvedBy: 'cert-manager' },
        istioCsr: {
          ...prod!.istioCsr!,
          issuerName: 'web',
          requests: prod!.istioCsr!.requests.slice(0, 1),
        },
      },
    ],
  };
  const [moved] = wrong.clusters;
  const web = moved!.certificateIssuers.find(({ meta }) => meta.name === 'web');
  const predicted = refusalIn(decideClient(wrong, moved!, web!, Math.floor(Date.now() / 1000).valueOf()).steps);
  expect(predicted).toBe('400 URI Subject Alternative Names are not allowed in this role, but were provided via CSR');
  const seen = await ask(istioCsr, 'at-web', { ...istio, uris: [orders] }, { issuer: 'web' });
  expect(seen).toContain(predicted.replace('400 ', ''));
  expect(seen).toMatch(/^Ready=False Failed: Vault failed to sign certificate/);
});
