import { sentAudiences, type AudienceSource } from './cert-manager';
import { supports } from './features';
import { distinct } from './vault-era';
import { applicableVersions } from './versions';

/** What differs between the versions of cert-manager that may run, as far as it decides a request. */
export interface CertManagerEra {
  readonly audiences: readonly string[];
  readonly refusesDotSegments: boolean;
}

/** The distinct behaviours towards one issuer among the versions that a declaration leaves open, oldest first. */
export function certManagerEras(version: string, issuer: AudienceSource): readonly CertManagerEra[] {
  return distinct(
    applicableVersions('cert-manager', version).map((one) => ({
      audiences: sentAudiences(one, issuer),
      refusesDotSegments: supports('path-traversal-refused', 'cert-manager', one),
    })),
  );
}
