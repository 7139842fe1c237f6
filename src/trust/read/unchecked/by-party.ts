import type { UncheckedServer } from '../../model/artefact-facts';
import { folderName } from '../party/folder-name';
import { partyName, type PartyFile } from '../party/party-content';
import { confSettings, isRabbitMqConf } from '../party/rabbitmq-conf';
import { settingAt, textOf, type Setting, type Settings } from '../party/rabbitmq-setting';
import { isRabbitMqTerms, termSettings } from '../party/rabbitmq-terms';
import { below, list, object, text } from '../untyped';

/** Files of relying parties that take keys from a server of any certificate. */
export function uncheckedByParty(file: PartyFile): readonly UncheckedServer[] {
  return [...byRabbitMq(file), ...byDex(file), ...byOpenSearch(file)];
}

function byRabbitMq(file: PartyFile): readonly UncheckedServer[] {
  const settings: Settings = isRabbitMqConf(file.content)
    ? confSettings([file])
    : isRabbitMqTerms(file.content)
      ? termSettings([file])
      : new Map();
  const providers = [...(settings.get('oauth_providers')?.below.values() ?? [])];
  const tls = [settings.get('key_config'), ...providers.map((provider) => provider.below.get('https'))];
  return tls.flatMap((part) => {
    const verify = verification(part);
    return textOf(verify) === 'verify_none' && verify !== undefined
      ? [{ at: verify.at, client: 'rabbitmq', name: partyName(file.file), setting: 'verify_none' }]
      : [];
  });
}

/** Of its two names the newer one counts. Source: rabbitmq-server v4.3.5 oauth2_client.erl get_verify_or_peer_verification. */
function verification(tls: Setting | undefined): Setting | undefined {
  return tls === undefined ? undefined : (settingAt(tls.below, 'verify') ?? settingAt(tls.below, 'peer_verification'));
}

function byDex({ file, content }: PartyFile): readonly UncheckedServer[] {
  const setting = 'insecureSkipVerify';
  const places = [
    [content, ''],
    [below(content, 'config'), 'config.'],
  ] as const;
  return places.flatMap(([config, prefix]) =>
    list(below(config, 'connectors')).flatMap((connector, index): readonly UncheckedServer[] => {
      const at = `${file}#${prefix}connectors.${String(index)}.config.${setting}`;
      return text(below(connector, 'type')) === 'oidc' && below(connector, 'config', setting) === true
        ? [{ at, client: 'dex', name: text(below(connector, 'id')), setting }]
        : [];
    }),
  );
}

/** Without `enable_ssl` none of its settings counts, and Java's own certificates do. */
function byOpenSearch({ file, content }: PartyFile): readonly UncheckedServer[] {
  const folder = ['config', 'dynamic', 'authc'];
  return Object.entries(object(below(content, ...folder))).flatMap(([domain, value]) => {
    const path = ['http_authenticator', 'config', 'openid_connect_idp'];
    const tls = below(value, ...path);
    if (below(tls, 'enable_ssl') !== true) return [];
    const setting = below(tls, 'trust_all') === true ? 'trust_all' : 'verify_hostnames';
    if (setting === 'verify_hostnames' && below(tls, setting) !== false) return [];
    const at = `${file}#${[...folder, domain, ...path, setting].join('.')}`;
    return [{ at, client: 'opensearch', name: folderName(file), setting } as const];
  });
}
