import type { Sourced } from './fact';
import { supports } from './features';
import { applicableVersions, compareVersions } from './versions';

/** A version of the group `apiserver.config.k8s.io`. */
interface ConfigurationVersion extends Sourced {
  readonly apiVersion: string;
  /** First Kubernetes that reads it. All of these are read up to the newest known. */
  readonly since: string;
}

/** Versions of `AuthenticationConfiguration`, oldest first. */
export const configurationVersions: readonly ConfigurationVersion[] = [
  {
    apiVersion: 'apiserver.config.k8s.io/v1alpha1',
    since: '1.29',
    source: 'kubernetes KEP 3331, alpha in 1.29 behind the gate StructuredAuthenticationConfiguration',
  },
  {
    apiVersion: 'apiserver.config.k8s.io/v1beta1',
    since: '1.30',
    source: 'kubernetes KEP 3331, beta and on in 1.30',
  },
  {
    apiVersion: 'apiserver.config.k8s.io/v1',
    since: '1.34',
    source:
      'kubernetes KEP 3331, GA in 1.34; apiserver v0.36.3 pkg/apis/apiserver/install/install.go registers all three',
  },
];

/**
 * The newest version that each Kubernetes reads which may run. Where none is declared, those count that
 * read the file without a feature gate.
 */
export function configurationVersion(kubernetes: string): string {
  const able = applicableVersions('kubernetes', kubernetes).filter((one) =>
    supports(kubernetes === '' ? 'several-token-issuers' : 'authentication-configuration', 'kubernetes', one),
  );
  const [oldest = ''] = able;
  const known = configurationVersions.filter(({ since }) => oldest !== '' && compareVersions(since, oldest) <= 0);
  return (known.at(-1) ?? configurationVersions[0])?.apiVersion ?? '';
}
