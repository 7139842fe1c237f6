import type { Cluster } from '../model/cluster';
import { field, type Side } from './decision';

/**
 * Whether an API server takes a request without credentials at all; what it may do is up to RBAC.
 * Conditions are exact paths. Source: kubernetes apiserver pkg/authentication/request/anonymous/anonymous.go:36-62.
 */
export function letsInAnonymous({ anonymousAuth, authentication }: Cluster, path: string): boolean {
  const { anonymousPaths } = authentication;
  return anonymousAuth && (anonymousPaths.length === 0 || anonymousPaths.includes(path));
}

/** Which of the two settings keeps such a request out. */
export function anonymousSide(cluster: Cluster): Side {
  return cluster.anonymousAuth && cluster.authentication.anonymousPaths.length > 0
    ? field(cluster.authentication, 'anonymousPaths')
    : field(cluster, 'anonymousAuth');
}
