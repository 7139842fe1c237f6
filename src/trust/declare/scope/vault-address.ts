import type { Origin } from '../../model/origin';
import type { SecretKeyDeclaration, VaultDeclaration, ClusterVaultDeclaration } from '../declaration';
import type { Kept } from '../source/kept';
import { child, vaultPlace, type PlaceOf } from '../source/place';
import type { Report } from '../source/report';
import { withDefaults } from '../source/with-defaults';
import { fieldsOf } from '../source/fields';
import type { VaultAddress } from './scope';

const addressFields = fieldsOf('ClusterVaultDeclaration') as readonly (keyof ClusterVaultDeclaration)[];

/** How clients reach Vault unless their cluster says otherwise. */
export function vaultAddress(declared: Kept<VaultDeclaration>): VaultAddress {
  const nowhere: VaultAddress = { server: '', serverName: '', caBundle: '', caBundleSecretRef: null, origins: {} };
  return nearerAddress(nowhere, declared, (...keys) => keys.reduce(child, vaultPlace));
}

/** The same for one cluster. Certificates of its own replace those of the Vault in either form. */
export function nearerAddress(
  farther: VaultAddress,
  declared: Kept<ClusterVaultDeclaration>,
  placeOf: PlaceOf,
): VaultAddress {
  const trust =
    declared.caBundle !== undefined || declared.caBundleSecretRef !== undefined
      ? { caBundle: declared.caBundle ?? '', caBundleSecretRef: secretKeyOf(declared.caBundleSecretRef) }
      : {};
  const origins: Record<string, Origin> = { ...farther.origins };
  for (const field of addressFields) {
    if (declared[field] !== undefined) origins[field] = { kind: 'declared', at: placeOf(field).at };
  }
  return {
    ...farther,
    ...(declared.server === undefined ? {} : { server: declared.server }),
    ...(declared.serverName === undefined ? {} : { serverName: declared.serverName }),
    ...trust,
    origins,
  };
}

/** Reports certificates that are declared in both forms; cert-manager's webhook takes one. */
export function checkAddress(report: Report, declared: Kept<ClusterVaultDeclaration>, placeOf: PlaceOf): void {
  if (declared.caBundle === undefined || declared.caBundleSecretRef === undefined) return;
  report('one-of', placeOf('caBundleSecretRef'), '`caBundle` and `caBundleSecretRef` exclude each other', {
    related: [placeOf('caBundle')],
    fix: 'leave one of the two out',
  });
}

function secretKeyOf(declared: Kept<SecretKeyDeclaration> | undefined): VaultAddress['caBundleSecretRef'] {
  if (declared?.name === undefined) return null;
  return { name: declared.name, key: withDefaults('SecretKeyDeclaration', declared).key };
}
