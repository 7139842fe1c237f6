import { grouped } from '../../model/grouped';
import { isObject, text } from '../untyped';
import type { PartyFile } from './party-content';
import type { Setting, Settings } from './rabbitmq-setting';

const prefix = 'auth_oauth2.';

/** A value of `rabbitmq.conf`, with the path of the setting that it becomes. */
interface Said {
  readonly path: readonly string[];
  readonly texts: readonly string[];
  readonly at: string;
}

/** Keys of a file without what they all begin with, and their values. */
type Lines = ReadonlyMap<string, { readonly value: string; readonly at: string }>;

/** Whether parsed content is a `*.conf` file with settings of the plugin. */
export function isRabbitMqConf(content: unknown): boolean {
  return isObject(content) && Object.keys(content).some((key) => key.startsWith(prefix));
}

/**
 * What `rabbitmq.conf` and the files of `conf.d` say, under the plugin's own names; of two values of one key the
 * later counts. Source: rabbitmq-server v4.3.5 rabbitmq_auth_backend_oauth2.schema, rabbit_oauth2_schema.erl.
 */
export function confSettings(files: readonly PartyFile[]): Settings {
  const lines = new Map(
    files.flatMap(({ file, content }) =>
      Object.entries(isObject(content) ? content : {})
        .filter(([key]) => key.startsWith(prefix))
        .map(([key, value]) => [key.slice(prefix.length), { value: text(value), at: `${file}#${key}` }] as const),
    ),
  );
  return tree([...plain(lines), ...aliases(lines)]);
}

const aliasKey = /^((?:resource_servers\.[^.]+\.)?)scope_aliases\.(.+)$/;

function plain(lines: Lines): readonly Said[] {
  return [...lines]
    .filter(([key]) => !aliasKey.test(key))
    .map(([key, { value, at }]) => ({ path: pathOf(key, lines), texts: [value], at }));
}

/** An alias is written as `<alias> = <scopes>`, or as `<number>.alias` with `<number>.scope`. */
function aliases(lines: Lines): readonly Said[] {
  return [...lines].flatMap(([key, { value, at }]): readonly Said[] => {
    const [, server = '', rest = ''] = aliasKey.exec(key) ?? [];
    const [, number, part] = /^([^.]+)\.(alias|scope)$/.exec(rest) ?? [];
    if (rest === '' || part === 'scope') return [];
    const scope = part === undefined ? value : lines.get(`${server}scope_aliases.${number ?? ''}.scope`)?.value;
    if (scope === undefined) return [];
    const alias = part === undefined ? rest.replaceAll('\\.', '.') : value;
    return [
      {
        path: [...pathOf(`${server}scope_aliases`, lines), alias],
        texts: scope.split(/\s+/).filter((one) => one !== ''),
        at: part === undefined ? at : at.replace(/\.alias$/, ''),
      },
    ];
  });
}

/** Keys that the plugin has in `key_config`, besides what begins with `https`. */
const keyConfig = /^(?:jwks_url|default_key|algorithms|signing_keys)(?:\.|$)/;

/** A resource server is known by its id, whatever it is called. */
function pathOf(key: string, lines: Lines): readonly string[] {
  const [, server, ofServer = ''] = /^resource_servers\.([^.]+)\.(.+)$/.exec(key) ?? [];
  if (server !== undefined) {
    const id = lines.get(`resource_servers.${server}.id`)?.value ?? server;
    return ['resource_servers', id, ...renamed(ofServer).split('.')];
  }
  if (key.startsWith('https.')) return ['key_config', key.slice('https.'.length)];
  return keyConfig.test(key) ? ['key_config', ...key.split('.')] : renamed(key).split('.');
}

function renamed(key: string): string {
  return key === 'additional_scopes_key' ? 'extra_scopes_source' : key;
}

function tree(all: readonly Said[]): Settings {
  const byName = grouped(all, ({ path: [name = ''] }) => name);
  return new Map(
    [...byName].map(([name, own]) => [name, settingOf(own.map((one) => ({ ...one, path: one.path.slice(1) })))]),
  );
}

/** A key that others stand below stands where the first of them does. */
function settingOf(said: readonly Said[]): Setting {
  const own = said.find(({ path }) => path.length === 0);
  const at = (own ?? said[0])?.at ?? '';
  return { at, texts: own?.texts ?? [], below: tree(said.filter(({ path }) => path.length > 0)) };
}
