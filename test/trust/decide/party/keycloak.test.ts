import { conclude } from '../../../../src/trust/decide/decision';
import { decideKeycloak } from '../../../../src/trust/decide/party/keycloak';
import { decidePartyClient } from '../../../../src/trust/decide/party/relying-party';
import { tokenOf } from '../../../../src/trust/terms/token';
import { answer, keycloakChain, now, partyChain } from '../../../support/decide-chain';
import { eastIssuer, keycloak, keycloakSource, partyClient, realmIssuer } from '../../../support/model';

const claims = {
  ...{ iss: eastIssuer, aud: [realmIssuer], sub: 'system:serviceaccount:shop:orders' },
  ...{ iat: now, nbf: now, exp: now + 3600 },
};
const put = (changes: Record<string, unknown> = {}, party = keycloak()) => {
  const about = { cluster: 'east', signature: 'valid' } as const;
  return decideKeycloak(partyChain(party), party, tokenOf({ ...claims, ...changes }, about), now);
};
const said = (...given: Parameters<typeof put>): string => answer(conclude(put(...given).steps));

test('the issuer chooses the identity provider, and the subject the client', () => {
  const { rights, source } = put();
  expect([said(), rights, source?.cluster]).toEqual(['accepted', ['client:east.shop.orders', 'role:reader'], 'east']);
});

test.each([
  ['a year of life', { exp: now + 31_536_000 }],
  ['no `jti` and no `kubernetes.io`', { jti: undefined }],
  ['an age of an hour', { iat: now - 3600, nbf: now - 3600, exp: now + 1 }],
])('%s is taken', (_, changes) => {
  expect(said(changes)).toBe('accepted');
});

test.each([
  [
    'a slash behind the audience',
    { aud: [`${realmIssuer}/`] },
    'keycloak/audience: 400 invalid_client Invalid token audience',
  ],
  ['an end that is now', { exp: now }, 'keycloak/expiry: 400 invalid_client Token is not active'],
  [
    'a second too old',
    { iat: now - 3601 },
    'keycloak/age: 400 invalid_client Token was issued too far in the past to be used now',
  ],
])('%s is refused', (_, changes, expected) => {
  expect(said(changes)).toBe(expected);
});

test('a skew of clocks counts for what lies ahead', () => {
  const party = keycloak({ sources: [keycloakSource({ clockSkew: 30 })] });
  expect([said({ nbf: now + 30, iat: now + 30 }, party), said({ exp: now - 1 }, party)]).toEqual([
    'accepted',
    'keycloak/expiry: 400 invalid_client Token is not active',
  ]);
});

test('keys of the cluster that it runs in need not be public', () => {
  const of = (runsIn: string): string => {
    const party = keycloak({ runsIn, sources: [keycloakSource({ servedBy: 'apiServer' })] });
    return said({}, party);
  };
  expect([of('east'), of('')]).toEqual([
    'accepted',
    'keycloak/discovery-public: 401 invalid_client Invalid client or Invalid client credentials',
  ]);
});

test('a client is judged by its token through all of its life', () => {
  const of = (expirationSeconds: number, maxTokenAge: number): string => {
    const model = keycloakChain(
      { maxTokenAge },
      { client: { volume: { ...partyClient().volume, expirationSeconds } } },
    );
    const [east] = model.clusters;
    return answer(decidePartyClient(model, east!, east!.partyClients[0]!, now));
  };
  expect([of(3600, 3600), of(7200, 7200), of(7200, 3600)]).toEqual([
    'accepted',
    'accepted',
    'keycloak/age: 400 invalid_client Token was issued too far in the past to be used now',
  ]);
});
