import type { PkiRole } from '../../model/pki-role';
import { child, vaultPlace, type PlaceOf } from '../source/place';
import type { Scope } from '../scope/scope';
import { checkFeature } from '../scope/versions';

/** Reports parameters of a PKI role that the declared product does not have. */
export function checkPkiRoleFeatures({ report, product }: Scope, role: PkiRole, placeOf: PlaceOf): void {
  const versionPlace = child(vaultPlace, 'product');
  if (role.serialNumberSource !== '') {
    checkFeature(report, product, {
      feature: 'serial-number-source',
      subject: '`serialNumberSource`',
      place: placeOf('serialNumberSource'),
      versionPlace,
      exit: 'leave `serialNumberSource` out',
    });
  }
  if (role.noStoreMetadata !== null) {
    checkFeature(report, product, {
      feature: 'no-store-metadata',
      subject: '`noStoreMetadata`',
      place: placeOf('noStoreMetadata'),
      versionPlace,
      exit: 'leave `noStoreMetadata` out',
    });
  }
}
