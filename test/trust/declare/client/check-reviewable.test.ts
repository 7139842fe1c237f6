import { findingOf, findingsOf, kubernetesLogin, sample, workload } from '../sample';

const client = { ...kubernetesLogin, login: { kubernetes: { reviewer: { client: {} } } } } as const;

test('a projected token cannot review itself', () => {
  expect(findingOf(sample({ cluster: { ...client, workloads: [workload] } }))).toMatchObject({
    code: 'reviewer-impossible',
    at: 'clusters.prod.workloads[shop/orders]',
    message: 'a projected token cannot review itself: it has one audience, and the API server does not take it',
    sent: { text: '`https://vault.acme.example:8200`', at: 'clusters.prod.workloads[shop/orders].audience' },
    wanted: { text: '`https://oidc.acme.example/prod`', at: 'clusters.prod.apiAudiences' },
    server: { server: 'vault', words: '403 permission denied' },
    fix: 'use a `jwt` login, or `reviewer: { serviceAccount: … }`',
  });
});

test('unless its one audience is that of the API server', () => {
  const workloads = [{ ...workload, audience: 'https://oidc.acme.example/prod' }];
  expect(findingsOf(sample({ cluster: { ...client, workloads } }))).toEqual([]);
});
