import type { Cluster } from '../../model/cluster';
import type { PlannedConfigurationFile } from '../planned';
import { planAuthenticationFile } from './authentication-file';
import { planOidcFlags } from './oidc-flags';

const forms = { file: planAuthenticationFile, flags: planOidcFlags } as const;

/** What an API server is started with, in the form that was asked for. */
export function planApiServerFiles(cluster: Cluster): readonly PlannedConfigurationFile[] {
  return forms[cluster.authentication.by](cluster);
}
