import { supports } from '../../facts/features';
import { applicableVersions } from '../../facts/versions';
import type { PartyGrant, RabbitMq, RabbitMqSource } from '../../model/relying-party';
import type { PlannedConfigurationFile } from '../planned';
import { authorityFile, partyFile } from './party-file';
import { rabbitMqAdvanced } from './rabbitmq-advanced';
import { scopesOf } from './rabbitmq-scopes';

/** Settings of `rabbitmq.conf`, in its order. */
type Settings = readonly (readonly [key: string, value: string])[];

/** What RabbitMQ reads: where the keys of each cluster are, its audience, and the scopes of each subject. */
export function planRabbitMq(party: RabbitMq): readonly PlannedConfigurationFile[] {
  const [version = ''] = applicableVersions('rabbitmq', party.version).slice(-1);
  const knowsSeveral = supports('rabbitmq-several-issuers', 'rabbitmq', version);
  const readsAliases = supports('rabbitmq-scope-aliases-in-conf', 'rabbitmq', version);
  const settings = knowsSeveral
    ? party.sources.flatMap((source) => providerSettings(party, source, version))
    : party.sources.flatMap((source) => singleSettings(party, source));
  const text = ['auth_backends.1 = rabbit_auth_backend_oauth2', ...settings.map(([key, value]) => `${key} = ${value}`)];
  const conf = { kind: 'text', text: `${text.join('\n')}\n` } as const;
  return [
    partyFile(party, 'rabbitmq.conf', { what: 'OAuth 2 settings', use: 'in its `conf.d` folder', content: conf }),
    ...(readsAliases ? [] : [rabbitMqAdvanced(party)]),
    ...party.sources.flatMap((source) => authorityFile(party, source, authorityPath(party, source))),
  ];
}

/** Where RabbitMQ finds the certificates of a cluster. */
export function authorityPath({ name }: RabbitMq, { cluster }: RabbitMqSource): string {
  return `/etc/rabbitmq/${name}.${cluster}-ca.pem`;
}

function providerSettings(party: RabbitMq, source: RabbitMqSource, version: string): Settings {
  const { cluster, audience, keysUrl, grants } = source;
  const [provider, server] = [`auth_oauth2.oauth_providers.${cluster}`, `auth_oauth2.resource_servers.${cluster}`];
  return [
    [`${provider}.jwks_uri`, keysUrl],
    ...tls(`${provider}.https`, 'verify', party, source),
    ...(supports('rabbitmq-provider-algorithms', 'rabbitmq', version) ? algorithms(provider) : []),
    [`${server}.id`, audience],
    [`${server}.oauth_provider_id`, cluster],
    [`${server}.additional_scopes_key`, 'sub'],
    ...(supports('rabbitmq-scope-aliases-in-conf', 'rabbitmq', version)
      ? grants.flatMap((grant, index) => alias(server, source, grant, index + 1))
      : []),
  ];
}

/** One cluster, as versions before 3.13 know it. */
function singleSettings(party: RabbitMq, source: RabbitMqSource): Settings {
  return [
    ['auth_oauth2.resource_server_id', source.audience],
    ['auth_oauth2.additional_scopes_key', 'sub'],
    ['auth_oauth2.jwks_url', source.keysUrl],
    ...tls('auth_oauth2.https', 'peer_verification', party, source),
    ...algorithms('auth_oauth2'),
  ];
}

function tls(prefix: string, verify: string, party: RabbitMq, source: RabbitMqSource): Settings {
  return [
    [`${prefix}.${verify}`, 'verify_peer'],
    [`${prefix}.hostname_verification`, 'wildcard'],
    ...(source.caBundle === '' ? [] : [[`${prefix}.cacertfile`, authorityPath(party, source)] as const]),
  ];
}

/** An API server signs with RSA by RS256, and with an EC key by what its curve asks for. */
function algorithms(prefix: string): Settings {
  return ['RS256', 'ES256', 'ES384', 'ES512'].map((one, index) => [`${prefix}.algorithms.${String(index + 1)}`, one]);
}

function alias(server: string, source: RabbitMqSource, grant: PartyGrant, index: number): Settings {
  const key = `${server}.scope_aliases.${String(index)}`;
  return [
    [`${key}.alias`, grant.subject],
    [`${key}.scope`, scopesOf(source, grant).join(' ')],
  ];
}
