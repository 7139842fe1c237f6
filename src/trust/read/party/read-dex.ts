import { dexConnectorFields, dexFields } from '../../facts/dex-fields';
import type { StrayKey, UncheckedServer } from '../../model/artefact-facts';
import type { Origin } from '../../model/origin';
import type { Dex, DexSource } from '../../model/relying-party';
import { discoveryPaths, discoveryUrl } from '../../terms/issuer-url';
import { below, isObject, list, object, text, texts, type Untyped } from '../untyped';
import { ignoredFields } from './ignored-fields';
import { partyName, type PartyFile, type PartyReader } from './party-content';

const exchange = 'urn:ietf:params:oauth:grant-type:token-exchange';

/** Claims that the token of every Pod has as text. */
const textClaims = ['iss', 'jti', 'sub'];

/** Dex's configuration, by itself or as `config` among the values of its Helm chart: the connectors of type `oidc`. */
export const readDex: PartyReader = {
  kind: 'dex',
  recognizes: (content) => configOf(content) !== null,
  nameOf: partyName,
  read: (files) => ({
    party: dexOf(files[0]),
    strayKeys: files.flatMap(ignoredIn),
    uncheckedServers: files.flatMap(uncheckedIn),
    unread: [],
  }),
};

function dexOf({ content, file }: PartyFile): Dex {
  const { config, prefix } = configOf(content) ?? { config: {}, prefix: '' };
  const at = (key: string): string => `${file}#${prefix}${key}`;
  const grantTypes = texts(below(config, 'oauth2', 'grantTypes'));
  return {
    at: at('connectors'),
    origins: { version: { kind: 'unknown', at: file }, exchanges: { kind: 'artefact', at: at('oauth2.grantTypes') } },
    kind: 'dex',
    name: partyName(file),
    version: '',
    sources: connectorsOf(config).flatMap((connector, index) =>
      connector['type'] === 'oidc' ? [sourceOf(connector, at(`connectors.${String(index)}`))] : [],
    ),
    exchanges: grantTypes.length === 0 || grantTypes.includes(exchange),
    staticClients: list(config['staticClients'])
      .map(object)
      .map((client) => ({
        id: text(client['id']),
        name: text(client['name']),
        secretEnv: text(client['secretEnv']),
      })),
  };
}

function ignoredIn({ content, file }: PartyFile): readonly StrayKey[] {
  const { config, prefix } = configOf(content) ?? { config: {}, prefix: '' };
  const at = `${file}#${prefix}`;
  return [
    ...ignoredFields(config, dexFields, at.replace(/[.]$/, '')),
    ...connectorsOf(config).flatMap((connector, index) =>
      connector['type'] === 'oidc'
        ? ignoredFields(connector, dexConnectorFields, `${at}connectors.${String(index)}`)
        : [],
    ),
  ];
}

/** Connectors that fetch keys from a server of any certificate. */
function uncheckedIn({ content, file }: PartyFile): readonly UncheckedServer[] {
  const { config, prefix } = configOf(content) ?? { config: {}, prefix: '' };
  const setting = 'insecureSkipVerify';
  return connectorsOf(config).flatMap((connector, index): readonly UncheckedServer[] => {
    const at = `${file}#${prefix}connectors.${String(index)}.config.${setting}`;
    return connector['type'] === 'oidc' && below(connector, 'config', setting) === true
      ? [{ at, client: 'dex', name: text(connector['id']), setting }]
      : [];
  });
}

function configOf(content: unknown): { readonly config: Untyped; readonly prefix: string } | null {
  if (isObject(content) && connectorsOf(content).length > 0) return { config: content, prefix: '' };
  const inValues = below(content, 'config');
  return isObject(inValues) && connectorsOf(inValues).length > 0 ? { config: inValues, prefix: 'config.' } : null;
}

function connectorsOf(config: Untyped): readonly Untyped[] {
  const connectors = list(config['connectors']);
  return connectors.every((one) => isObject(one) && 'type' in one && 'id' in one) ? connectors.map(object) : [];
}

function sourceOf(connector: Untyped, at: string): DexSource {
  const config = object(connector['config']);
  const issuer = text(config['issuer']);
  const alias = text(config['issuerAlias']);
  const allowed = config['insecureEnableGroups'] === true ? texts(config['allowedGroups']) : [];
  const place = (key: string): Origin => ({
    kind: 'artefact',
    at: key in config ? `${at}.config.${key}` : `${at}.config`,
  });
  const unknown: Origin = { kind: 'unknown', at };
  return {
    at,
    origins: {
      ...{ cluster: unknown, servedBy: unknown },
      audience: place('clientID'),
      tokenIssuer: alias === '' ? place('issuer') : place('issuerAlias'),
      keysUrl: place('issuer'),
      caBundle: { ...place('rootCAs'), kind: 'unknown' },
      limitingClaim: place('claimMapping'),
      allowedValues: place('allowedGroups'),
      userNameClaim: place('userNameKey'),
      wantsEmail: place('scopes'),
    },
    ...{ cluster: '', servedBy: 'hosted', caBundle: '' },
    audience: text(config['clientID']),
    tokenIssuer: alias === '' ? issuer : alias,
    keysUrl: discoveryUrl(issuer, discoveryPaths.configuration),
    limitingClaim: allowed.length === 0 ? '' : text(below(config, 'claimMapping', 'groups')) || 'groups',
    allowedValues: allowed,
    userNameClaim: text(config['userNameKey']) || 'name',
    wantsEmail: wantsEmail(config),
  };
}

/** An address is asked for by its scope, which is there unless scopes are named. */
function wantsEmail(config: Untyped): boolean {
  const scopes = texts(config['scopes']);
  if (scopes.length > 0 && !scopes.includes('email')) return false;
  const isMapped = textClaims.includes(text(below(config, 'claimMapping', 'email')));
  return !isMapped || config['insecureSkipEmailVerified'] !== true;
}
