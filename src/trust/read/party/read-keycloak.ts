import { keycloakTokenAge } from '../../facts/keycloak-checks';
import type { Origin } from '../../model/origin';
import type { Keycloak, KeycloakSource, RealmClient } from '../../model/relying-party';
import { discoveryPaths, discoveryUrl } from '../../terms/issuer-url';
import { realmIssuerOf } from '../../terms/realm-issuer';
import { below, isObject, list, text, texts } from '../untyped';
import { partyName, type PartyFile, type PartyReader } from './party-content';

/** Issuer of a provider that names none. Source: keycloak-services 26.7.3 KubernetesConstants. */
const ownIssuer = 'https://kubernetes.default.svc.cluster.local';

/** A realm as Keycloak exports and imports it, if it knows clusters. */
export const readKeycloak: PartyReader = {
  kind: 'keycloak',
  recognizes: (content) => isObject(content) && text(below(content, 'realm')) !== '' && providersOf(content).length > 0,
  nameOf: partyName,
  read: ([first]) => ({ party: realmAt(first), strayKeys: [], uncheckedServers: [], unread: [] }),
};

function realmAt({ content, file }: PartyFile): Keycloak {
  const realm = text(below(content, 'realm'));
  const realmIssuer = realmIssuerOf({ server: text(below(content, 'attributes', 'frontendUrl')), name: realm });
  const at = (path: string): Origin => ({ kind: 'artefact', at: `${file}#${path}` });
  const issuerOrigin = realmIssuer === '' ? unknownAt(file) : at('attributes.frontendUrl');
  return {
    at: `${file}#realm`,
    origins: { realm: at('realm'), realmIssuer: issuerOrigin, version: unknownAt(file), runsIn: unknownAt(file) },
    ...{ kind: 'keycloak', name: partyName(file), version: '', realmIssuer, realm, runsIn: '' },
    sources: providersOf(content).map(([provider, path]) =>
      sourceOf(content, provider, { file, path, realmIssuer, issuerOrigin }),
    ),
  };
}

/** The providers of clusters that are switched on, each with its path in the file. */
function providersOf(content: unknown): readonly (readonly [provider: unknown, path: string])[] {
  return list(below(content, 'identityProviders')).flatMap((provider, index) =>
    below(provider, 'providerId') === 'kubernetes' && below(provider, 'enabled') !== false
      ? [[provider, `identityProviders.${String(index)}`] as const]
      : [],
  );
}

interface Found {
  readonly file: string;
  readonly path: string;
  readonly realmIssuer: string;
  readonly issuerOrigin: Origin;
}

function sourceOf(
  content: unknown,
  provider: unknown,
  { file, path, realmIssuer, issuerOrigin }: Found,
): KeycloakSource {
  const alias = text(below(provider, 'alias'));
  const setting = (name: string): string => text(below(provider, 'config', name));
  const tokenIssuer = setting('issuer') || ownIssuer;
  const at = (name: string): Origin => ({ kind: 'artefact', at: `${file}#${path}.${name}` });
  return {
    at: `${file}#${path}`,
    origins: {
      ...{ cluster: unknownAt(file), servedBy: unknownAt(file), caBundle: unknownAt(file), audience: issuerOrigin },
      ...{ alias: at('alias'), tokenIssuer: at('config.issuer'), keysUrl: at('config.issuer') },
      ...{ maxTokenAge: at('config.federatedClientAssertionMaxExpiration'), clockSkew: at('config.allowedClockSkew') },
    },
    ...{ cluster: '', tokenIssuer, audience: realmIssuer, caBundle: '', servedBy: 'hosted', alias },
    keysUrl: discoveryUrl(tokenIssuer, discoveryPaths.configuration),
    // Nothing, and zero, is what stands for the default.
    maxTokenAge: seconds(setting('federatedClientAssertionMaxExpiration')) || keycloakTokenAge,
    clockSkew: seconds(setting('allowedClockSkew')),
    clients: clientsOf(content, alias, file),
  };
}

/** The clients of a provider that are switched on, and prove themselves by tokens of it. */
function clientsOf(content: unknown, alias: string, file: string): readonly RealmClient[] {
  return list(below(content, 'clients')).flatMap((client, index) => {
    const isOwn = below(client, 'attributes', 'jwt.credential.issuer') === alias;
    if (!isOwn || below(client, 'enabled') === false) return [];
    if (below(client, 'clientAuthenticatorType') !== 'federated-jwt') return [];
    const clientId = text(below(client, 'clientId'));
    const path = `${file}#clients.${String(index)}`;
    return [
      {
        at: path,
        origins: { subject: { kind: 'artefact', at: `${path}.attributes` } },
        subject: text(below(client, 'attributes', 'jwt.credential.sub')),
        clientId,
        roles: rolesOf(content, clientId),
        scopes: texts(below(client, 'defaultClientScopes')),
      },
    ];
  });
}

/** Roles stand at the user as whom a client acts. */
function rolesOf(content: unknown, clientId: string): readonly string[] {
  return list(below(content, 'users'))
    .filter((user) => below(user, 'serviceAccountClientId') === clientId)
    .flatMap((user) => texts(below(user, 'realmRoles')));
}

function unknownAt(at: string): Origin {
  return { kind: 'unknown', at };
}

/** A number of seconds; 0 for what is none. */
function seconds(value: string): number {
  return /^\d+$/.test(value) ? Number(value) : 0;
}
