import { sentAudiences, type AudienceSource } from './cert-manager';
import { supports } from './features';
import { distinct } from './vault-era';
import { applicableVersions } from './versions';

/** What differs between the versions of cert-manager that may run, as far as it decides a request. */
export interface CertManagerEra {
  readonly audiences: readonly string[];
  /** Whether one that is there is refused. */
  readonly refusesDotSegments: boolean;
}

/** The paths of an Issuer. */
interface PathSource {
  readonly signPath: string;
  readonly mountPath: string;
}

/** Whether a path leaves its place. */
export function hasDotSegments(path: string): boolean {
  return path.split('/').includes('..');
}

/** The distinct behaviours towards one issuer among the versions that a declaration leaves open, oldest first. */
export function certManagerEras(version: string, issuer: PathSource & AudienceSource): readonly CertManagerEra[] {
  const isDotted = [issuer.signPath, issuer.mountPath].some(hasDotSegments);
  return distinct(
    applicableVersions('cert-manager', version).map((one) => ({
      audiences: sentAudiences(one, issuer),
      refusesDotSegments: isDotted && supports('path-traversal-refused', 'cert-manager', one),
    })),
  );
}
