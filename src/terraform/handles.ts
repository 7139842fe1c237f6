import { unknownName } from '../trust/diagnose/unknown-name';
import type { Cluster } from '../trust/model/cluster';
import { grouped } from '../trust/model/grouped';
import type { TrustModel } from '../trust/model/trust-model';
import { escapeLiteral } from '../trust/plan/escape';
import type { Plan, PlannedResource, PlannedValue, TerraformType } from '../trust/plan/planned';
import { address } from '../trust/plan/resource';

const authRoleTypes: readonly TerraformType[] = ['vault_jwt_auth_backend_role', 'vault_kubernetes_auth_backend_role'];
const authMountTypes: readonly TerraformType[] = ['vault_jwt_auth_backend', 'vault_auth_backend'];

interface Client {
  /** `issuer:shop/vault`, as plan and messages name it. */
  readonly name: string;
  readonly id: string;
  /** `issuer:prod:shop/vault`. */
  readonly owner: string;
  /** Auth mount at which it logs in. */
  readonly mount: string;
}

/**
 * Finds the addresses of planned resources by what they were declared for. A client is
 * `namespace/name` of an Issuer or of a workload's ServiceAccount, or `name` of a ClusterIssuer;
 * `issuer:`, `clusterIssuer:` or `workload:` in front tells two of the same id apart.
 *
 * Each method throws an Error for what the trust does not know, with what comes close, and for what
 * it knows but does not emit.
 */
export class Handles {
  private readonly byOwner: ReadonlyMap<string, readonly PlannedResource[]>;

  constructor(
    { resources }: Plan,
    private readonly model: TrustModel,
  ) {
    this.byOwner = grouped(resources, ({ owner }) => owner);
  }

  /** Auth role of a client on a login; '' is the login that the client uses. */
  authRole(cluster: string, client: string, login: string): string {
    const { owner, mount: used } = this.client(cluster, client);
    const mount = login === '' ? used : this.mountOf(cluster, login);
    const role = this.resources(owner, authRoleTypes).find(
      ({ args }) => text(args['backend']) === escapeLiteral(mount),
    );
    if (role === undefined) throw notEmitted(`auth role on mount \`${mount}\``, owner);
    return address(role);
  }

  /** Auth mount of a cluster's login. */
  authMount(cluster: string, login: string): string {
    this.mountOf(cluster, login);
    return this.only(`login:${cluster}:${login}`, authMountTypes, 'auth mount');
  }

  /** Policy of a client. */
  policy(cluster: string, client: string): string {
    return this.only(this.client(cluster, client).owner, ['vault_policy'], 'policy');
  }

  /** PKI role of an issuer. */
  pkiRole(cluster: string, client: string): string {
    return this.only(this.client(cluster, client).owner, ['vault_pki_secret_backend_role'], 'PKI role');
  }

  /** PKI mount. */
  pkiMount(path: string): string {
    const paths = this.model.vault.pkiMounts.map((mount) => mount.path);
    if (!paths.includes(path)) throw new Error(unknownName('PKI mount', path, paths));
    return this.only(`pki:${path}`, ['vault_mount'], 'PKI mount');
  }

  private only(owner: string, types: readonly TerraformType[], what: string): string {
    const [resource] = this.resources(owner, types);
    if (resource === undefined) throw notEmitted(what, owner);
    return address(resource);
  }

  private resources(owner: string, types: readonly TerraformType[]): readonly PlannedResource[] {
    return (this.byOwner.get(owner) ?? []).filter(({ type }) => types.includes(type));
  }

  private client(clusterName: string, wanted: string): Client {
    const clients = clientsOf(this.cluster(clusterName));
    const found = clients.filter(({ id, name }) => wanted === id || wanted === name);
    const [first, second] = found;
    if (first === undefined) {
      const known = clients.map(({ id }) => id);
      throw new Error(unknownName(`client of cluster \`${clusterName}\``, wanted, known));
    }
    if (second !== undefined) {
      throw new Error(`client \`${wanted}\` is ambiguous: say \`${first.name}\` or \`${second.name}\``);
    }
    return first;
  }

  private mountOf(clusterName: string, login: string): string {
    const { name } = this.cluster(clusterName);
    const mounts = this.model.vault.authMounts.filter(({ cluster }) => cluster === name);
    const mount = mounts.find((candidate) => candidate.login === login);
    if (mount !== undefined) return mount.path;
    const known = mounts.map((candidate) => candidate.login);
    throw new Error(unknownName(`login of cluster \`${name}\``, login, known));
  }

  private cluster(wanted: string): Cluster {
    const { clusters } = this.model;
    const cluster = clusters.find(({ name }) => name === wanted);
    if (cluster !== undefined) return cluster;
    const known = clusters.map(({ name }) => name);
    throw new Error(unknownName('cluster', wanted, known));
  }
}

function clientsOf({ name: cluster, certificateIssuers, workloads, secretClients }: Cluster): readonly Client[] {
  const client = (kind: string, id: string, mount: string): Client => {
    return { name: `${kind}:${id}`, id, owner: `${kind}:${cluster}:${id}`, mount };
  };
  return [
    ...certificateIssuers.map(({ kind, id, mountPath }) =>
      client(kind === 'Issuer' ? 'issuer' : 'clusterIssuer', id, mountPath.replace(/^\/v1\/auth\//, '')),
    ),
    ...[...workloads, ...secretClients].map(({ id, mount }) => client('workload', id, mount)),
  ];
}

function text(value: PlannedValue | undefined): string | null {
  if (typeof value === 'string') return value;
  return typeof value === 'object' && 'literal' in value && typeof value.literal === 'string' ? value.literal : null;
}

function notEmitted(what: string, owner: string): Error {
  return new Error(`the trust emits no ${what} for \`${owner}\`: it was declared as existing, or not at all`);
}
