import type { KubernetesMount } from '../../model/auth-mount';
import type { PlannedResource } from '../planned';
import { listUnlessEmpty, literal, reference, resource, textUnlessEmpty, unlessEmpty } from '../resource';
import { loginId } from '../terraform-ids';

/** A kubernetes mount: the mount, and how it asks the API server. */
export function planKubernetesLogin(mount: KubernetesMount, vaultNamespace: string): readonly PlannedResource[] {
  const common = {
    id: loginId(mount.cluster, mount.login),
    part: { cluster: mount.cluster },
    owner: `login:${mount.cluster}:${mount.login}`,
    at: mount.at,
    vaultNamespace,
  };
  const backend = resource({
    ...common,
    type: 'vault_auth_backend',
    args: { type: 'kubernetes', path: literal(mount.path), description: unlessEmpty(mount.description) },
  });
  const config = resource({
    ...common,
    type: 'vault_kubernetes_auth_backend_config',
    args: {
      backend: reference(backend, 'path', mount.path),
      kubernetes_host: textUnlessEmpty(mount.host),
      kubernetes_ca_cert: textUnlessEmpty(mount.caBundle),
      token_reviewer_jwt: mount.reviewer.kind === 'stored' ? textUnlessEmpty(mount.reviewer.jwt) : null,
      pem_keys: listUnlessEmpty(mount.pemKeys),
      issuer: unlessEmpty(mount.issuer),
      disable_local_ca_jwt: mount.disableLocalCaJwt,
      // Said always: where it is not, Terraform's provider creates the mount with false, against Vault's default.
      disable_iss_validation: mount.disableIssValidation,
    },
  });
  return [backend, config];
}
