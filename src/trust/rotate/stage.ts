import type { ClusterDeclaration, TrustDeclaration } from '../declare/declaration';

/** One step of a change that breaks nobody: a declaration, and what to wait for once it is applied everywhere. */
export interface Stage {
  readonly name: string;
  /** What the administrator of the cluster does besides applying the declaration; '' for nothing. */
  readonly flags: string;
  /** What has to be over before the next stage begins; '' where nothing has. */
  readonly wait: string;
  readonly declaration: TrustDeclaration;
}

/** Why there is no such change. */
export interface Fault {
  readonly fault: string;
}

/** A cluster of a declaration. */
export function clusterNamed({ clusters }: TrustDeclaration, name: string): ClusterDeclaration | Fault {
  const cluster = Object.hasOwn(clusters, name) ? clusters[name] : undefined;
  return cluster ?? { fault: `the declaration has no cluster \`${name}\`` };
}

/** A declaration with another cluster in place of one. */
export function withCluster(
  declaration: TrustDeclaration,
  name: string,
  cluster: ClusterDeclaration,
): TrustDeclaration {
  return { ...declaration, clusters: { ...declaration.clusters, [name]: cluster } };
}
