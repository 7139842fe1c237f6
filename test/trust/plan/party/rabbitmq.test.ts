import { planRabbitMq } from '../../../../src/trust/plan/party/rabbitmq';
import type { RabbitMq } from '../../../../src/trust/model/relying-party';
import { rabbitMq, rabbitMqSource } from '../../../support/model';

const filesOf = (changes: Partial<RabbitMq> = {}) =>
  planRabbitMq(rabbitMq(changes)).map(({ path, use, content }) => [
    path,
    use,
    content.kind === 'text' ? content.text.trimEnd().split('\n') : [],
  ]);

test('since 4.1 everything stands in rabbitmq.conf', () => {
  expect(filesOf()).toEqual([
    [
      'relying-parties/queue.rabbitmq.conf',
      'in its `conf.d` folder',
      [
        'auth_backends.1 = rabbit_auth_backend_oauth2',
        'auth_oauth2.oauth_providers.east.jwks_uri = https://oidc.acme.example/east/openid/v1/jwks',
        'auth_oauth2.oauth_providers.east.https.verify = verify_peer',
        'auth_oauth2.oauth_providers.east.https.hostname_verification = wildcard',
        'auth_oauth2.oauth_providers.east.algorithms.1 = RS256',
        'auth_oauth2.oauth_providers.east.algorithms.2 = ES256',
        'auth_oauth2.oauth_providers.east.algorithms.3 = ES384',
        'auth_oauth2.oauth_providers.east.algorithms.4 = ES512',
        'auth_oauth2.resource_servers.east.id = rabbitmq://acme/queue/east',
        'auth_oauth2.resource_servers.east.oauth_provider_id = east',
        'auth_oauth2.resource_servers.east.additional_scopes_key = sub',
        'auth_oauth2.resource_servers.east.scope_aliases.1.alias = system:serviceaccount:shop:orders',
        'auth_oauth2.resource_servers.east.scope_aliases.1.scope = rabbitmq://acme/queue/east.read:%2F/orders rabbitmq://acme/queue/east.tag:management',
      ],
    ],
  ]);
});

test('before that aliases are Erlang terms, and of 3.13 a provider limits no algorithms', () => {
  const [conf, advanced] = filesOf({ version: '3.13' });
  expect(conf?.[2]).toEqual([
    'auth_backends.1 = rabbit_auth_backend_oauth2',
    'auth_oauth2.oauth_providers.east.jwks_uri = https://oidc.acme.example/east/openid/v1/jwks',
    'auth_oauth2.oauth_providers.east.https.verify = verify_peer',
    'auth_oauth2.oauth_providers.east.https.hostname_verification = wildcard',
    'auth_oauth2.resource_servers.east.id = rabbitmq://acme/queue/east',
    'auth_oauth2.resource_servers.east.oauth_provider_id = east',
    'auth_oauth2.resource_servers.east.additional_scopes_key = sub',
  ]);
  expect(advanced?.[0]).toBe('relying-parties/queue.advanced.config');
});

test('before 3.13 there is one cluster, and nothing is verified unless it is said', () => {
  const [conf, , authority] = filesOf({ version: '3.10', sources: [rabbitMqSource({ caBundle: 'PEM' })] });
  expect(conf?.[2]).toEqual([
    'auth_backends.1 = rabbit_auth_backend_oauth2',
    'auth_oauth2.resource_server_id = rabbitmq://acme/queue/east',
    'auth_oauth2.additional_scopes_key = sub',
    'auth_oauth2.jwks_url = https://oidc.acme.example/east/openid/v1/jwks',
    'auth_oauth2.https.peer_verification = verify_peer',
    'auth_oauth2.https.hostname_verification = wildcard',
    'auth_oauth2.https.cacertfile = /etc/rabbitmq/queue.east-ca.pem',
    'auth_oauth2.algorithms.1 = RS256',
    'auth_oauth2.algorithms.2 = ES256',
    'auth_oauth2.algorithms.3 = ES384',
    'auth_oauth2.algorithms.4 = ES512',
  ]);
  expect(authority).toEqual([
    'relying-parties/queue.east-ca.pem',
    'as `/etc/rabbitmq/queue.east-ca.pem` on each host',
    ['PEM'],
  ]);
});
