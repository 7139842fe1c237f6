import type { Origin } from '../../model/origin';
import type { PartyGrant, RabbitMq, RabbitMqSource } from '../../model/relying-party';
import { partyName, type PartyFiles, type PartyReader, type ReadParty } from './party-content';
import { confSettings, isRabbitMqConf } from './rabbitmq-conf';
import { providerKeys, uncheckedProviders } from './rabbitmq-keys';
import { textOf, type Setting, type Settings } from './rabbitmq-setting';
import { isRabbitMqTerms, strayTerms, termSettings } from './rabbitmq-terms';

/** Settings of the OAuth 2 plugin; those of other parts of RabbitMQ may stand beside them. */
export const readRabbitMq: PartyReader = {
  kind: 'rabbitmq',
  recognizes: (content) => isRabbitMqConf(content) || isRabbitMqTerms(content),
  // RabbitMQ itself calls its two files so.
  nameOf: (file) => partyName(file.replace(/(^|\/)advanced\.config$/, '$1rabbitmq.conf')),
  read: readFiles,
};

/** A setting of `advanced.config` takes the place of the whole of its namesake. Source: observed, cuttlefish 3.0.1 of RabbitMQ 3.10.8. */
function readFiles(files: PartyFiles): ReadParty {
  const [{ file: first, content }] = files;
  const advanced = files.filter(({ content }) => isRabbitMqTerms(content));
  const settings: Settings = new Map([
    ...confSettings(files.filter(({ content }) => isRabbitMqConf(content))),
    ...termSettings(advanced),
  ]);
  const isWhole = advanced.length > 0 || hasAliases(settings);
  const sources = sourcesOf(settings, first, isWhole);
  const unknown: Origin = { kind: 'unknown', at: first };
  const party: RabbitMq = {
    at: `${first}#${isRabbitMqConf(content) ? 'auth_oauth2' : 'rabbitmq_auth_backend_oauth2'}`,
    // Aliases by themselves tell of no cluster.
    origins: { version: unknown, ...(sources.length === 0 ? { sources: unknown } : {}) },
    ...{ kind: 'rabbitmq', name: readRabbitMq.nameOf(first), version: '' },
    sources,
  };
  const lone = sources.length === 0 ? (settings.get('scope_aliases')?.at ?? first) : null;
  return {
    party,
    strayKeys: advanced.flatMap(strayTerms),
    uncheckedServers: uncheckedProviders(settings, party.name),
    unread: lone === null ? [] : [lone],
  };
}

function hasAliases(settings: Settings): boolean {
  return (
    settings.has('scope_aliases') ||
    [...(settings.get('resource_servers')?.below.values() ?? [])].some(({ below }) => below.has('scope_aliases'))
  );
}

/** The resource server at the root, and those that have a name. Source: rabbitmq-server v4.3.5 rabbit_oauth2_resource_server.erl. */
function sourcesOf(settings: Settings, file: string, isWhole: boolean): readonly RabbitMqSource[] {
  const root = settings.get('resource_server_id');
  const named = [...(settings.get('resource_servers')?.below ?? [])].filter(([id]) => id !== textOf(root));
  const at = (server: Settings, audience: Setting): RabbitMqSource =>
    sourceOf(settings, server, audience, file, isWhole);
  return [
    ...(textOf(root) === '' || root === undefined ? [] : [at(settings, root)]),
    ...named.map(([id, server]) => {
      const own = server.below.get('id');
      // Settings are looked up by the id: under another name they say nothing.
      const isFound = own === undefined || textOf(own) === id;
      return at(isFound ? server.below : new Map(), own ?? { ...server, texts: [id] });
    }),
  ];
}

/** A resource server with the provider whose keys it uses; what it does not say itself, the root says. */
function sourceOf(
  settings: Settings,
  server: Settings,
  audience: Setting,
  file: string,
  isWhole: boolean,
): RabbitMqSource {
  const said = (name: string): Setting | undefined => server.get(name) ?? settings.get(name);
  const provider = textOf(server.get('oauth_provider_id')) || textOf(settings.get('default_oauth_provider'));
  const keys = providerKeys(settings, provider);
  const begin = said('scope_prefix');
  const verifies = said('verify_aud');
  const syntax = said('scope_pattern_syntax');
  const unknown: Origin = { kind: 'unknown', at: file };
  return {
    at: audience.at,
    origins: {
      audience: { kind: 'artefact', at: audience.at },
      keysUrl: { kind: 'artefact', at: keys.urlAt ?? keys.idsAt ?? audience.at },
      signingKeyIds: { kind: 'artefact', at: keys.idsAt ?? audience.at },
      comparesAudience: { kind: 'artefact', at: verifies?.at ?? audience.at },
      patternSyntax: { kind: 'artefact', at: syntax?.at ?? audience.at },
      ...{ cluster: unknown, tokenIssuer: unknown, caBundle: unknown },
      grants: isWhole ? { kind: 'artefact', at: said('scope_aliases')?.at ?? audience.at } : unknown,
    },
    ...{ cluster: '', tokenIssuer: '', servedBy: 'hosted', caBundle: '' },
    audience: textOf(audience),
    keysUrl: keys.url,
    signingKeyIds: keys.ids,
    comparesAudience: textOf(verifies) !== 'false',
    patternSyntax: textOf(syntax) === 'regex' ? 'regex' : 'wildcard',
    grants: readsSubject(said('extra_scopes_source'))
      ? grantsOf(said('scope_aliases'), begin === undefined ? `${textOf(audience)}.` : textOf(begin))
      : [],
  };
}

/** A ServiceAccount token has no scope: an alias is of its subject, or of nothing in it. */
function readsSubject(scopes: Setting | undefined): boolean {
  return textOf(scopes).split(/\s+/).includes('sub');
}

/** A scope that begins otherwise is none of this server's. */
function grantsOf(aliases: Setting | undefined, begin: string): readonly PartyGrant[] {
  return [...(aliases?.below ?? [])].flatMap(([subject, { at, texts }]): readonly PartyGrant[] => {
    const scopes = texts.flatMap((one) => one.split(/\s+/)).filter((scope) => scope.startsWith(begin) && scope !== '');
    if (scopes.length === 0) return [];
    const origin: Origin = { kind: 'artefact', at };
    return [
      {
        at,
        origins: { subject: origin, rights: origin },
        subject,
        rights: [...new Set(scopes)].map((scope) => scope.slice(begin.length)),
      },
    ];
  });
}
