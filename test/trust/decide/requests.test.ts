import { requestsTo } from '../../../src/trust/decide/requests';
import { declared, declaredMesh } from '../../support/declared-mesh';
import { certificate, certificateIssuer, cluster } from '../../support/model';

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
