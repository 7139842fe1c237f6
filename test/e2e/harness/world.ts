import type { Trust } from '../../../src/index';
import type { CertificateIssuer } from '../../../src/trust/model/certificate-issuer';
import { isVariable } from '../../../src/trust/model/variable';
import { planRbacBinding } from '../../../src/trust/plan/kubernetes/rbac';
import { planServiceAccount } from '../../../src/trust/plan/kubernetes/service-account';
import { startCertManager } from './cert-manager';
import { type Cluster, startCluster } from './cluster';
import { applyManifests } from './deployment';
import type { Internet } from './internet';
import type { KubernetesObject } from './kubernetes-api';
import type { Scope } from './scope';
import { type PodAccount, type VaultServer, startVault } from './vault-server';

/** Real servers for everything that a declaration names. */
export interface World {
  readonly vault: VaultServer;
  /** By the declared name. */
  readonly clusters: Readonly<Record<string, Cluster>>;
  /** Values of Terraform variables that only a deployment knows. */
  readonly variables: Readonly<Record<string, string>>;
}

type DeclaredCluster = Trust['model']['clusters'][number];

/** Starts a Vault and a cluster for each declared one, and leads the declared URLs to them. */
export async function startWorld(scope: Scope, internet: Internet, trust: Trust): Promise<World> {
  const { model } = trust;
  const clusters: Record<string, Cluster> = {};
  const variables: Record<string, string> = {};
  for (const declared of model.clusters) {
    const cluster = await startDeclared(scope, internet, declared);
    clusters[declared.name] = cluster;
    await makeForeignObjects(cluster, declared);
    if (isVariable(declared.apiServerCaBundle)) variables[declared.apiServerCaBundle.variable] = cluster.caBundle;
  }
  await hostDiscovery(internet, model.clusters, clusters);
  const names = [model.vault.server, ...model.clusters.map(({ vault }) => vault.server)];
  const pod = await podOf(trust, clusters);
  const vault = await startVault(scope, {
    names: names.map((url) => new URL(url).hostname),
    env: internet.environment('vault'),
    ...(pod === null ? {} : { pod }),
  });
  for (const url of names) internet.route(url, portOf(vault.url));
  const env = internet.environment('cert-manager', vault.caBundle);
  for (const cluster of Object.values(clusters)) await startCertManager(scope, cluster, env);
  await makeWhatExists(trust, vault, clusters);
  return { vault, clusters, variables };
}

async function startDeclared(scope: Scope, internet: Internet, declared: DeclaredCluster): Promise<Cluster> {
  const { name, tokenIssuer, apiAudiences, apiServerUrl, anonymousAuth } = declared;
  const url = isVariable(apiServerUrl) ? '' : apiServerUrl;
  const pair = await internet.authority.issue(url === '' ? [] : [new URL(url).hostname]);
  const serving = { ...pair, caBundle: internet.authority.certificate };
  const cluster = await startCluster(scope, { name, tokenIssuer, apiAudiences, anonymousAuth, serving });
  if (url !== '') internet.route(url, portOf(cluster.url));
  return cluster;
}

/** Copies of the clusters' discovery documents where their token issuers say; all are of one host. */
export async function hostDiscovery(
  internet: Internet,
  declared: readonly Pick<DeclaredCluster, 'name' | 'tokenIssuer'>[],
  clusters: Readonly<Record<string, Cluster>>,
): Promise<void> {
  const documents: Record<string, () => Promise<string>> = {};
  for (const { name, tokenIssuer } of declared) {
    const cluster = clusters[name];
    if (cluster === undefined || new URL(tokenIssuer).hostname.endsWith('.local')) continue;
    const keys = `${tokenIssuer}/openid/v1/jwks`;
    documents[keys] = () => cluster.api.text('/openid/v1/jwks');
    documents[`${tokenIssuer}/.well-known/openid-configuration`] = () =>
      Promise.resolve(JSON.stringify({ issuer: tokenIssuer, jwks_uri: keys, response_types_supported: ['id_token'] }));
  }
  if (Object.keys(documents).length > 0) await internet.host(documents);
}

/** Accounts and bindings that the declaration leaves to others, such as Vault's chart. */
export async function makeForeignObjects(
  cluster: Cluster,
  { name, serviceAccounts, rbacBindings }: DeclaredCluster,
): Promise<void> {
  const planned = [
    ...serviceAccounts.filter(({ emitted }) => !emitted).map((account) => planServiceAccount(account, name)),
    ...rbacBindings.filter(({ emitted }) => !emitted).map((binding) => planRbacBinding(binding, name)),
  ];
  await applyManifests(
    cluster,
    planned.map(({ manifest }) => manifest as KubernetesObject),
  );
}

/** The account of Vault's Pod, where Vault runs in one of the clusters. */
export async function podOf(trust: Trust, clusters: Readonly<Record<string, Cluster>>): Promise<PodAccount | null> {
  for (const mount of trust.model.vault.authMounts) {
    const cluster = clusters[mount.cluster];
    if (cluster === undefined || mount.method !== 'kubernetes' || mount.reviewer.kind !== 'vaultPod') continue;
    const { namespace, serviceAccount } = mount.reviewer;
    await cluster.api.namespace(namespace);
    await cluster.api.apply({
      apiVersion: 'v1',
      kind: 'ServiceAccount',
      metadata: { namespace, name: serviceAccount },
    });
    const token = await cluster.api.createToken({ namespace, serviceAccount, audiences: cluster.apiAudiences });
    return { token, caBundle: cluster.caBundle };
  }
  return null;
}

/** What a declaration refers to and leaves to others: PKI mounts, and Secrets with Vault's certificate. */
export async function makeWhatExists(trust: Trust, vault: VaultServer, clusters: World['clusters']): Promise<void> {
  for (const { path, source } of trust.model.vault.pkiMounts) {
    if (source.kind !== 'existing') continue;
    await vault.api.write(`sys/mounts/${path}`, { type: 'pki', config: { max_lease_ttl: '87600h' } });
    await vault.api.write(`${path}/root/generate/internal`, { common_name: `Root of ${path}`, ttl: '87600h' });
  }
  for (const { name, certManager, certificateIssuers } of trust.model.clusters) {
    for (const { caBundleSecretRef, meta } of certificateIssuers) {
      if (caBundleSecretRef === null) continue;
      const namespace = meta.namespace || certManager.clusterResourceNamespace;
      await clusters[name]?.api.namespace(namespace);
      await clusters[name]?.api.apply({
        apiVersion: 'v1',
        kind: 'Secret',
        metadata: { namespace, name: caBundleSecretRef.name },
        data: { [caBundleSecretRef.key]: Buffer.from(vault.caBundle).toString('base64') },
      });
    }
  }
}

/** A Certificate of an issuer. */
export interface CertificateObject extends KubernetesObject {
  readonly spec: {
    readonly dnsNames?: readonly string[];
    readonly ipAddresses?: readonly string[];
    readonly uris?: readonly string[];
    readonly [key: string]: unknown;
  };
}

/** The first Certificate that is declared for an issuer, or one of a name that its PKI role allows. */
export function certificateFor(issuer: CertificateIssuer, trust: Trust): CertificateObject {
  const declared = trust.plan.objects.find(({ manifest }) => {
    const { issuerRef } = (manifest['spec'] ?? {}) as {
      readonly issuerRef?: { readonly kind: string; readonly name: string };
    };
    const isSame = issuerRef?.kind === issuer.kind && issuerRef.name === issuer.meta.name;
    return isSame && (issuer.kind === 'ClusterIssuer' || manifest.metadata.namespace === issuer.meta.namespace);
  });
  if (declared !== undefined) return declared.manifest as unknown as CertificateObject;
  const role = trust.model.vault.pkiRoles.find(({ mount, name }) => issuer.signPath === `${mount}/sign/${name}`);
  const [domain = ''] = role?.allowedDomains ?? [];
  return {
    apiVersion: 'cert-manager.io/v1',
    kind: 'Certificate',
    metadata: { name: 'made-for-the-test', namespace: issuer.meta.namespace || 'anywhere' },
    spec: {
      secretName: 'made-for-the-test-tls',
      issuerRef: { group: 'cert-manager.io', kind: issuer.kind, name: issuer.meta.name },
      dnsNames: [role?.allowBareDomains ? domain : `web.${domain}`],
    },
  };
}

/** The port of a URL that names one. */
export function portOf(url: string): number {
  return Number(new URL(url).port);
}
