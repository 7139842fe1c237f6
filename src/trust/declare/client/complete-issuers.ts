import type { ClusterObjects } from '../objects/cluster-objects';
import type { ClusterScope } from '../scope/cluster-scope';
import { completeIssuer, type IssuerPart } from './complete-issuer';
import type { CertManagerDeclaration } from '../declaration';
import { Identities } from '../source/identities';
import type { Kept } from '../source/kept';
import { descend } from '../source/place';

/** The issuers of a cluster, and its ClusterIssuers behind them. */
export function completeIssuers(
  scope: ClusterScope,
  objects: ClusterObjects,
  declared: Kept<CertManagerDeclaration>,
): readonly IssuerPart[] {
  const list = descend(scope.place, 'certManager', 'issuers');
  const clusterList = descend(scope.place, 'certManager', 'clusterIssuers');
  const issuers = new Identities(scope.report, 'issuer');
  const clusterIssuers = new Identities(scope.report, 'cluster issuer');
  const parts: (IssuerPart | null)[] = [];
  (declared.issuers ?? []).forEach((issuer, index) => {
    const { namespace, name } = issuer;
    if (namespace === undefined || name === undefined) return;
    const place = issuers.take(list, index, `${namespace}/${name}`);
    if (place === null) return;
    parts.push(
      completeIssuer(scope, objects, { kind: 'Issuer', namespace, name, place }, issuer, issuer.certificates ?? []),
    );
  });
  (declared.clusterIssuers ?? []).forEach((issuer, index) => {
    const { name } = issuer;
    const place = name === undefined ? null : clusterIssuers.take(clusterList, index, name);
    if (name === undefined || place === null) return;
    parts.push(
      completeIssuer(
        scope,
        objects,
        { kind: 'ClusterIssuer', namespace: '', name, place },
        issuer,
        issuer.certificates ?? [],
      ),
    );
  });
  return parts.filter((part) => part !== null);
}
