import type {
  DexClusterDeclaration,
  DexDeclaration,
  TrustDeclaration,
} from '../../../../src/trust/declare/declaration';
import { findingsOf, modelOf } from '../sample';

const clients = [{ namespace: 'shop', serviceAccount: 'orders' }];
const at = 'relyingParties.login.dex.clusters.east';

function exchanging(east: DexClusterDeclaration, dex: Partial<DexDeclaration> = {}): TrustDeclaration {
  return {
    name: 'acme',
    vault: { server: 'https://vault.acme.example:8200' },
    clusters: { east: { version: '1.34', tokenIssuer: 'https://oidc.acme.example/east' } },
    relyingParties: { login: { dex: { version: '2.45', clusters: { east }, ...dex } } },
  };
}
const partyOf = (...given: Parameters<typeof exchanging>) => modelOf(exchanging(...given)).relyingParties[0];

test('a connector that lets in the accounts which are named', () => {
  const staticClients = { web: {}, ci: { name: 'CI', secretEnv: 'CI_SECRET' } };
  expect(partyOf({ clients }, { staticClients })).toMatchObject({
    ...{ kind: 'dex', name: 'login', exchanges: true },
    staticClients: [
      { id: 'web', name: 'web', secretEnv: '' },
      { id: 'ci', name: 'CI', secretEnv: 'CI_SECRET' },
    ],
    sources: [
      {
        ...{ cluster: 'east', audience: 'dex://acme/login/east', tokenIssuer: 'https://oidc.acme.example/east' },
        keysUrl: 'https://oidc.acme.example/east/.well-known/openid-configuration',
        ...{ userNameClaim: 'sub', wantsEmail: false },
        ...{ limitingClaim: 'sub', allowedValues: ['system:serviceaccount:shop:orders'] },
      },
    ],
  });
});

test('or one that lets in whoever has a token for it', () => {
  expect(partyOf({ limitTo: 'audience', audience: 'dex' })).toMatchObject({
    sources: [{ limitingClaim: 'aud', allowedValues: ['dex'] }],
  });
});

test('a list of nobody would be one of everybody', () => {
  expect(findingsOf(exchanging({}))).toEqual([
    [
      'setting-without-effect',
      at,
      'nobody is named whose tokens are exchanged, and Dex takes an empty list for everybody',
    ],
  ]);
});

test.each([
  ['2.37', ['version-unsupported']],
  ['2.41', ['feature-unavailable']],
  ['2.42', []],
  [undefined, ['version-undeclared']],
])('a document elsewhere, with Dex %s: %j', (version, expected) => {
  const declared = exchanging({ clients, discoveryUrl: 'https://keys.acme.example/east' });
  const dex = { clusters: declared.relyingParties?.['login']?.dex?.clusters ?? {} };
  const parties = { login: { dex: version === undefined ? dex : { ...dex, version } } };
  const found = findingsOf({ ...declared, relyingParties: parties } as TrustDeclaration);
  expect(found.map(([code]) => code)).toEqual(expected);
});
