import type { PlannedConfigurationFile } from '../planned';

/** Whose file it is that an API server reads. */
export function apiServerOf(cluster: string): Pick<PlannedConfigurationFile, 'cluster' | 'owner' | 'program'> {
  return { cluster, owner: 'apiServer', program: `the API server of cluster \`${cluster}\`` };
}
