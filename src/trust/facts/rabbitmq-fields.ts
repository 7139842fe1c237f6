import type { KnownFields } from './dex-fields';

const tls = anything(
  ...['verify', 'peer_verification', 'cacertfile', 'cacerts', 'depth', 'hostname_verification', 'crl_check'],
  'fail_if_no_peer_cert',
);

const endpoints = anything(
  ...['issuer', 'jwks_uri', 'token_endpoint', 'authorization_endpoint', 'end_session_endpoint'],
  ...['discovery_endpoint_path', 'discovery_endpoint_params'],
);

const server = anything(
  ...['scope_prefix', 'extra_scopes_source', 'scope_aliases', 'scope_pattern_syntax', 'resource_server_type'],
  ...['verify_aud', 'require_exp', 'preferred_username_claims'],
);

const keyConfig = { ...anything('jwks_url', 'signing_keys', 'default_key', 'algorithms'), ...tls };

/**
 * What RabbitMQ's OAuth 2 plugin reads of its settings as Erlang terms; whatever else stands there it drops without a
 * word. What `rabbitmq.conf` calls `additional_scopes_key` is `extra_scopes_source` here.
 * Source: rabbitmq-server v3.10.25 to v4.3.5, what rabbitmq_auth_backend_oauth2 and oauth2_client get of their settings.
 */
export const rabbitMqFields: KnownFields = {
  ...server,
  ...endpoints,
  ...anything('resource_server_id', 'default_oauth_provider', 'oauth_providers', 'resource_servers'),
  ...anything('use_global_locks', 'uaa_jwt_decoder'),
  key_config: keyConfig,
};

/** What it reads of each of `resource_servers`; versions before 4.0 take a `key_config` there too. */
export const rabbitMqServerFields: KnownFields = {
  ...server,
  ...anything('id', 'oauth_provider_id'),
  key_config: keyConfig,
};

/** What it reads of each of `oauth_providers`. */
export const rabbitMqProviderFields: KnownFields = {
  ...endpoints,
  ...anything('id', 'signing_keys', 'default_key', 'algorithms'),
  https: tls,
};

function anything(...keys: readonly string[]): Readonly<Record<string, null>> {
  return Object.fromEntries(keys.map((key) => [key, null]));
}
