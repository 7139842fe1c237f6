import type { PartyFiles } from '../../../../src/trust/read/party/party-content';
import { readOpenSearch } from '../../../../src/trust/read/party/read-opensearch';

const file = 'relying-parties/logs.opensearch/config.yml';
const config = (authc: object) => ({ content: { config: { dynamic: { authc } } }, file });
const mapping = {
  content: { _meta: { type: 'rolesmapping' }, writer: { users: ['a'] } },
  file: file.replace('config', 'roles_mapping'),
};
const read = (...files: PartyFiles) => {
  const { party } = readOpenSearch.read(files);
  return party.kind === 'opensearch' ? party : null;
};
const at = `${file}#config.dynamic.authc`;

test('the domains that take tokens, by what they compare', () => {
  const idp = { openid_connect_url: 'https://a', openid_connect_idp: { pemtrustedcas_content: 'PEM' } };
  const compared = { ...idp, required_audience: ['one', 'two'], required_issuer: 'https://east' };
  const party = read(
    config({
      basic: { http_authenticator: { type: 'basic' } },
      off: { http_enabled: false, http_authenticator: { type: 'openid', config: compared } },
      east: { order: 3, http_authenticator: { type: 'openid', config: compared } },
      west: { http_authenticator: { type: 'jwt', config: { signing_key: 'KEY', required_audience: 'west' } } },
    }),
  );
  expect(party).toMatchObject({ kind: 'opensearch', name: 'logs', grants: [] });
  expect(party?.sources).toMatchObject([
    {
      ...{ at: `${at}.east`, audience: 'one', requiredAudiences: ['one', 'two'], keysUrl: 'https://a', order: 3 },
      ...{ tokenIssuer: 'https://east', requiredIssuer: 'https://east', caBundle: 'PEM', publicKeys: [] },
    },
    { requiredAudiences: ['west'], requiredIssuer: '', keysUrl: '', publicKeys: ['KEY'], order: 0 },
  ]);
});

test('what the one file does not say stays unknown, and both together are whole', () => {
  const both = read(config({}), mapping);
  expect([both?.origins['sources'], both?.origins['grants'], both?.grants.length]).toEqual([undefined, undefined, 1]);
  expect(read(config({}))?.origins).toMatchObject({ grants: { kind: 'unknown', at: file } });
  expect(read(mapping)).toMatchObject({ name: 'logs', sources: [], origins: { sources: { kind: 'unknown' } } });
});

test('what is no configuration of domains is none of it', () => {
  expect([{}, null, [], { config: { dynamic: {} } }, 'x'].map(readOpenSearch.recognizes)).toEqual(Array(5).fill(false));
});
