import type { WorkloadDeclaration } from '../../../../src/trust/declare/declaration';
import { modelOf, sample, workload } from '../sample';

function partOf(change: Partial<WorkloadDeclaration>): unknown {
  const { clusters, vault } = modelOf(sample({ cluster: { workloads: [{ ...workload, ...change }] } }));
  return { workload: clusters[0]?.workloads[0], role: vault.authRoles[1], policy: vault.policies[1] };
}

test('a workload sends the URL of its relying party, and may renew its token', () => {
  expect(partOf({})).toMatchObject({
    workload: {
      at: 'clusters.prod.workloads[shop/orders]',
      id: 'shop/orders',
      audience: 'https://vault.acme.example:8200',
      mount: 'jwt-prod',
      authRole: 'acme-prod-shop_orders',
      volume: { name: 'vault-token', path: 'token', mountPath: '/var/run/secrets/vault', expirationSeconds: 3600 },
    },
    role: {
      boundAudiences: ['https://vault.acme.example:8200'],
      boundSubject: 'system:serviceaccount:shop:orders',
      token: { ttl: 3600, maxTtl: 86400, type: 'default', noDefaultPolicy: true },
    },
    policy: {
      name: 'acme-prod-shop_orders',
      rules: [
        { path: 'secret/data/orders', capabilities: ['read'] },
        { path: 'auth/token/renew-self', capabilities: ['update'] },
        { path: 'auth/token/lookup-self', capabilities: ['read'] },
      ],
    },
  });
});

test('a path stands once in a policy', () => {
  const access = [
    { path: 'a', capabilities: ['read', 'list'] },
    { path: 'a', capabilities: ['list', 'update'] },
  ] as const;
  expect(partOf({ access, tokens: { renew: false } })).toMatchObject({
    policy: { rules: [{ path: 'a', capabilities: ['read', 'list', 'update'] }] },
  });
});
