import { clusterOf } from '../../../../src/trust/model/lookup';
import { spireFaults, spireTrust } from '../../../support/spire';

test('Vault takes JWT-SVIDs of one issuer, and of each only the one SPIFFE ID', () => {
  const { vault } = spireTrust().model;
  expect(vault.authMounts.at(-1)).toMatchObject({
    ...{ path: 'jwt-spire', cluster: '', boundIssuer: 'https://svid.acme.example' },
    keys: { kind: 'discovery', url: 'https://svid.acme.example' },
  });
  expect(vault.authRoles.at(-1)).toMatchObject({
    ...{
      mount: 'jwt-spire',
      name: 'acme-spiffe-ns_shop_sa_orders',
      boundAudiences: ['https://vault.acme.example:8200'],
    },
    boundSubject: 'spiffe://acme.example/ns/shop/sa/orders',
  });
});

test('a ClusterSPIFFEID gives it to Pods of one account in one namespace', () => {
  expect(clusterOf(spireTrust().model, 'edge')?.clusterSpiffeIds).toMatchObject([
    {
      meta: { namespace: '', name: 'acme-shop-orders' },
      spiffeIdTemplate: 'spiffe://acme.example/ns/shop/sa/orders',
      namespaceLabels: { 'kubernetes.io/metadata.name': 'shop' },
      workloadSelectors: ['k8s:ns:shop', 'k8s:sa:orders'],
    },
  ]);
});

test('without an issuer there is nothing that Vault could compare', () => {
  expect(spireFaults({ jwtIssuer: undefined as never })).toMatchObject([
    { code: 'svid-issuer-missing', at: 'spire.jwtSvid', related: ['spire.jwtIssuer'] },
  ]);
  expect(spireFaults({ jwtIssuer: 'http://svid.acme.example' })).toMatchObject([
    { code: 'discovery-impossible', at: 'spire.jwtIssuer' },
  ]);
});

test('one SPIFFE ID is one workload', () => {
  const workload = {
    ...{ cluster: 'edge', namespace: 'shop', serviceAccount: 'orders', path: '/orders' },
    access: [{ path: 'secret/data/a', capabilities: ['read' as const] }],
  };
  const workloads = [workload, { ...workload, serviceAccount: 'web' }];
  expect(spireFaults({ jwtSvid: { workloads } })).toMatchObject([
    { code: 'duplicate-identity', at: 'spire.jwtSvid.workloads[edge/shop/web]' },
  ]);
});
