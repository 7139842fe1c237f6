import type { ClientMounts } from '../login/client-logins';
import type { ClusterScope } from '../scope/cluster-scope';
import { isReviewedByClient } from './complete-client';
import { descend, type PlaceOf } from '../source/place';
import { evidence } from '../source/report';
import type { TokenClient } from '../auth-role/token-client';

/**
 * Reports a projected token that would have to review itself: it has one audience, and that one is
 * for Vault, so the API server refuses it as a bearer.
 */
export function checkReviewable(
  scope: ClusterScope,
  client: TokenClient,
  mounts: ClientMounts,
  placeOf: PlaceOf,
): void {
  const mount = mounts.find(isReviewedByClient);
  if (mount === undefined || scope.apiAudiences.length === 0 || client.audience === '') return;
  if (scope.apiAudiences.includes(client.audience) || scope.isFaulty(placeOf('audience'))) return;
  const wanted = scope.apiAudiences.map((audience) => `\`${audience}\``).join(', ');
  scope.report(
    'reviewer-impossible',
    client.place,
    `a projected token cannot review itself: it has one audience, and the API server does not take it`,
    {
      related: [scope.logins.get(mount.login)?.place ?? scope.place],
      sent: evidence(`\`${client.audience}\``, placeOf('audience')),
      wanted: evidence(wanted, descend(scope.place, 'apiAudiences')),
      server: { server: 'vault', words: '403 permission denied' },
      fix: 'use a `jwt` login, or `reviewer: { serviceAccount: … }`',
    },
  );
}
