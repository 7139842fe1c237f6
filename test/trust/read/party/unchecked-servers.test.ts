import type { PartyFile } from '../../../../src/trust/read/party/party-content';
import { readParties } from '../../../../src/trust/read/party/party-readers';

const foundIn = (...files: readonly PartyFile[]) => readParties(files).flatMap((party) => party.uncheckedServers);
const found = (content: unknown, file = 'relying-parties/queue.rabbitmq.conf') => foundIn({ file, content });
const places = (content: unknown, file?: string) => found(content, file).map(({ at }) => at);
const server = { 'auth_oauth2.resource_server_id': 'queue' };

test('RabbitMQ, by either name of the setting, for all providers and for one', () => {
  expect(found({ ...server, 'auth_oauth2.https.peer_verification': 'verify_none' })).toEqual([
    {
      at: 'relying-parties/queue.rabbitmq.conf#auth_oauth2.https.peer_verification',
      client: 'rabbitmq',
      name: 'queue',
      setting: 'verify_none',
    },
  ]);
  expect(places({ 'auth_oauth2.oauth_providers.east.https.verify': 'verify_none' })).toEqual([
    'relying-parties/queue.rabbitmq.conf#auth_oauth2.oauth_providers.east.https.verify',
  ]);
  expect(places({ ...server, 'auth_oauth2.https.peer_verification': 'verify_peer' })).toEqual([]);
});

test('of the two names of RabbitMQ the newer counts', () => {
  const both = (verify: string, peer: string) => ({
    'auth_oauth2.oauth_providers.east.https.verify': verify,
    'auth_oauth2.oauth_providers.east.https.peer_verification': peer,
  });
  expect(places(both('verify_none', 'verify_peer'))).toHaveLength(1);
  expect(places(both('verify_peer', 'verify_none'))).toEqual([]);
});

test('RabbitMQ in Erlang terms', () => {
  const terms = [['rabbitmq_auth_backend_oauth2', [['key_config', [['peer_verification', 'verify_none']]]]]];
  expect(places(terms, 'advanced.config')).toEqual([
    'advanced.config#rabbitmq_auth_backend_oauth2.key_config.peer_verification',
  ]);
});

test('what `advanced.config` says takes the place of the other file', () => {
  const conf = {
    file: 'queue.rabbitmq.conf',
    content: { ...server, 'auth_oauth2.https.peer_verification': 'verify_none' },
  };
  const advanced = (verify: string) => ({
    file: 'queue.advanced.config',
    content: [['rabbitmq_auth_backend_oauth2', [['key_config', [['peer_verification', verify]]]]]],
  });
  expect(foundIn(conf, advanced('verify_peer'))).toEqual([]);
  expect(foundIn(conf, advanced('verify_none')).map(({ at }) => at)).toEqual([
    'queue.advanced.config#rabbitmq_auth_backend_oauth2.key_config.peer_verification',
  ]);
});

test('Dex, by itself and in the values of its chart', () => {
  const config = (insecureSkipVerify: boolean, type = 'oidc') => ({
    connectors: [{ type, id: 'east', config: { issuer: 'https://oidc.acme.example/east', insecureSkipVerify } }],
  });
  expect(found(config(true), 'login.dex.yaml')).toEqual([
    {
      at: 'login.dex.yaml#connectors.0.config.insecureSkipVerify',
      client: 'dex',
      name: 'east',
      setting: 'insecureSkipVerify',
    },
  ]);
  expect(places({ config: config(true) }, 'values.yaml')).toEqual([
    'values.yaml#config.connectors.0.config.insecureSkipVerify',
  ]);
  expect(places(config(false))).toEqual([]);
  expect(places(config(true, 'ldap'))).toEqual([]);
});

test('OpenSearch, where its settings for TLS count', () => {
  const domain = (openid_connect_idp: unknown, http_enabled = true) => {
    const east = { http_enabled, http_authenticator: { type: 'openid', config: { openid_connect_idp } } };
    return { config: { dynamic: { authc: { east } } } };
  };
  const file = 'relying-parties/logs.opensearch/config.yml';
  const at = `${file}#config.dynamic.authc.east.http_authenticator.config.openid_connect_idp`;
  expect(found(domain({ enable_ssl: true, trust_all: true, verify_hostnames: false }), file)).toEqual([
    { at: `${at}.trust_all`, client: 'opensearch', name: 'logs', setting: 'trust_all' },
  ]);
  expect(places(domain({ enable_ssl: true, verify_hostnames: false }), file)).toEqual([`${at}.verify_hostnames`]);
  expect(places(domain({ enable_ssl: true, verify_hostnames: true }), file)).toEqual([]);
  expect(places(domain({ trust_all: true, verify_hostnames: false }), file)).toEqual([]);
  expect(places(domain({ enable_ssl: true, trust_all: true }, false), file)).toEqual([]);
});
