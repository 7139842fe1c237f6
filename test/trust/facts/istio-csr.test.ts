import { identityOf, meshAudience, meshRequests, proxyToken } from '../../../src/trust/facts/istio-csr';

const mesh = {
  ...{ trustDomain: 'cluster.local', namespaces: [], duration: 1800, namespace: 'cert-manager' },
  ...{ serviceAccount: 'cert-manager-istio-csr', istioNamespace: 'istio-system', revisions: ['default', '1-30'] },
};
const [workload, serving, istiod] = meshRequests(mesh);

test('a member asks for its identity and nothing else', () => {
  expect(identityOf('acme.example', 'shop', 'orders')).toBe('spiffe://acme.example/ns/shop/sa/orders');
  expect(workload).toMatchObject({
    ...{ commonName: '', dnsNames: [], uris: ['spiffe://cluster.local/ns/*/sa/*'], duration: 1800 },
    ...{ usages: ['client auth', 'server auth'], organizations: [''] },
  });
  expect(meshRequests({ ...mesh, namespaces: ['shop'] })[0]?.uris).toEqual(['spiffe://cluster.local/ns/shop/sa/*']);
  expect(meshAudience.value).toBe('istio-ca');
});

test('istio-csr asks for the name of its Service', () => {
  expect(serving).toMatchObject({ dnsNames: ['cert-manager-istio-csr.cert-manager.svc'], usages: ['server auth'] });
});

test('istiod has a name for each revision, and lives an hour at least', () => {
  expect(istiod).toMatchObject({
    ...{ byCertificate: true, commonName: 'istiod.istio-system.svc', duration: 3600, organizations: [] },
    dnsNames: ['istiod.istio-system.svc', 'istiod-1-30.istio-system.svc'],
    uris: ['spiffe://cluster.local/ns/istio-system/sa/istiod-service-account'],
  });
});

test('a proxy is given a token for half a day', () => expect(proxyToken.seconds).toBe(12 * 3600));
