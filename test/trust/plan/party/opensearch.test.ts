import { planOpenSearch } from '../../../../src/trust/plan/party/opensearch';
import { openSearch, openSearchGrant, openSearchSource } from '../../../support/model';

const objectsOf = (party: ReturnType<typeof openSearch>) =>
  planOpenSearch(party).map(({ content }) => (content.kind === 'object' ? content.object : null));
const configOf = (source: Parameters<typeof openSearchSource>[0]) => {
  const [config] = objectsOf(openSearch({ sources: [openSearchSource(source)] }));
  return JSON.parse(JSON.stringify(config)).config.dynamic.authc.east as Record<string, unknown>;
};

test('two files, each called as the security plugin calls it', () => {
  expect(planOpenSearch(openSearch()).map(({ path, owner }) => [path, owner])).toEqual([
    ['relying-parties/logs.opensearch/config.yml', 'relyingParty:logs'],
    ['relying-parties/logs.opensearch/roles_mapping.yml', 'relyingParty:logs'],
  ]);
});

test('a domain wants its audience and its issuer, and knows who serves the keys', () => {
  expect(configOf({ caBundle: 'PEM', order: 2 })).toEqual({
    http_enabled: true,
    order: 2,
    http_authenticator: {
      type: 'openid',
      challenge: false,
      config: {
        openid_connect_url: 'https://oidc.acme.example/east/.well-known/openid-configuration',
        openid_connect_idp: { enable_ssl: true, verify_hostnames: true, pemtrustedcas_content: 'PEM' },
        subject_key: 'sub',
        required_audience: 'opensearch://acme/logs/east',
        required_issuer: 'https://oidc.acme.example/east',
      },
    },
    authentication_backend: { type: 'noop' },
  });
});

test('with keys of its own it fetches none', () => {
  expect(configOf({ publicKeys: ['A', 'B'] })).toMatchObject({
    http_authenticator: { type: 'jwt', config: { signing_key: ['A', 'B'], subject_key: 'sub' } },
  });
});

test('a user of two clusters is one', () => {
  const grants = [openSearchGrant(), openSearchGrant({ cluster: 'west', rights: ['orders_writer', 'reader'] })];
  const users = ['system:serviceaccount:shop:orders'];
  expect(objectsOf(openSearch({ grants }))[1]).toEqual({
    _meta: { type: 'rolesmapping', config_version: 2 },
    orders_writer: { users },
    reader: { users },
  });
});
