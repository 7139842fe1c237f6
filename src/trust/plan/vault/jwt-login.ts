import type { JwtKeys, JwtMount } from '../../model/auth-mount';
import { partOfCluster } from '../part';
import type { PlannedResource, PlannedValue } from '../planned';
import { listUnlessEmpty, literal, resource, textUnlessEmpty, unlessEmpty } from '../resource';
import { loginId } from '../terraform-ids';

/** A JWT mount. Terraform's resource both mounts and configures it. */
export function planJwtLogin(mount: JwtMount, vaultNamespace: string): readonly PlannedResource[] {
  return [
    resource({
      type: 'vault_jwt_auth_backend',
      id: loginId(mount.cluster, mount.login),
      part: partOfCluster(mount.cluster),
      owner: mount.cluster === '' ? 'spire' : `login:${mount.cluster}:${mount.login}`,
      at: mount.at,
      vaultNamespace,
      args: {
        path: literal(mount.path),
        type: 'jwt',
        description: unlessEmpty(mount.description),
        bound_issuer: unlessEmpty(mount.boundIssuer),
        jwt_supported_algs: listUnlessEmpty(mount.supportedAlgs),
        ...keyArguments(mount.keys),
      },
    }),
  ];
}

function keyArguments(keys: JwtKeys): Readonly<Record<string, PlannedValue | null>> {
  switch (keys.kind) {
    case 'discovery':
      return { oidc_discovery_url: literal(keys.url), oidc_discovery_ca_pem: textUnlessEmpty(keys.caBundle) };
    case 'jwks':
      return { jwks_url: literal(keys.url), jwks_ca_pem: textUnlessEmpty(keys.caBundle) };
    case 'publicKeys':
      return { jwt_validation_pubkeys: keys.pems.map(literal) };
  }
}
