import type { AuthMount } from './auth-mount';
import type { AuthRole } from './auth-role';
import type { Certificate } from './certificate-issuer';
import type { Cluster } from './cluster';
import { grouped } from './grouped';
import type { RbacBinding, RbacRole } from './kubernetes-objects';
import type { PkiMount } from './pki-mount';
import type { PkiRole } from './pki-role';
import type { Policy } from './policy';
import type { TrustModel } from './trust-model';
import type { Vault } from './vault';

/** What one Vault holds, by the names under which its clients ask for it. */
interface VaultIndex {
  readonly mount: ReadonlyMap<string, AuthMount>;
  readonly authRole: ReadonlyMap<string, AuthRole>;
  readonly policy: ReadonlyMap<string, Policy>;
  readonly authRolesOn: ReadonlyMap<string, readonly AuthRole[]>;
  /** By cluster and id of their client. */
  readonly authRolesOf: ReadonlyMap<string, readonly AuthRole[]>;
  readonly policiesOf: ReadonlyMap<string, readonly Policy[]>;
  readonly pkiMount: ReadonlyMap<string, PkiMount>;
  readonly pkiRole: ReadonlyMap<string, PkiRole>;
}

interface ModelIndex {
  readonly cluster: ReadonlyMap<string, Cluster>;
  /** The first that has it. */
  readonly clusterOfIssuer: ReadonlyMap<string, Cluster>;
}

interface ClusterIndex {
  readonly accounts: ReadonlySet<string>;
  readonly rbacRole: ReadonlyMap<string, RbacRole>;
  /** By issuer: `Issuer/<namespace>/<name>` or `ClusterIssuer//<name>`. */
  readonly certificates: ReadonlyMap<string, readonly Certificate[]>;
  /** By namespace; '' holds the bindings of the whole cluster. */
  readonly bindings: ReadonlyMap<string, readonly RbacBinding[]>;
}

// Models are frozen, so what was indexed once stays true.
const vaults = new WeakMap<Vault, VaultIndex>();
const clusters = new WeakMap<Cluster, ClusterIndex>();
const models = new WeakMap<TrustModel, ModelIndex>();

/** Key of a role on a mount, of a client in a cluster. Vault stores names of auth roles in lower case. */
export function under(one: string, name: string): string {
  return `${one}\n${name}`;
}

export function inVault(vault: Vault): VaultIndex {
  const index = vaults.get(vault) ?? {
    mount: by(vault.authMounts, ({ path }) => path),
    authRole: by(vault.authRoles, ({ mount, name }) => under(mount, name.toLowerCase())),
    policy: by(vault.policies, ({ name }) => name),
    authRolesOn: grouped(vault.authRoles, ({ mount }) => mount),
    authRolesOf: grouped(vault.authRoles, ({ cluster, client }) => under(cluster, client)),
    policiesOf: grouped(vault.policies, ({ cluster, client }) => under(cluster, client)),
    pkiMount: by(vault.pkiMounts, ({ path }) => path),
    pkiRole: by(vault.pkiRoles, ({ mount, name }) => under(mount, name)),
  };
  vaults.set(vault, index);
  return index;
}

export function inCluster(cluster: Cluster): ClusterIndex {
  const index = clusters.get(cluster) ?? {
    accounts: new Set(cluster.serviceAccounts.map(({ meta }) => `${meta.namespace}/${meta.name}`)),
    rbacRole: by(cluster.rbacRoles, ({ kind, meta }) => `${kind}/${meta.namespace}/${meta.name}`),
    certificates: grouped(cluster.certificates, ({ issuerKind, issuerName, meta }) => {
      return `${issuerKind}/${issuerKind === 'Issuer' ? meta.namespace : ''}/${issuerName}`;
    }),
    bindings: grouped(cluster.rbacBindings, ({ meta }) => meta.namespace),
  };
  clusters.set(cluster, index);
  return index;
}

/**
 * Whether what a model does not hold does not exist. A declaration says all; of foreign
 * configuration, a side that is given at all is taken as whole.
 */
export function isWhole(model: TrustModel, given: readonly unknown[]): boolean {
  return model.name !== '' || given.length > 0;
}

export function clusterOf(model: TrustModel, name: string): Cluster | undefined {
  return name === '' ? undefined : inModel(model).cluster.get(name);
}

/** Every issuer of a cluster's tokens: the one of new ones first. None where it is not known. */
export function issuersOf({ tokenIssuer, acceptedTokenIssuers }: Cluster): readonly string[] {
  return tokenIssuer === '' ? [] : [tokenIssuer, ...acceptedTokenIssuers];
}

export function inModel(model: TrustModel): ModelIndex {
  const index = models.get(model) ?? {
    cluster: by(model.clusters, ({ name }) => name),
    clusterOfIssuer: by([...model.clusters].reverse(), ({ tokenIssuer }) => tokenIssuer),
  };
  models.set(model, index);
  return index;
}

function by<T>(all: readonly T[], key: (one: T) => string): ReadonlyMap<string, T> {
  return new Map(all.map((one) => [key(one), one]));
}
