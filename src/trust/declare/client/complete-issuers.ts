import type { ClusterObjects } from '../objects/cluster-objects';
import type { ClusterScope } from '../scope/cluster-scope';
import { completeIssuer, type IssuerPart } from './complete-issuer';
import type { CertManagerDeclaration } from '../declaration';
import { Identities } from '../source/identities';
import type { Kept } from '../source/kept';
import { descend, member } from '../source/place';

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
    const { namespace = '', name = '', certificates = [] } = issuer;
    const id = namespace === '' || name === '' ? null : `${namespace}/${name}`;
    const place = id === null ? scope.named(member(list, index, String(index))) : member(list, index, id);
    const isWhole = id !== null && issuers.isFirst(place, id);
    parts.push(
      completeIssuer(scope, objects, { kind: 'Issuer', namespace, name, place, isWhole }, issuer, certificates),
    );
  });
  (declared.clusterIssuers ?? []).forEach((issuer, index) => {
    const { name = '', certificates = [] } = issuer;
    const place =
      name === '' ? scope.named(member(clusterList, index, String(index))) : member(clusterList, index, name);
    const isWhole = name !== '' && clusterIssuers.isFirst(place, name);
    const identity = { kind: 'ClusterIssuer', namespace: '', name, place, isWhole } as const;
    parts.push(completeIssuer(scope, objects, identity, issuer, certificates));
  });
  return parts.filter((part) => part !== null);
}
