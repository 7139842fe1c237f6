import { readDex } from '../../../../src/trust/read/party/read-dex';

const connector = (config: object, type = 'oidc') => ({ type, id: 'east', name: 'east', config });
const read = (content: object) => {
  const { party } = readDex.read([{ content, file: 'login.dex.yaml' }]);
  return party.kind === 'dex' ? party : null;
};
const sourceOf = (config: object) => read({ connectors: [connector(config)] })?.sources[0];

test('connectors of type oidc, what they compare, and the clients', () => {
  const config = {
    ...{ issuer: 'https://a', issuerAlias: 'https://east', clientID: 'dex', scopes: ['openid'], userNameKey: 'sub' },
    ...{ insecureEnableGroups: true, claimMapping: { groups: 'aud' }, allowedGroups: ['dex'] },
  };
  expect(
    read({
      connectors: [connector({}, 'ldap'), connector(config)],
      staticClients: [{ id: 'web', name: 'Web', secretEnv: 'SECRET' }],
    }),
  ).toMatchObject({
    ...{ kind: 'dex', name: 'login', exchanges: true },
    staticClients: [{ id: 'web', name: 'Web', secretEnv: 'SECRET' }],
    sources: [
      {
        ...{ at: 'login.dex.yaml#connectors.1', audience: 'dex', tokenIssuer: 'https://east', userNameClaim: 'sub' },
        ...{ keysUrl: 'https://a/.well-known/openid-configuration', wantsEmail: false },
        ...{ limitingClaim: 'aud', allowedValues: ['dex'] },
      },
    ],
  });
});

test('what is left out has the meaning that Dex gives it', () => {
  expect(sourceOf({ issuer: 'https://a' })).toMatchObject({
    ...{ userNameClaim: 'name', wantsEmail: true, limitingClaim: '', allowedValues: [] },
  });
  expect(sourceOf({ allowedGroups: ['x'] })?.limitingClaim).toBe('');
  expect(sourceOf({ allowedGroups: ['x'], insecureEnableGroups: true })?.limitingClaim).toBe('groups');
  expect(sourceOf({ insecureSkipEmailVerified: true, claimMapping: { email: 'sub' } })?.wantsEmail).toBe(false);
});

test.each([
  [undefined, true],
  [[], true],
  [['authorization_code'], false],
  [['urn:ietf:params:oauth:grant-type:token-exchange'], true],
])('with grant types %j it exchanges tokens: %j', (grantTypes, expected) => {
  expect(read({ oauth2: { grantTypes }, connectors: [connector({})] })?.exchanges).toBe(expected);
});

test('the values of its Helm chart hold the same, and a key that means nothing is named', () => {
  const content = { config: { connectors: [connector({ allowedGroup: ['x'] })], issuers: 'x' } };
  expect(readDex.recognizes(content)).toBe(true);
  const { strayKeys } = readDex.read([{ content, file: 'values.yaml' }]);
  expect(strayKeys.map(({ at, key }) => [at, key])).toEqual([
    ['values.yaml#config', 'issuers'],
    ['values.yaml#config.connectors.0.config', 'allowedGroup'],
  ]);
  expect([{}, null, [], { connectors: [] }, { connectors: [1] }].map(readDex.recognizes)).toEqual(Array(5).fill(false));
});
