import { requestOf, requestsTo, signsForMesh } from '../../../src/trust/decide/requests';
import { declared, declaredMesh } from '../../support/declared-mesh';
import { certificate, certificateIssuer, cluster, objectMeta } from '../../support/model';

test('cert-manager asks for each Certificate', () => {
  const prod = cluster({ certificates: [certificate()], certificateIssuers: [certificateIssuer()] });
  expect(requestsTo(prod, certificateIssuer()).map(({ requester }) => requester)).toEqual([
    'system:serviceaccount:cert-manager:cert-manager',
  ]);
});

test('istio-csr asks for each identity, and cert-manager for istiod', () => {
  const [prod] = declared(declaredMesh()).clusters;
  const [mesh] = prod!.certificateIssuers;
  const asked = requestsTo(prod!, mesh!).map(({ requester, certificate: { uris, privateKey } }) => {
    return [requester.split(':').pop(), privateKey.algorithm, uris.join()];
  });
  expect(asked).toEqual([
    ['cert-manager-istio-csr', 'RSA', 'spiffe://cluster.local/ns/default/sa/default'],
    ['cert-manager-istio-csr', 'ECDSA', 'spiffe://cluster.local/ns/default/sa/default'],
    ['cert-manager-istio-csr', 'RSA', ''],
    ['cert-manager', 'RSA', 'spiffe://cluster.local/ns/istio-system/sa/istiod-service-account'],
  ]);
});

test('another issuer is not asked', () => {
  const [prod] = declared(declaredMesh()).clusters;
  expect(requestsTo(prod!, certificateIssuer())).toEqual([]);
});

test('a mesh asks an Issuer of its own namespace, or a ClusterIssuer', () => {
  const mesh = declared(declaredMesh()).clusters[0]!.istioCsr!;
  const issuer = (namespace: string, kind: 'Issuer' | 'ClusterIssuer') =>
    certificateIssuer({ kind, meta: objectMeta(namespace, 'mesh') });
  expect(signsForMesh(issuer('istio-system', 'Issuer'), mesh)).toBe(true);
  expect(signsForMesh(issuer('shop', 'Issuer'), mesh)).toBe(false);
  expect(signsForMesh(issuer('', 'ClusterIssuer'), mesh)).toBe(false);
  expect(signsForMesh(issuer('', 'ClusterIssuer'), { ...mesh, issuerKind: 'ClusterIssuer' })).toBe(true);
});

test('a request of a mesh is for the identity that is asked for', () => {
  const [request] = declared(declaredMesh()).clusters[0]!.istioCsr!.requests;
  const { certificate: asked, requester } = requestOf(request!, ['spiffe://cluster.local/ns/shop/sa/orders']);
  expect([requester, asked.uris]).toEqual([
    'system:serviceaccount:cert-manager:cert-manager-istio-csr',
    ['spiffe://cluster.local/ns/shop/sa/orders'],
  ]);
});
