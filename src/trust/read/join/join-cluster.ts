import type { Cluster } from '../../model/cluster';
import type { ObjectMeta } from '../../model/kubernetes-objects';
import { originOf, type Origin, type Placed } from '../../model/origin';
import type { Workload } from '../../model/workload';
import { joinAuthentication, noAuthentication } from './join-authentication';
import { joinSecretClients } from './join-secret-clients';
import type { ReadCluster } from '../read-manifests';

/** What no manifest tells about a cluster. */
type ClusterFacts = Omit<
  Cluster,
  | 'certificateIssuers'
  | 'certificates'
  | 'requestPolicies'
  | 'workloads'
  | 'clusterSpiffeIds'
  | 'secretClients'
  | 'csiDrivers'
  | 'caCopies'
  | 'serviceAccounts'
  | 'tokenSecrets'
  | 'rbacRoles'
  | 'rbacBindings'
>;

/** A cluster out of its manifests, and of its declaration for what they do not tell. */
export function joinCluster(name: string, manifests: readonly ReadCluster[], declared: Cluster | null): Cluster {
  const facts = declared ?? undeclaredFacts(name, manifests);
  const serviceAccounts = manifests.flatMap((read) => read.serviceAccounts);
  const rbacBindings = manifests.flatMap((read) => read.rbacBindings);
  const csiDrivers = manifests.flatMap((read) => read.csiDrivers);
  return {
    ...facts,
    authentication: joinAuthentication(
      manifests.flatMap((read) => read.authentications),
      declared,
      facts.at,
    ),
    certificateIssuers: manifests
      .flatMap((read) => read.certificateIssuers)
      .map((issuer) => {
        if (issuer.kind === 'Issuer') return issuer;
        const origin = originOf(facts.certManager, 'clusterResourceNamespace');
        const serviceAccountNamespace = facts.certManager.clusterResourceNamespace;
        return { ...issuer, serviceAccountNamespace, origins: { ...issuer.origins, serviceAccountNamespace: origin } };
      }),
    certificates: manifests.flatMap((read) => read.certificates),
    requestPolicies: manifests.flatMap((read) => read.requestPolicies),
    workloads: joinWorkloads(
      manifests.flatMap((read) => read.workloads),
      declared?.workloads ?? [],
    ),
    clusterSpiffeIds: manifests.flatMap((read) => read.clusterSpiffeIds),
    secretClients: joinSecretClients(manifests, declared?.secretClients ?? []),
    csiDrivers: [...csiDrivers, ...elsewhere(declared?.csiDrivers ?? [], csiDrivers)],
    caCopies: manifests.flatMap((read) => read.caCopies),
    serviceAccounts: [...serviceAccounts, ...elsewhere(declared?.serviceAccounts ?? [], serviceAccounts)],
    tokenSecrets: manifests.flatMap((read) => read.tokenSecrets),
    rbacRoles: manifests.flatMap((read) => read.rbacRoles),
    rbacBindings: [...rbacBindings, ...elsewhere(declared?.rbacBindings ?? [], rbacBindings)],
  };
}

type Emittable = Placed & { readonly meta: ObjectMeta; readonly emitted: boolean };

/** Declared objects that somebody else creates, unless they are among those that were read. */
function elsewhere<Node extends Emittable>(declared: readonly Node[], read: readonly Node[]): readonly Node[] {
  const known = new Set(read.map(({ meta }) => `${meta.namespace}/${meta.name}`));
  return declared.filter(({ emitted, meta }) => !emitted && !known.has(`${meta.namespace}/${meta.name}`));
}

/**
 * Workloads with the tokens that Pods really get. Mount and auth role are known only where the
 * workload is declared; a Pod's token for another audience in another volume is another party's.
 */
function joinWorkloads(pods: readonly Workload[], declared: readonly Workload[]): readonly Workload[] {
  const taken = new Set<Workload>();
  const joined = declared.map((workload) => {
    const own = pods.filter(({ id }) => id === workload.id);
    const token =
      own.find(({ volume }) => volume.name === workload.volume.name) ??
      own.find(({ audience }) => audience === workload.audience);
    if (token === undefined) return workload;
    taken.add(token);
    const { mount, authRole } = workload;
    const origins: Readonly<Record<string, Origin>> = {
      ...token.origins,
      mount: originOf(workload, 'mount'),
      authRole: originOf(workload, 'authRole'),
    };
    return { ...token, mount, authRole, origins };
  });
  return [...joined, ...pods.filter((pod) => !taken.has(pod))];
}

/** The facts of a cluster that nobody declared: neutral, and each marked where it would be declared. */
function undeclaredFacts(name: string, manifests: readonly ReadCluster[]): ClusterFacts {
  const at = `clusters.${name}`;
  const vault = commonVault(manifests);
  return {
    name,
    version: '',
    tokenIssuer: '',
    acceptedTokenIssuers: [],
    apiAudiences: [],
    apiServerUrl: '',
    apiServerCaBundle: '',
    signingKeys: [],
    hostedJwksUri: '',
    anonymousAuth: true,
    tokenExpiration: { max: 2 ** 32, extend: true },
    authentication: noAuthentication(at),
    callers: [],
    istioCsr: null,
    partyClients: [],
    vault: vault ?? { server: '', serverName: '', caBundle: '', caBundleSecretRef: null },
    certManager: {
      version: '',
      namespace: 'cert-manager',
      serviceAccount: 'cert-manager',
      clusterResourceNamespace: 'cert-manager',
      // Nobody writes policies that nobody asks.
      approvedBy: manifests.some((read) => read.requestPolicies.length > 0) ? 'approver-policy' : 'cert-manager',
      at: `${at}.certManager`,
      origins: unknownOrigins(`${at}.certManager`, [
        'version',
        'namespace',
        'serviceAccount',
        'clusterResourceNamespace',
      ]),
    },
    at,
    origins: unknownOrigins(at, [
      'version',
      'tokenIssuer',
      'apiAudiences',
      'apiServerUrl',
      'apiServerCaBundle',
      'signingKeys',
      'anonymousAuth',
      'tokenExpiration',
      ...(vault === null ? ['vault'] : []),
    ]),
  };
}

/** How all issuers reach Vault; null where they differ or there are none. */
function commonVault(manifests: readonly ReadCluster[]): Cluster['vault'] | null {
  const all = manifests
    .flatMap((read) => read.certificateIssuers)
    .map(({ server, serverName, caBundle, caBundleSecretRef }) => ({
      server,
      serverName,
      caBundle,
      caBundleSecretRef,
    }));
  const [first] = all;
  const same = new Set(all.map((vault) => JSON.stringify(vault))).size === 1;
  return same && first !== undefined ? first : null;
}

/** Marks fields as unknown, each where it would be declared. */
export function unknownOrigins(at: string, fields: readonly string[]): Readonly<Record<string, Origin>> {
  return Object.fromEntries(fields.map((field) => [field, { kind: 'unknown', at: `${at}.${field}` }]));
}
