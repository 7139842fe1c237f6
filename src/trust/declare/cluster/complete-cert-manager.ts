import type { CertManager } from '../../model/cluster';
import type { Origin } from '../../model/origin';
import type { CertManagerSettingsDeclaration } from '../declaration';
import type { Kept } from '../source/kept';
import type { Place } from '../source/place';
import { fieldsOf } from '../source/fields';
import { withDefaults } from '../source/with-defaults';
import { derived } from '../scope/scope';

const fields = fieldsOf('CertManagerSettingsDeclaration');

/** cert-manager as it runs in a cluster. Helm's chart makes its own namespace the cluster resource namespace. */
export function completeCertManager(
  declared: Kept<CertManagerSettingsDeclaration>,
  place: Place,
  originOf: (field: string) => Origin | null,
): CertManager {
  const { namespace, serviceAccount, approvedBy } = withDefaults('CertManagerSettingsDeclaration', declared);
  return {
    at: place.at,
    origins: Object.fromEntries(fields.map((field) => [field, originOf(field) ?? derived])),
    version: declared.version ?? '',
    namespace,
    serviceAccount,
    clusterResourceNamespace: declared.clusterResourceNamespace ?? namespace,
    approvedBy,
  };
}
