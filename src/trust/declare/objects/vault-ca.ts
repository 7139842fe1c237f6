import type { CaSource } from '../../model/workload';
import type { ClusterDeclaration } from '../declaration';
import type { Scope, VaultAddress } from '../scope/scope';
import { checkFeature } from '../scope/versions';
import type { Kept } from '../source/kept';
import { child, vaultPlace, type Place, type PlaceOf } from '../source/place';
import { withDefaults } from '../source/with-defaults';
import { caSecretName } from './ca-copies';

/** Where Pods of the cluster find Vault's certificates; null where nothing brings them. */
export function caSource(trust: string, { vaultCa }: Kept<ClusterDeclaration>): CaSource | null {
  const { configMap, clusterTrustBundle } = vaultCa ?? {};
  if (configMap !== undefined) {
    const { name = caSecretName(trust), key } = withDefaults('ConfigMapCaDeclaration', configMap);
    return { kind: 'ConfigMap', name, key };
  }
  if (clusterTrustBundle === undefined) return null;
  return { kind: 'ClusterTrustBundle', name: clusterTrustBundle.name ?? caSecretName(trust), key: '' };
}

/** Reports certificates that cannot be brought: there are none, or the cluster has no place for them. */
export function checkCaSource(
  { report, isFaulty }: Pick<Scope, 'report' | 'isFaulty'>,
  source: CaSource | null,
  { caBundle, caBundleSecretRef }: Pick<VaultAddress, 'caBundle' | 'caBundleSecretRef'>,
  version: string,
  placeOf: PlaceOf,
): void {
  if (source === null) return;
  const place: Place = placeOf('vaultCa');
  // Certificates that did not parse are reported where they stand.
  const isOpen = [child(vaultPlace, 'caBundle'), placeOf('vault', 'caBundle')].some(isFaulty);
  if (caBundle === '' && !isOpen) {
    report('vault-ca-missing', place, 'there are no certificates to bring: no `caBundle` is declared', {
      related: caBundleSecretRef === null ? [] : [placeOf('vault', 'caBundleSecretRef')],
      fix: 'declare `vault.caBundle`, or leave `vaultCa` out',
    });
  }
  if (source.kind !== 'ClusterTrustBundle') return;
  checkFeature(
    report,
    { name: 'kubernetes', version },
    {
      feature: 'cluster-trust-bundle',
      subject: 'a `ClusterTrustBundle`',
      place: placeOf('vaultCa', 'clusterTrustBundle'),
      versionPlace: placeOf('version'),
      exit: 'use `configMap`',
    },
  );
}
