import { generateKeyPairSync } from 'node:crypto';
import type {
  ClusterDeclaration,
  OpenSearchDeclaration,
  TrustDeclaration,
} from '../../../../src/trust/declare/declaration';
import { findingsOf, modelOf } from '../sample';

const publicKey = (): string =>
  generateKeyPairSync('ec', { namedCurve: 'P-256' })
    .publicKey.export({ type: 'spki', format: 'pem' })
    .toString()
    .trim();
const west = { version: '1.34', tokenIssuer: 'https://oidc.acme.example/west' };
const orders = { namespace: 'shop', serviceAccount: 'orders', roles: ['writer', 'writer'] };

function logged(
  opensearch: Partial<OpenSearchDeclaration>,
  east: Partial<ClusterDeclaration> = {},
  further: TrustDeclaration['clusters'] = {},
): TrustDeclaration {
  return {
    name: 'acme',
    vault: { server: 'https://vault.acme.example:8200' },
    clusters: {
      east: { version: '1.34', tokenIssuer: 'https://oidc.acme.example/east', ...east },
      ...further,
    },
    relyingParties: { logs: { opensearch: { version: '2.19', clusters: {}, ...opensearch } } },
  };
}
const at = 'relyingParties.logs.opensearch.clusters.east';

test('a domain for each cluster, and the roles of each subject', () => {
  const [party] = modelOf(logged({ clusters: { east: { clients: [orders] }, west: {} } }, {}, { west })).relyingParties;
  expect(party).toMatchObject({
    ...{ kind: 'opensearch', name: 'logs', version: '2.19' },
    sources: [
      {
        ...{ cluster: 'east', audience: 'opensearch://acme/logs/east', order: 0, publicKeys: [] },
        requiredAudiences: ['opensearch://acme/logs/east'],
        requiredIssuer: 'https://oidc.acme.example/east',
        keysUrl: 'https://oidc.acme.example/east/.well-known/openid-configuration',
      },
      { cluster: 'west', order: 1 },
    ],
    grants: [
      {
        ...{ subject: 'system:serviceaccount:shop:orders', rights: ['writer'], cluster: 'east' },
        at: `${at}.clients[shop/orders]`,
      },
    ],
  });
});

test('keys that stand in the configuration are those of the cluster, and nothing is fetched', () => {
  const signingKeys = [publicKey()];
  const [party] = modelOf(logged({ clusters: { east: { keys: 'signingKeys' } } }, { signingKeys })).relyingParties;
  expect(party).toMatchObject({ sources: [{ publicKeys: signingKeys, keysUrl: '', servedBy: 'hosted' }] });
});

test('keys that nobody declared cannot be written down', () => {
  expect(findingsOf(logged({ clusters: { east: { keys: 'signingKeys' } } }))).toEqual([
    ['setting-without-effect', `${at}.keys`, 'cluster `east` declares no keys to write down'],
  ]);
});

test('where they would be fetched is of no effect then', () => {
  const east = { keys: 'signingKeys', discoveryUrl: 'https://elsewhere.example', servedBy: 'hosted' } as const;
  expect(findingsOf(logged({ clusters: { east } }, { signingKeys: [publicKey()] })).map(([, place]) => place)).toEqual([
    `${at}.discoveryUrl`,
    `${at}.servedBy`,
  ]);
});

test.each([
  ['2.7', ['version-unsupported']],
  ['2.18', ['feature-unavailable']],
  ['2.19', []],
  ['4.0', ['version-newer']],
])('two keys in the configuration of OpenSearch %s: %j', (version, expected) => {
  const signingKeys = [publicKey(), publicKey()];
  const found = findingsOf(logged({ version, clusters: { east: { keys: 'signingKeys' } } }, { signingKeys }));
  expect(found.map(([code]) => code)).toEqual(expected);
});
