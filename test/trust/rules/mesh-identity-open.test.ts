import { judge } from '../../../src/trust/rules/judge';
import { declared, declaredMesh } from '../../support/declared-mesh';

const said = (certManager: Parameters<typeof declaredMesh>[0]) =>
  judge(declared(declaredMesh(certManager)))
    .filter(({ code }) => code === 'mesh-identity-open')
    .map(({ at, message }) => [at, message]);
const ofCluster = {
  issuers: [],
  clusterIssuers: [{ name: 'mesh', pkiRole: { mount: 'pki' } }],
  istioCsr: { issuer: 'mesh' },
};

test('an issuer of its own, with or without approver-policy', () => {
  expect(said({})).toEqual([]);
  expect(said({ approvedBy: 'cert-manager' })).toEqual([]);
});

test('a ClusterIssuer that any namespace may use', () => {
  expect(said({ ...ofCluster, approvedBy: 'cert-manager' })).toEqual([
    [
      'clusters.prod.certManager.istioCsr.issuer',
      'any namespace may ask ClusterIssuer `mesh` for the identity of any member of mesh `cluster.local` of cluster `prod`',
    ],
  ]);
  expect(said(ofCluster)).toEqual([]);
});

test('identities among the URIs that are for everybody', () => {
  const uris = (allowedUriSans: readonly string[]) => ({
    issuers: [{ namespace: 'istio-system', name: 'mesh', pkiRole: { mount: 'pki', allowedUriSans } }],
  });
  expect(said(uris(['spiffe://cluster.local/*']))).toEqual([
    [
      'clusters.prod.certManager.issuers[istio-system/mesh]',
      'CertificateRequestPolicy `acme.issuer.istio-system.mesh` lets cert-manager ask for the identity of any member of mesh `cluster.local` of cluster `prod`, for whoever makes a Certificate',
    ],
  ]);
  expect(said(uris(['spiffe://other.example/*']))).toEqual([]);
});
