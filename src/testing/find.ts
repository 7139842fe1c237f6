import { unknownName } from '../trust/diagnose/unknown-name';
import type { Json } from '../trust/plan/planned';
import type { Manifest, TerraformModule } from './synth-both';

/**
 * The manifest with this kind, namespace and name: `Issuer/shop/vault`, `ClusterIssuer/edge`.
 *
 * @throws Error if there is none, with those that come close
 */
export function findManifest(manifests: readonly Manifest[], key: string): Manifest {
  const byKey = new Map(manifests.map((manifest) => [keyOf(manifest), manifest]));
  const manifest = byKey.get(key);
  if (manifest === undefined) throw new Error(unknownName('manifest', key, [...byKey.keys()]));
  return manifest;
}

/**
 * The arguments of the resource at this Terraform address: `vault_policy.prod_shop_vault`.
 *
 * @throws Error if there is none, with those that come close
 */
export function findResource(module: TerraformModule, address: string): { readonly [argument: string]: Json } {
  const byAddress = new Map(
    Object.entries(module.resource ?? {}).flatMap(([type, byId]) =>
      Object.entries(byId).map(([id, resource]) => [`${type}.${id}`, resource]),
    ),
  );
  const resource = byAddress.get(address);
  if (resource === undefined) throw new Error(unknownName('resource', address, [...byAddress.keys()]));
  return resource;
}

function keyOf({ kind, metadata: { namespace, name } }: Manifest): string {
  return namespace === undefined ? `${kind}/${name}` : `${kind}/${namespace}/${name}`;
}
