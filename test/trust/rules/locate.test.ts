import { diagnostic } from '../../../src/trust/diagnose/make';
import { located, pathOf } from '../../../src/trust/rules/locate';

const declaration = {
  vault: { pki: { 'pki.prod': { urls: {} } } },
  clusters: {
    prod: {
      certManager: {
        issuers: [
          { namespace: 'a', name: 'x' },
          { namespace: 'b', name: 'x', certificates: [{ name: 'web' }] },
        ],
        clusterIssuers: [{ name: 'edge', certificates: [{ namespace: 'a', name: 'web' }] }],
      },
      workloads: [
        { namespace: 'a', serviceAccount: 'one' },
        { namespace: 'a', serviceAccount: { name: 'two', existing: true }, access: [{ path: 'x' }, { path: 'y' }] },
      ],
    },
  },
};
const issuers = ['clusters', 'prod', 'certManager', 'issuers'];

test.each([
  ['', []],
  ['clusters.prod', ['clusters', 'prod']],
  ['vault.pki[pki.prod].urls', ['vault', 'pki', 'pki.prod', 'urls']],
  ['clusters.prod.certManager.issuers[b/x]', [...issuers, 1]],
  ['clusters.prod.certManager.issuers[b/x].authRole.audience', [...issuers, 1, 'authRole', 'audience']],
  ['clusters.prod.certManager.issuers[b/x].certificates[web]', [...issuers, 1, 'certificates', 0]],
  [
    'clusters.prod.certManager.clusterIssuers[edge].certificates[a/web].dnsNames',
    ['clusters', 'prod', 'certManager', 'clusterIssuers', 0, 'certificates', 0, 'dnsNames'],
  ],
  ['clusters.prod.workloads[a/two].access[1]', ['clusters', 'prod', 'workloads', 1, 'access', 1]],
  ['clusters.prod.workloads[a/none].access', ['clusters', 'prod', 'workloads']],
  ['clusters.other.login', ['clusters', 'other', 'login']],
  ['prod.yaml#Issuer/a/x', []],
])('%s', (at, path) => {
  expect(pathOf(at, declaration)).toEqual(path);
});

test('a path that is known stays', () => {
  const found = { code: 'bad-value', message: '', at: 'clusters.prod' } as const;
  const [known, new_] = located(
    [diagnostic({ ...found, path: ['clusters'] }), diagnostic({ ...found, path: [] })],
    declaration,
  );
  expect([known?.path, new_?.path]).toEqual([['clusters'], ['clusters', 'prod']]);
});
