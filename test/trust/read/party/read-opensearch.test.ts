import { readOpenSearch } from '../../../../src/trust/read/party/read-opensearch';

const file = 'relying-parties/logs.opensearch/config.yml';
const read = (authc: Record<string, unknown>) => {
  const party = readOpenSearch.read({ config: { dynamic: { authc } } }, file);
  return party.kind === 'opensearch' ? party : null;
};
const at = `${file}#config.dynamic.authc`;

test('the domains that take tokens, by what they compare', () => {
  const idp = { openid_connect_url: 'https://a', openid_connect_idp: { pemtrustedcas_content: 'PEM' } };
  const config = { ...idp, required_audience: ['one', 'two'], required_issuer: 'https://east' };
  const party = read({
    basic: { http_authenticator: { type: 'basic' } },
    off: { http_enabled: false, http_authenticator: { type: 'openid', config } },
    east: { order: 3, http_authenticator: { type: 'openid', config } },
    west: { http_authenticator: { type: 'jwt', config: { signing_key: 'KEY', required_audience: 'west' } } },
  });
  expect(party).toMatchObject({ kind: 'opensearch', name: 'logs', grants: [] });
  expect(party?.sources).toMatchObject([
    {
      ...{ at: `${at}.east`, audience: 'one', requiredAudiences: ['one', 'two'], keysUrl: 'https://a', order: 3 },
      ...{ tokenIssuer: 'https://east', requiredIssuer: 'https://east', caBundle: 'PEM', publicKeys: [] },
    },
    { requiredAudiences: ['west'], requiredIssuer: '', keysUrl: '', publicKeys: ['KEY'], order: 0 },
  ]);
});

test('what is no configuration of domains is none of it', () => {
  expect([{}, null, [], { config: { dynamic: {} } }, 'x'].map(readOpenSearch.recognizes)).toEqual(Array(5).fill(false));
});
