import { rabbitMqFields, rabbitMqProviderFields, rabbitMqServerFields } from '../../facts/rabbitmq-fields';
import type { StrayKey } from '../../model/artefact-facts';
import { isObject, list } from '../untyped';
import { ignoredFields } from './ignored-fields';
import type { PartyFile } from './party-content';
import type { Setting, Settings } from './rabbitmq-setting';

const application = 'rabbitmq_auth_backend_oauth2';

type Pair = readonly [name: string, value: unknown];

/** Whether parsed content is Erlang terms with settings of the plugin. */
export function isRabbitMqTerms(content: unknown): boolean {
  return pairsOf(content).some(([name]) => name === application);
}

/** What an `advanced.config` says; of two values of one name the later counts. */
export function termSettings(files: readonly PartyFile[]): Settings {
  return new Map(
    files.flatMap(({ file, content }) =>
      ownPairs(content).map(([name, value]) => [name, settingOf(value, `${file}#${application}.${name}`)] as const),
    ),
  );
}

/** Names that mean nothing to the plugin, and those that stand twice. */
export function strayTerms({ file, content }: PartyFile): readonly StrayKey[] {
  const at = `${file}#${application}`;
  const pairs = ownPairs(content);
  const twice = pairs.filter(([name], index) => pairs.findIndex(([other]) => other === name) < index);
  const below = (name: string): readonly Pair[] =>
    pairs.filter((pair) => pair[0] === name).flatMap((pair) => pairsOf(pair[1]));
  return [
    ...twice.map(([key]): StrayKey => ({ at, key, kind: 'duplicate' })),
    ...ignoredFields(Object.fromEntries(pairs), rabbitMqFields, at),
    ...below('resource_servers').flatMap(([name, value]) =>
      ignoredFields(value, rabbitMqServerFields, `${at}.resource_servers.${name}`),
    ),
    ...below('oauth_providers').flatMap(([name, value]) =>
      ignoredFields(value, rabbitMqProviderFields, `${at}.oauth_providers.${name}`),
    ),
  ];
}

function ownPairs(content: unknown): readonly Pair[] {
  return pairsOf(content).flatMap(([name, value]) => (name === application ? pairsOf(value) : []));
}

/** Names and values, of an object or of a list of pairs. */
function pairsOf(value: unknown): readonly Pair[] {
  if (isObject(value)) return Object.entries(value);
  return list(value).flatMap((one): readonly Pair[] => {
    const [name, own, ...rest] = list(one);
    return typeof name === 'string' && own !== undefined && rest.length === 0 ? [[name, own]] : [];
  });
}

function settingOf(value: unknown, at: string): Setting {
  return {
    at,
    texts: (Array.isArray(value) ? value : [value]).flatMap(scalar),
    below: new Map(pairsOf(value).map(([name, own]) => [name, settingOf(own, `${at}.${name}`)])),
  };
}

function scalar(value: unknown): readonly string[] {
  return typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number' ? [String(value)] : [];
}
