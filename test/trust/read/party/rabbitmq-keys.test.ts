import { confSettings } from '../../../../src/trust/read/party/rabbitmq-conf';
import { providerKeys } from '../../../../src/trust/read/party/rabbitmq-keys';
import { termSettings } from '../../../../src/trust/read/party/rabbitmq-terms';

const of = (provider: string, lines: Readonly<Record<string, string>>) =>
  providerKeys(
    confSettings([
      {
        file: 'r.conf',
        content: Object.fromEntries(Object.entries(lines).map(([key, value]) => [`auth_oauth2.${key}`, value])),
      },
    ]),
    provider,
  );

test('the URL of the keys, at the root by either of its names', () => {
  expect(of('', { jwks_uri: 'https://new', jwks_url: 'https://old', issuer: 'https://issuer' })).toEqual({
    ...{ url: 'https://new', urlAt: 'r.conf#auth_oauth2.jwks_uri', ids: [], idsAt: null },
  });
  expect(of('', { jwks_url: 'https://old' }).url).toBe('https://old');
  expect(of('east', { 'oauth_providers.east.jwks_uri': 'https://east', jwks_uri: 'https://root' }).url).toBe(
    'https://east',
  );
});

test.each([
  [{ issuer: 'https://oidc/east' }, 'https://oidc/east/.well-known/openid-configuration'],
  [{ issuer: 'https://oidc/east/' }, 'https://oidc/east/.well-known/openid-configuration'],
  [{ issuer: 'https://oidc', discovery_endpoint_path: '/hidden' }, 'https://oidc/hidden'],
  [{ issuer: 'https://oidc', discovery_endpoint_path: 'hidden' }, 'https://oidc/hidden'],
])('the document below an issuer: %p', (lines, url) => {
  expect(of('', lines)).toMatchObject({ url, urlAt: 'r.conf#auth_oauth2.issuer' });
});

test('keys of the configuration, at the root and of a provider', () => {
  expect(of('', { 'signing_keys.one': '/keys/one.pem', 'signing_keys.two': '/keys/two.pem' })).toEqual({
    ...{ url: '', urlAt: null, ids: ['one', 'two'], idsAt: 'r.conf#auth_oauth2.signing_keys.one' },
  });
  const provider = { 'oauth_providers.east.signing_keys.one': '/keys/one.pem', 'signing_keys.two': '/keys/two.pem' };
  expect(of('east', provider).ids).toEqual(['one']);
  const terms = [['rabbitmq_auth_backend_oauth2', [['key_config', [['signing_keys', { one: ['pem', 'PEM'] }]]]]]];
  expect(providerKeys(termSettings([{ file: 'advanced.config', content: terms }]), '')).toMatchObject({
    ids: ['one'],
    idsAt: 'advanced.config#rabbitmq_auth_backend_oauth2.key_config.signing_keys',
  });
});

test('a provider that nobody describes has none', () => {
  expect(of('east', { jwks_uri: 'https://root' })).toEqual({ url: '', urlAt: null, ids: [], idsAt: null });
});
