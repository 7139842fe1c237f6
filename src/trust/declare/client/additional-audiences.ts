import type { AuthMount } from '../../model/auth-mount';
import { certManagerVersionPlace, type ClusterScope } from '../scope/cluster-scope';
import { isReviewedByClient } from './complete-client';
import type { LayeredIssuer } from '../certificate/issuer-declaration';
import { defaults } from '../generated/defaults';
import { checkFeature } from '../scope/versions';

/**
 * The audiences that an issuer sends besides those that cert-manager adds. A token that is its own
 * reviewer must also be good for the API server.
 */
export function additionalAudiences(
  scope: ClusterScope,
  issuer: LayeredIssuer,
  mounts: readonly AuthMount[],
): readonly string[] {
  const declared: readonly string[] =
    issuer.value.additionalAudiences ?? defaults.IssuerSettingsDeclaration.additionalAudiences;
  const reviewed = mounts.some(isReviewedByClient);
  const audience = scope.apiAudiences[0];
  const all = !reviewed || audience === undefined || declared.includes(audience) ? declared : [...declared, audience];
  if (all.length > 0) {
    checkFeature(
      scope.report,
      { name: 'cert-manager', version: scope.certManager.version },
      {
        feature: 'additional-audiences',
        subject: declared.length > 0 ? '`additionalAudiences`' : 'a login with `reviewer: { client: {} }`',
        place: declared.length > 0 ? issuer.placeOf('additionalAudiences') : issuer.place,
        versionPlace: certManagerVersionPlace(scope),
        exit: declared.length > 0 ? 'leave `additionalAudiences` out' : 'use a jwt login or another reviewer',
      },
    );
  }
  return all;
}
