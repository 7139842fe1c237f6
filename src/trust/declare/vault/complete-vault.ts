import { originIn } from '../scope/origin-in';
import type { Origin } from '../../model/origin';
import type { PkiMount } from '../../model/pki-mount';
import type { VaultProduct } from '../../model/product';
import type { PkiRole } from '../../model/pki-role';
import type { VaultDeclaration } from '../declaration';
import type { Kept } from '../source/kept';
import { completePkiMount } from '../pki/complete-pki-mount';
import { levelsBelow } from '../pki/pki-chain';
import { child, descend, vaultPlace } from '../source/place';
import type { Report } from '../source/report';
import { derived, type Scope } from '../scope/scope';
import { checkFeature, checkVersion } from '../scope/versions';

/** The declared product. None declared: every supported Vault. */
export function productOf(declared: Kept<VaultDeclaration>): VaultProduct {
  const { vault, openbao } = declared.product ?? {};
  return openbao === undefined ? { name: 'vault', version: vault ?? '' } : { name: 'openbao', version: openbao };
}

/** Reports what the declared product does not have, or is too old for. */
export function checkProduct(report: Report, product: VaultProduct, vaultNamespace: string): void {
  const place = descend(vaultPlace, 'product', product.name);
  checkVersion(report, product, place);
  if (vaultNamespace === '') return;
  checkFeature(report, product, {
    feature: 'namespaces',
    subject: '`namespace`',
    place: child(vaultPlace, 'namespace'),
    versionPlace: place,
    exit: 'leave `namespace` out',
  });
}

/** The PKI mounts, each long enough for the roles on it. */
export function completePkiMounts(scope: Scope, roles: readonly PkiRole[]): readonly PkiMount[] {
  const levels = levelsBelow(scope.authorities, scope.spire.upstreamAuthority?.pkiMount);
  const longest = new Map<string, number>();
  for (const { mount, maxTtl, emitted } of roles) {
    if (emitted) longest.set(mount, Math.max(longest.get(mount) ?? 0, maxTtl));
  }
  return [...scope.authorities.values()].flatMap((authority) => {
    const mount = completePkiMount(scope, authority, levels.get(authority.path) ?? 0, longest.get(authority.path) ?? 0);
    return mount ?? [];
  });
}

export function vaultOrigins(declared: Kept<VaultDeclaration>): Readonly<Record<string, Origin>> {
  return {
    vaultNamespace: originIn(vaultPlace, 'namespace', declared.namespace),
    ...(declared.product === undefined ? { product: derived } : {}),
  };
}
