import type { PkiMount } from '../../model/pki-mount';
import type { Vault } from '../../model/vault';
import type { PlannedResource } from '../planned';
import { loginId, pkiMountId } from '../terraform-ids';

/** A resource to which others refer. */
export type Target = Pick<PlannedResource, 'type' | 'id'>;

/** What the resources of one Vault need to know of each other. A target is null where nothing of it is emitted. */
export interface VaultScope {
  readonly vaultNamespace: string;
  /** The resource whose `path` is that of an auth mount. */
  readonly authMount: (cluster: string, path: string) => Target | null;
  /** Name of the login whose mount this is. */
  readonly loginOf: (cluster: string, path: string) => string;
  /** The resource whose `path` is that of a PKI mount. */
  readonly pkiMount: (path: string) => Target | null;
  /** The resource after which a PKI mount can sign, its `backend` being the path, and the one of its URLs. */
  readonly signer: (path: string) => { readonly ready: Target | null; readonly urls: Target | null };
}

export function vaultScope(vault: Vault): VaultScope {
  const logins = new Map(vault.authMounts.map((mount) => [`${mount.cluster}/${mount.path}`, mount]));
  const engines = new Map(vault.pkiMounts.map((mount) => [mount.path, mount]));
  return {
    vaultNamespace: vault.vaultNamespace,
    authMount: (cluster, path) => {
      const mount = logins.get(`${cluster}/${path}`);
      if (mount?.emitted !== true) return null;
      const type = mount.method === 'jwt' ? 'vault_jwt_auth_backend' : 'vault_auth_backend';
      return { type, id: loginId(mount.cluster, mount.login) };
    },
    loginOf: (cluster, path) => logins.get(`${cluster}/${path}`)?.login ?? 'main',
    pkiMount: (path) => {
      const mount = engines.get(path);
      return mount === undefined || mount.source.kind === 'existing'
        ? null
        : { type: 'vault_mount', id: pkiMountId(path) };
    },
    signer: (path) => {
      const mount = engines.get(path);
      if (mount === undefined || mount.source.kind === 'existing') return { ready: null, urls: null };
      const id = pkiMountId(path);
      const type =
        mount.source.kind === 'root' ? 'vault_pki_secret_backend_root_cert' : 'vault_pki_secret_backend_config_issuers';
      return {
        ready: { type, id },
        urls: hasUrls(mount) ? { type: 'vault_pki_secret_backend_config_urls', id } : null,
      };
    },
  };
}

/** Whether certificates of a mount say where to look things up. */
export function hasUrls(mount: PkiMount): boolean {
  return mount.issuingCertificates.length + mount.crlDistributionPoints.length + mount.ocspServers.length > 0;
}
