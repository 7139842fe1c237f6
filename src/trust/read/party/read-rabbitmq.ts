import type { Origin } from '../../model/origin';
import type { PartyGrant, RabbitMqSource, RelyingParty } from '../../model/relying-party';
import { partyName, type PartyReader } from './party-content';

/** Settings of `rabbitmq.conf`: a flat object of texts. */
type Settings = Readonly<Record<string, unknown>>;

const prefix = 'auth_oauth2.';

/** Settings of the OAuth 2 plugin; those of other parts of RabbitMQ may stand beside them. */
export const readRabbitMq: PartyReader = {
  kind: 'rabbitmq',
  recognizes: (content) => isSettings(content) && Object.keys(content).some((key) => key.startsWith(prefix)),
  read: (content, file) => partyOf(isSettings(content) ? content : {}, file),
  ignored: () => [],
};

function isSettings(content: unknown): content is Settings {
  return typeof content === 'object' && content !== null && !Array.isArray(content);
}

function partyOf(settings: Settings, file: string): RelyingParty {
  const servers = [
    ...new Set(
      Object.keys(settings).flatMap((key) => /^auth_oauth2\.resource_servers\.([^.]+)\./.exec(key)?.[1] ?? []),
    ),
  ];
  const root = `${prefix}resource_server_id` in settings ? [sourceOf(settings, file, prefix, prefix)] : [];
  const named = servers.map((server) => {
    const own = `${prefix}resource_servers.${server}.`;
    const provider = text(settings, `${own}oauth_provider_id`) || text(settings, `${prefix}default_oauth_provider`);
    return sourceOf(settings, file, own, provider === '' ? prefix : `${prefix}oauth_providers.${provider}.`);
  });
  return {
    at: `${file}#${prefix.slice(0, -1)}`,
    origins: { version: { kind: 'unknown', at: file } },
    kind: 'rabbitmq',
    name: partyName(file),
    version: '',
    sources: [...root, ...named],
  };
}

/** A resource server with the provider whose keys it uses. Newer versions call the URL of the keys `jwks_uri`. */
function sourceOf(settings: Settings, file: string, server: string, provider: string): RabbitMqSource {
  const idKey = server === prefix ? `${prefix}resource_server_id` : `${server}id`;
  const keysKey = `${provider}jwks_uri` in settings ? `${provider}jwks_uri` : `${provider}jwks_url`;
  const audience = text(settings, idKey) || /resource_servers\.([^.]+)\./.exec(server)?.[1] || '';
  const at = (key: string): Origin => ({ kind: 'artefact', at: `${file}#${key}` });
  return {
    at: `${file}#${idKey}`,
    origins: {
      audience: at(idKey),
      keysUrl: at(keysKey),
      cluster: { kind: 'unknown', at: file },
      tokenIssuer: { kind: 'unknown', at: file },
      caBundle: { kind: 'unknown', at: `${file}#${provider}https.cacertfile` },
    },
    cluster: '',
    tokenIssuer: '',
    audience,
    keysUrl: text(settings, keysKey),
    servedBy: 'hosted',
    caBundle: '',
    grants: grantsOf(settings, file, server, scopePrefix(settings, server, audience)),
  };
}

/** What a scope has to begin with. Source: rabbitmq-server rabbit_oauth2_resource_server.erl. */
function scopePrefix(settings: Settings, server: string, audience: string): string {
  const key = `${server}scope_prefix`;
  return key in settings ? text(settings, key) : `${audience}.`;
}

/** Both ways to write an alias; a scope that begins otherwise is none of this server's. */
function grantsOf(settings: Settings, file: string, server: string, begin: string): readonly PartyGrant[] {
  const aliases = `${server}scope_aliases.`;
  const rest = Object.keys(settings)
    .filter((key) => key.startsWith(aliases))
    .map((key) => key.slice(aliases.length));
  return [...new Set(rest.map((key) => key.replace(/\.(alias|scope)$/, '')))].map((key) => {
    const isNumbered = rest.includes(`${key}.alias`);
    const scopeKey = isNumbered ? `${aliases}${key}.scope` : `${aliases}${key}`;
    const scopes = text(settings, scopeKey).split(/\s+/);
    return {
      at: `${file}#${scopeKey}`,
      origins: { subject: { kind: 'artefact', at: `${file}#${isNumbered ? `${aliases}${key}.alias` : scopeKey}` } },
      subject: isNumbered ? text(settings, `${aliases}${key}.alias`) : key,
      rights: scopes.filter((scope) => scope.startsWith(begin)).map((scope) => scope.slice(begin.length)),
    };
  });
}

function text(settings: Settings, key: string): string {
  const value = Object.hasOwn(settings, key) ? settings[key] : '';
  return typeof value === 'string' ? value : '';
}
