import { csiDriver } from '../../facts/secret-clients';
import type { CsiDriver } from '../../model/csi-driver';
import type { SecretClient } from '../../model/secret-client';
import type { SecretsStoreCsiDeclaration } from '../declaration';
import type { ClusterScope } from '../scope/cluster-scope';
import type { Marks } from '../scope/marks';
import { derived } from '../scope/scope';
import type { Kept } from '../source/kept';
import { descend } from '../source/place';
import { withDefaults } from '../source/with-defaults';

/** The CSI driver with every audience for which its providers need tokens; none where nobody uses it. */
export function completeCsiDriver(
  { place }: ClusterScope,
  clients: readonly SecretClient[],
  declared: Kept<SecretsStoreCsiDeclaration> | undefined,
  marks: Marks,
): readonly CsiDriver[] {
  const used = clients.filter(({ kind }) => kind === 'SecretProviderClass').flatMap(({ audiences }) => audiences);
  const settings = withDefaults('SecretsStoreCsiDeclaration', declared);
  const audiences = [...new Set([...used, ...settings.additionalAudiences])].sort();
  if (used.length === 0) return [];
  return [
    {
      at: descend(place, 'operators', 'secretsStoreCsi').at,
      origins: { meta: derived, tokenRequests: derived },
      meta: { namespace: '', name: csiDriver.name, ...marks },
      tokenRequests: audiences.map((audience) => ({ audience, expirationSeconds: settings.tokenExpirationSeconds })),
      emitted: settings.csiDriver === 'emitted',
    },
  ];
}
