import type { UncheckedServer } from '../../model/artefact-facts';
import { discoveryPaths } from '../../terms/issuer-url';
import { settingAt, textOf, type Setting, type Settings } from './rabbitmq-setting';

/** Where RabbitMQ has the keys of one provider from. */
export interface ProviderKeys {
  /** URL of the keys, or of the document that names it; '' where it has neither. */
  readonly url: string;
  /** null where nothing says it. */
  readonly urlAt: string | null;
  /** Names of the keys that stand in its configuration. */
  readonly ids: readonly string[];
  readonly idsAt: string | null;
}

/**
 * What a provider's settings say of keys; '' is the provider at the root. Where they name no URL, the document below
 * the issuer names it. Source: rabbitmq-server v4.3.5 oauth2_client.erl lookup_root_oauth_provider, map_to_oauth_provider,
 * rabbit_oauth2_provider.erl get_signing_keys.
 */
export function providerKeys(settings: Settings, provider: string): ProviderKeys {
  const own: Settings =
    provider === '' ? settings : (settingAt(settings, 'oauth_providers', provider)?.below ?? new Map());
  const config: Settings = provider === '' ? (settings.get('key_config')?.below ?? new Map()) : own;
  const url = own.get('jwks_uri') ?? (provider === '' ? config.get('jwks_url') : undefined);
  const issuer = own.get('issuer');
  const ids = config.get('signing_keys');
  return {
    url: url === undefined && issuer !== undefined ? documentUrl(issuer, own) : textOf(url),
    urlAt: (url ?? issuer)?.at ?? null,
    ids: [...(ids?.below.keys() ?? [])],
    idsAt: ids?.at ?? null,
  };
}

/** Providers whose keys are fetched from a server of any certificate. */
export function uncheckedProviders(settings: Settings, name: string): readonly UncheckedServer[] {
  const providers = [...(settings.get('oauth_providers')?.below.values() ?? [])];
  const tls = [settings.get('key_config'), ...providers.map(({ below }) => below.get('https'))];
  return tls.flatMap((part) => {
    const verify = part === undefined ? undefined : verification(part.below);
    return verify !== undefined && textOf(verify) === 'verify_none'
      ? [{ at: verify.at, client: 'rabbitmq', name, setting: 'verify_none' }]
      : [];
  });
}

/** Of its two names the newer one counts. Source: rabbitmq-server v4.3.5 oauth2_client.erl get_verify_or_peer_verification. */
function verification(tls: Settings): Setting | undefined {
  return tls.get('verify') ?? tls.get('peer_verification');
}

/** Source: rabbitmq-server v4.3.5 oauth2_client.erl build_openid_discovery_endpoint. */
function documentUrl(issuer: Setting, settings: Settings): string {
  const path = textOf(settings.get('discovery_endpoint_path')) || discoveryPaths.configuration;
  return `${textOf(issuer).replace(/\/$/, '')}/${path.replace(/^\//, '')}`;
}
