import type { Cluster } from '../../model/cluster';
import type { TrustModel } from '../../model/trust-model';
import { parseSignPath } from '../../terms/sign-path';
import { mountPath } from '../terraform/mount-path';

/** Whom something in Vault is for. '' where nothing tells, or where several would fit. */
export interface Owner {
  readonly cluster: string;
  readonly client: string;
}

export const nobody: Owner = { cluster: '', client: '' };

/**
 * Finds for each mount and role the cluster and client that it is for: as declared, else by the one
 * issuer that leads there.
 */
export class ClientIndex {
  private readonly logins: Owners;
  private readonly authRoles: Owners;
  private readonly pkiRoles: Owners;
  private readonly policies: Owners;

  constructor(clusters: readonly Cluster[], declared: TrustModel['vault'] | null) {
    const issuers = clusters.flatMap(({ name, certificateIssuers }) =>
      certificateIssuers.map((issuer) => ({ cluster: name, client: issuer.id, issuer })),
    );
    this.logins = new Owners(
      (declared?.authMounts ?? []).map(({ path, cluster, login }) => [path, { cluster, client: login }]),
      issuers.map(({ cluster, issuer }) => [loginMount(issuer.mountPath), { cluster, client: 'main' }]),
    );
    this.authRoles = new Owners(
      (declared?.authRoles ?? []).map((role) => [key(role.mount, role.name), role]),
      issuers.map(({ issuer, ...owner }) => [key(loginMount(issuer.mountPath), issuer.authRole), owner]),
    );
    this.pkiRoles = new Owners(
      (declared?.pkiRoles ?? []).map((role) => [key(role.mount, role.name), role]),
      issuers.map(({ issuer, ...owner }) => {
        const { mount, role } = parseSignPath(issuer.signPath);
        return [key(mount, role), owner];
      }),
    );
    this.policies = new Owners(
      (declared?.policies ?? []).map((policy) => [policy.name, policy]),
      [],
    );
  }

  /** Cluster and login of an auth mount. */
  login(path: string): { readonly cluster: string; readonly login: string } {
    const { cluster, client } = this.logins.of(path);
    return { cluster, login: client === '' ? 'main' : client };
  }

  /** A role without an issuer still belongs to the cluster of its mount. */
  authRole(mount: string, name: string): Owner {
    const owner = this.authRoles.of(key(mount, name));
    return isNobody(owner) ? { cluster: this.login(mount).cluster, client: '' } : owner;
  }

  pkiRole(mount: string, name: string): Owner {
    return this.pkiRoles.of(key(mount, name));
  }

  /** A policy is for whoever gets it from an auth role, if that is one client. */
  policy(name: string, holders: readonly Owner[]): Owner {
    const declared = this.policies.of(name);
    return isNobody(declared) ? theOne(holders) : declared;
  }
}

/** A client of no cluster is one with a SPIFFE ID. */
function isNobody({ cluster, client }: Owner): boolean {
  return cluster === '' && client === '';
}

class Owners {
  private readonly declared: ReadonlyMap<string, Owner>;
  private readonly found = new Map<string, Owner>();

  constructor(declared: readonly (readonly [string, Owner])[], found: readonly (readonly [string, Owner])[]) {
    this.declared = new Map(declared.map(([id, { cluster, client }]) => [id, { cluster, client }]));
    for (const [id, owner] of found) {
      const other = this.found.get(id);
      this.found.set(id, other === undefined ? owner : theOne([other, owner]));
    }
  }

  of(id: string): Owner {
    return this.declared.get(id) ?? this.found.get(id) ?? nobody;
  }
}

function theOne(owners: readonly Owner[]): Owner {
  const [first = nobody] = owners;
  if (!owners.every(({ cluster }) => cluster === first.cluster)) return nobody;
  return owners.every(({ client }) => client === first.client) ? first : { cluster: first.cluster, client: '' };
}

function key(mount: string, name: string): string {
  return JSON.stringify([mount, name]);
}

/** The auth mount to which an Issuer's `mountPath` leads; a wrong one is judged elsewhere. */
function loginMount(written: string): string {
  return mountPath(written)
    .replace(/^v1\//, '')
    .replace(/^auth\//, '');
}
