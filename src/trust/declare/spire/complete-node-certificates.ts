import { x509popUri } from '../../terms/spiffe-id';
import { completeIssuer, type IssuerPart } from '../client/complete-issuer';
import type { ClusterObjects } from '../objects/cluster-objects';
import type { ClusterScope } from '../scope/cluster-scope';
import { child } from '../source/place';
import { withDefaults } from '../source/with-defaults';
import { attestationPlace, attestorOf, type DeclaredSpire } from './spire-frame';

/** Name of the Issuer, its account, and the beginning of the nodes' Certificates. */
const issuerName = 'spire-agent';

/** The Issuer of the nodes' certificates, one for each node: two agents with one certificate would be one to SPIRE. */
export function completeNodeCertificates(
  scope: ClusterScope,
  spire: DeclaredSpire,
  objects: ClusterObjects,
): IssuerPart | null {
  const declared = attestorOf(spire, scope.cluster)?.x509pop;
  const { trustDomain } = spire;
  if (declared?.mount === undefined || declared.nodes === undefined || trustDomain === undefined) return null;
  const place = child(attestationPlace(scope.cluster), 'x509pop');
  const { namespace, duration } = withDefaults('X509popDeclaration', declared);
  const certificates = declared.nodes.map((node) => ({
    name: `${issuerName}-${node}`,
    uris: [x509popUri(trustDomain, 'cluster', scope.cluster), x509popUri(trustDomain, 'node', node)],
    duration,
    privateKey: { algorithm: 'ECDSA' as const, size: 256 as const },
    usages: ['digital signature' as const, 'client auth' as const],
  }));
  const identity = { kind: 'Issuer', namespace, name: issuerName, place, isWhole: true } as const;
  // What issuers have in common is said of those under `certManager`.
  const own = { ...scope, defaults: { ...scope.defaults, issuer: undefined } };
  return completeIssuer(own, objects, identity, { pkiRole: { mount: declared.mount } }, certificates);
}
