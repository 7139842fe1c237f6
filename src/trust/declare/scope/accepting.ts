import type { AcceptedIssuerDeclaration, ClusterDeclaration, DefaultsDeclaration } from '../declaration';
import type { Kept } from '../source/kept';
import { descend, root, type Place } from '../source/place';

/** An issuer that a cluster accepts, as it was declared there or by `defaults`. */
export interface Accepting {
  /** Name of the cluster that accepts. */
  readonly by: string;
  /** Name of the issuer there. */
  readonly name: string;
  readonly declared: Kept<AcceptedIssuerDeclaration>;
  readonly place: Place;
  /** The declared cluster and the one that accepts it; all clusters where a fault hides which it is, and the one that accepts alone for an issuer outside. */
  readonly partners: readonly string[];
}

/** The declared clusters. */
export type DeclaredClusters = Kept<{ readonly [cluster: string]: ClusterDeclaration }>;

/**
 * Who accepts whom. Both sides need it: the one that accepts, and the one whose Pods get a token for it.
 * A cluster does not accept itself because `defaults` says that all accept it.
 */
export function findAccepting(clusters: DeclaredClusters, defaults: Kept<DefaultsDeclaration>): readonly Accepting[] {
  const names = Object.keys(clusters);
  return Object.entries(clusters).flatMap(([by, cluster]) => {
    const own = cluster?.accepts ?? {};
    const near = entries(own, descend(root, 'clusters', by, 'accepts'));
    const far = entries(defaults.accepts ?? {}, descend(root, 'defaults', 'accepts')).filter(
      ({ name, declared }) => own[name] === undefined && declared.cluster !== by,
    );
    if (cluster === undefined) return [];
    return [...far, ...near].map((one) => ({ ...one, by, partners: [by, ...partnersOf(one.declared, names)] }));
  });
}

function entries(
  accepts: Kept<{ readonly [issuer: string]: AcceptedIssuerDeclaration }>,
  place: Place,
): readonly Omit<Accepting, 'by' | 'partners'>[] {
  return Object.entries(accepts).flatMap(([name, declared]) =>
    declared === undefined ? [] : [{ name, declared, place: descend(place, name) }],
  );
}

function partnersOf({ cluster, issuer }: Accepting['declared'], names: readonly string[]): readonly string[] {
  if (issuer !== undefined) return [];
  return cluster !== undefined && names.includes(cluster) ? [cluster] : names;
}
