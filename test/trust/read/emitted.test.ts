import type { TrustModel } from '../../../src/trust/model/trust-model';
import { emitted } from '../../../src/trust/read/emitted';
import { everyKindModel } from '../../support/every-kind';
import {
  authority,
  certificate,
  certificateIssuer,
  cluster,
  delegatorBinding,
  jwtAuthRole,
  jwtMount,
  objectMeta,
  pkiMount,
  pkiRole,
  policy,
  quickstartModel,
  requestPolicy,
  serviceAccount,
  trustModel,
  vault,
  workload,
} from '../../support/model';
import { everyObject } from '../declare/every-object';
import { modelOf } from '../declare/sample';
import { spireTrust } from '../../support/spire';
import { twoClustersModel } from '../../support/two-clusters-model';

type Path = readonly (string | number)[];

/** Every value of a model that is no object, with the way to it; lists without members count as one. */
function* leaves(value: unknown, path: Path = []): Generator<Path> {
  if (typeof value !== 'object' || value === null || Object.keys(value).length === 0) {
    yield path;
    return;
  }
  for (const [key, member] of Object.entries(value))
    yield* leaves(member, [...path, Array.isArray(value) ? Number(key) : key]);
}

function changed(value: unknown, [step, ...rest]: Path): unknown {
  if (step === undefined) return other(value);
  if (Array.isArray(value))
    return value.map((member: unknown, index) => (index === step ? changed(member, rest) : member));
  return Object.fromEntries(
    Object.entries(value as object).map(([key, member]) => [key, key === step ? changed(member, rest) : member]),
  );
}

function other(value: unknown): unknown {
  if (typeof value === 'string') return `${value}x`;
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'boolean') return !value;
  if (Array.isArray(value)) return ['x'];
  return { x: 'x' };
}

function fieldOf(path: Path): string {
  return path
    .map((step) => (typeof step === 'number' ? '[]' : step))
    .join('.')
    .replaceAll('.[]', '[]');
}

/** What tells alternatives apart cannot be changed alone. */
const alternative =
  /\.(method|keys\.kind|reviewer\.kind|source\.kind)$|^relyingParties\[\]\.kind$|^spire$|^spire\.agents\[\]\.attestor$/;

interface Leaf {
  readonly model: TrustModel;
  readonly path: Path;
  readonly field: string;
}

function leavesOf(models: readonly TrustModel[]): readonly Leaf[] {
  const all = models.flatMap((model) => [...leaves(model)].map((path) => ({ model, path, field: fieldOf(path) })));
  // A list of objects that is empty in one model has no leaf of its own.
  return all.filter(
    ({ field }) => !alternative.test(field) && !all.some((leaf) => leaf.field.startsWith(`${field}[].`)),
  );
}

/** Fields that can be changed without any effect on the emitted part. */
function outside(models: readonly TrustModel[]): readonly string[] {
  const found = leavesOf(models);
  const inside = new Set<string>();
  for (const { model, path, field } of found) {
    const change = changed(model, path) as TrustModel;
    if (JSON.stringify(emitted(change)) !== JSON.stringify(emitted(model))) inside.add(field);
  }
  return [...new Set(found.map(({ field }) => field))].filter((field) => !inside.has(field)).sort();
}

/** What the other models leave empty. */
function fullModel(): TrustModel {
  const model = quickstartModel();
  const secret = { meta: objectMeta('vault', 'a-token'), serviceAccount: 'a', at: 'x', origins: {} };
  const spiffeId = {
    ...{
      meta: objectMeta('', 'an-id'),
      spiffeIdTemplate: 'spiffe://a/b',
      namespaceLabels: { a: 'b' },
      podLabels: { a: 'b' },
    },
    ...{ workloadSelectors: ['k8s:sa:a'], className: '', at: 'x', origins: {} },
  };
  const clusters = model.clusters.map((cluster) => ({
    ...cluster,
    certificates: [certificate()],
    tokenSecrets: [secret],
    clusterSpiffeIds: [spiffeId],
    workloads: [workload()],
  }));
  return { ...model, clusters, waivers: [{ code: 'c', finding: 'f', reason: 'r', at: 'x', origins: {} }] };
}

/** What only a declaration of everything has: parties, policies of requests, operators. */
function declaredModel(): TrustModel {
  const { vault: held, clusters, relyingParties } = modelOf(everyObject);
  const copy = {
    kind: 'ConfigMap',
    meta: objectMeta('shop', 'vault-ca'),
    key: 'ca.crt',
    pem: 'PEM',
    at: 'x',
    origins: {},
  } as const;
  const near = clusters.map((one) => ({
    ...one,
    requestPolicies: [...one.requestPolicies, requestPolicy()],
    caCopies: [...one.caCopies, copy],
  }));
  const parties = relyingParties.filter(({ kind }) => kind === 'rabbitmq');
  return trustModel({ vault: vault({ auditDevices: held.auditDevices }), clusters: near, relyingParties: parties });
}

test('this, and nothing else, stands in no artefact', () => {
  const fields = outside([everyKindModel(), twoClustersModel(), fullModel(), declaredModel(), spireTrust().model]);
  expect(fields.filter((field) => !/\.(at|origins)(\.|$)|^clusters\[\]\.istioCsr\./.test(field))).toEqual([
    'clusters[].acceptedTokenIssuers',
    'clusters[].anonymousAuth',
    'clusters[].apiAudiences[]',
    'clusters[].apiServerCaBundle',
    'clusters[].apiServerCaBundle.variable',
    'clusters[].apiServerUrl',
    'clusters[].authentication.issuers[].cluster',
    'clusters[].authentication.issuers[].id',
    'clusters[].authentication.issuers[].servedBy',
    'clusters[].callers[].accepting',
    'clusters[].callers[].audience',
    'clusters[].callers[].ca',
    'clusters[].callers[].id',
    'clusters[].callers[].namespace',
    'clusters[].callers[].serviceAccount',
    'clusters[].callers[].volume.expirationSeconds',
    'clusters[].callers[].volume.mountPath',
    'clusters[].callers[].volume.name',
    'clusters[].callers[].volume.path',
    'clusters[].certManager.approvedBy',
    'clusters[].certManager.clusterResourceNamespace',
    'clusters[].certManager.namespace',
    'clusters[].certManager.serviceAccount',
    'clusters[].certManager.version',
    'clusters[].hostedJwksUri',
    'clusters[].istioCsr',
    'clusters[].partyClients[].audience',
    'clusters[].partyClients[].ca',
    'clusters[].partyClients[].id',
    'clusters[].partyClients[].namespace',
    'clusters[].partyClients[].party',
    'clusters[].partyClients[].serviceAccount',
    'clusters[].partyClients[].volume.expirationSeconds',
    'clusters[].partyClients[].volume.mountPath',
    'clusters[].partyClients[].volume.name',
    'clusters[].partyClients[].volume.path',
    'clusters[].secretClients[].requester.namespace',
    'clusters[].secretClients[].requester.rights',
    'clusters[].secretClients[].requester.serviceAccount',
    'clusters[].signingKeys',
    'clusters[].tokenExpiration.extend',
    'clusters[].tokenExpiration.max',
    'clusters[].tokenIssuer',
    'clusters[].vault.caBundle',
    'clusters[].vault.caBundleSecretRef',
    'clusters[].vault.caBundleSecretRef.key',
    'clusters[].vault.caBundleSecretRef.name',
    'clusters[].vault.server',
    'clusters[].vault.serverName',
    'clusters[].version',
    'clusters[].workloads[].audience',
    'clusters[].workloads[].authRole',
    'clusters[].workloads[].ca',
    'clusters[].workloads[].id',
    'clusters[].workloads[].mount',
    'clusters[].workloads[].namespace',
    'clusters[].workloads[].serviceAccount',
    'clusters[].workloads[].volume.expirationSeconds',
    'clusters[].workloads[].volume.mountPath',
    'clusters[].workloads[].volume.name',
    'clusters[].workloads[].volume.path',
    'name',
    'relyingParties[].sources[].caBundle',
    'relyingParties[].sources[].cluster',
    'relyingParties[].sources[].servedBy',
    'relyingParties[].sources[].tokenIssuer',
    'relyingParties[].version',
    'spire.agents[].audience',
    'spire.agents[].ca',
    'spire.agents[].id',
    'spire.agents[].volume.expirationSeconds',
    'spire.agents[].volume.name',
    'spire.psatClusters[].reviewer.namespace',
    'spire.psatClusters[].reviewer.serviceAccount',
    'spire.upstream.workload',
    'spire.workloads[].audience',
    'spire.workloads[].authRole',
    'spire.workloads[].cluster',
    'spire.workloads[].id',
    'spire.workloads[].mount',
    'spire.workloads[].namespace',
    'spire.workloads[].serviceAccount',
    'spire.workloads[].spiffeId',
    'vault.authMounts[].cluster',
    'vault.authMounts[].keys.servedBy',
    'vault.authMounts[].login',
    'vault.authMounts[].reviewer.namespace',
    'vault.authMounts[].reviewer.serviceAccount',
    'vault.authRoles[].client',
    'vault.authRoles[].cluster',
    'vault.caBundle',
    'vault.caBundleSecretRef',
    'vault.pkiRoles[].client',
    'vault.pkiRoles[].cluster',
    'vault.policies[].client',
    'vault.policies[].cluster',
    'vault.product.name',
    'vault.product.version',
    'vault.server',
    'waivers[].code',
    'waivers[].finding',
    'waivers[].reason',
  ]);
});

test('what somebody else manages stands in no artefact', () => {
  const model = trustModel({
    vault: vault({
      vaultNamespace: 'platform',
      authMounts: [jwtMount({ emitted: false })],
      authRoles: [jwtAuthRole({ emitted: false })],
      policies: [policy({ emitted: false })],
      pkiMounts: [pkiMount({ source: { kind: 'existing' } })],
      pkiRoles: [pkiRole({ emitted: false })],
    }),
    clusters: [
      cluster({
        serviceAccounts: [serviceAccount('vault', 'vault', { emitted: false })],
        rbacBindings: [delegatorBinding('vault', 'vault', { emitted: false })],
      }),
    ],
  });
  expect(emitted(model)).toEqual(emitted(trustModel({ clusters: [cluster()] })));
});

test('an authority that is signed outside carries no limits', () => {
  const signed = (ttl: number): TrustModel => {
    const source = {
      kind: 'outside',
      authority: authority({ ttl }),
      certificate: { variable: 'c' },
      keyName: 'k',
    } as const;
    return trustModel({ vault: vault({ pkiMounts: [pkiMount({ source })] }) });
  };
  expect(emitted(signed(1))).toEqual(emitted(signed(2)));
});

test('the account of a ClusterIssuer lies where cert-manager says', () => {
  const issued = (kind: 'Issuer' | 'ClusterIssuer', serviceAccountNamespace: string): TrustModel =>
    trustModel({ clusters: [cluster({ certificateIssuers: [certificateIssuer({ kind, serviceAccountNamespace })] })] });
  expect(emitted(issued('ClusterIssuer', 'a'))).toEqual(emitted(issued('ClusterIssuer', 'b')));
  expect(emitted(issued('Issuer', 'a'))).not.toEqual(emitted(issued('Issuer', 'b')));
});

test('the order of members counts for nothing', () => {
  const model = everyKindModel();
  const { authMounts, authRoles, policies, pkiMounts, pkiRoles } = model.vault;
  const reversed: TrustModel = {
    ...model,
    clusters: [...model.clusters].reverse(),
    vault: {
      ...model.vault,
      authMounts: [...authMounts].reverse(),
      authRoles: [...authRoles].reverse(),
      policies: [...policies].reverse(),
      pkiMounts: [...pkiMounts].reverse(),
      pkiRoles: [...pkiRoles].reverse(),
    },
  };
  expect(emitted(reversed)).toEqual(emitted(model));
});
