import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { binary } from './build';
import type { Cluster } from './cluster';
import { freePorts } from './free-ports';
import { applyManifests } from './deployment';
import type { KubernetesObject } from './kubernetes-api';
import { programs } from './programs';
import type { Scope } from './scope';
import { folderOf } from './spire';
import { ServerProcess } from './server-process';

/** The values of its chart, as far as they become flags. */
export interface IstioCsrValues {
  readonly nameOverride: string;
  readonly app: {
    readonly certmanager: {
      readonly namespace: string;
      readonly issuer: Readonly<Record<'name' | 'kind' | 'group', string>>;
    };
    readonly tls: {
      readonly trustDomain: string;
      readonly certificateDNSNames: readonly string[];
      readonly certificateDuration: string;
    };
    readonly server: { readonly maxCertificateDuration: string };
  };
}

/** An istio-csr that runs, and how clients reach it. */
export interface IstioCsr {
  readonly process: ServerProcess;
  readonly address: string;
  readonly serverName: string;
}

/** What its server is asked, and by which token. */
export interface Asking {
  readonly token: string;
  readonly identity: string;
  /** Root of its own certificate. */
  readonly ca: string;
  readonly clusterId?: string;
  readonly seconds?: number;
}

/** What a client is answered: the name of the gRPC status, its words, and the certificates, the roots last. */
export interface Answered {
  readonly code: string;
  readonly message: string;
  readonly chain: readonly string[] | null;
}

const rbac = 'rbac.authorization.k8s.io';
const watched = ['get', 'list', 'watch'];

/** Starts istio-csr as its own account in a cluster, with what its chart makes of values: templates/deployment.yaml of v0.17.0. */
export async function startIstioCsr(scope: Scope, cluster: Cluster, values: IstioCsrValues): Promise<IstioCsr> {
  const { certmanager, tls, server } = values.app;
  const account = { namespace: 'cert-manager', serviceAccount: values.nameOverride };
  const [file, ports] = await Promise.all([binary(programs.istioCsr), freePorts(3)]);
  const [port = 0, metrics = 0, readiness = 0] = ports;
  const token = await cluster.api.createToken({ ...account, audiences: cluster.apiAudiences });
  const kubeconfig = join(scope.folder, cluster.name, 'istio-csr.kubeconfig');
  writeFileSync(kubeconfig, cluster.kubeconfig(token), { mode: 0o600 });
  const address = `127.0.0.1:${port}`;
  const process = new ServerProcess(scope, {
    name: `${cluster.name}-istio-csr`,
    file,
    args: [
      `--kubeconfig=${kubeconfig}`,
      `--serving-address=${address}`,
      `--metrics-port=${metrics}`,
      `--readiness-probe-port=${readiness}`,
      `--leader-election-namespace=${certmanager.namespace}`,
      `--certificate-namespace=${certmanager.namespace}`,
      `--issuer-name=${certmanager.issuer.name}`,
      `--issuer-kind=${certmanager.issuer.kind}`,
      `--issuer-group=${certmanager.issuer.group}`,
      ...tls.certificateDNSNames.map((name) => `--serving-certificate-dns-names=${name}`),
      `--serving-certificate-duration=${tls.certificateDuration}`,
      `--trust-domain=${tls.trustDomain}`,
      `--max-client-certificate-duration=${server.maxCertificateDuration}`,
    ],
  });
  await process.ready(60_000, () => Promise.resolve(process.log().includes('grpc serving')));
  return { process, address, serverName: tls.certificateDNSNames[0] ?? '' };
}

/** Asks for a certificate as the agent beside a proxy does. */
export async function askIstioCsr(
  scope: Scope,
  { address, serverName }: IstioCsr,
  { token, identity, ca, clusterId = 'Kubernetes', seconds = 20 }: Asking,
): Promise<Answered> {
  const folder = folderOf(scope, 'proxy');
  const [caFile, tokenFile] = [join(folder, 'ca.pem'), join(folder, 'token')];
  writeFileSync(caFile, ca);
  writeFileSync(tokenFile, token, { mode: 0o600 });
  const { stdout } = await promisify(execFile)(await binary(programs.istioProxy), [
    ...[`--address=${address}`, `--server-name=${serverName}`, `--ca=${caFile}`, `--token=${tokenFile}`],
    ...[`--identity=${identity}`, `--cluster-id=${clusterId}`, `--timeout=${seconds}s`],
  ]);
  return JSON.parse(stdout) as Answered;
}

/**
 * The account of istio-csr with the rights of its chart: templates/clusterrole.yaml, role.yaml and role_leases.yaml
 * of v0.17.0; `besides` are verbs on its requests that a test needs.
 */
export async function installIstioCsr(cluster: Cluster, besides: readonly string[] = []): Promise<void> {
  const [namespace, name, istioNamespace] = ['cert-manager', 'cert-manager-istio-csr', 'istio-system'];
  const role = (apiGroup: string, resource: string, verbs: readonly string[]): object => ({
    ...{ apiGroups: [apiGroup], resources: [resource], verbs },
  });
  await applyManifests(cluster, [
    { apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name, namespace } },
    ...bound('ClusterRole', { name }, namespace, [
      role('', 'configmaps', ['get', 'list', 'create', 'update', 'watch']),
      role('', 'namespaces', watched),
      role('authentication.k8s.io', 'tokenreviews', ['create']),
    ]),
    ...bound('Role', { name, namespace: istioNamespace }, namespace, [
      role('cert-manager.io', 'certificaterequests', [...watched, 'create', 'update', 'delete', ...besides]),
      role('', 'events', ['create']),
      role('coordination.k8s.io', 'leases', [...watched, 'create', 'update']),
    ]),
  ]);
}

function bound(
  kind: 'Role' | 'ClusterRole',
  metadata: KubernetesObject['metadata'],
  namespace: string,
  rules: readonly object[],
): readonly KubernetesObject[] {
  const subjects = [{ kind: 'ServiceAccount', name: metadata.name, namespace }];
  return [
    { apiVersion: `${rbac}/v1`, kind, metadata, rules },
    {
      ...{ apiVersion: `${rbac}/v1`, kind: `${kind}Binding`, metadata, subjects },
      roleRef: { apiGroup: rbac, kind, name: metadata.name },
    },
  ];
}
