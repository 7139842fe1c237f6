import { keycloakTokenAge } from '../../facts/keycloak-checks';
import { supports } from '../../facts/features';
import { applicableVersions } from '../../facts/versions';
import type { Keycloak, KeycloakSource, RealmClient } from '../../model/relying-party';
import { realmOf } from '../../terms/realm-issuer';
import type { Json, PlannedConfigurationFile } from '../planned';
import { authorityFile, partyFile } from './party-file';

/** What a realm is made of for the clusters whose tokens it takes: as a file of a realm, for an import. */
export function planKeycloak(party: Keycloak): readonly PlannedConfigurationFile[] {
  const clients = party.sources.flatMap((source) => source.clients.map((client) => ({ source, client })));
  const roles = [...new Set(clients.flatMap(({ client }) => client.roles))];
  const users = clients.filter(({ client }) => client.roles.length > 0).map(({ client }) => accountOf(client));
  const object: { readonly [key: string]: Json } = {
    realm: party.realm,
    enabled: true,
    // Without it the issuer of the realm, which is the wanted audience, may follow the host of a request.
    attributes: { frontendUrl: realmOf(party.realmIssuer).server },
    ...(roles.length === 0 ? {} : { roles: { realm: roles.map((name) => ({ name })) } }),
    identityProviders: party.sources.map(providerOf),
    clients: clients.map(({ source, client }) => representationOf(source, client)),
    ...(users.length === 0 ? {} : { users }),
  };
  return [
    partyFile(party, 'keycloak.json', { what: 'realm', use: useOf(party), content: { kind: 'object', object } }),
    ...party.sources.flatMap((source) => authorityFile(party, source, authorityPath(party, source))),
  ];
}

/** Where Keycloak finds the certificates of a cluster: it trusts all in this folder. */
function authorityPath({ name }: Keycloak, { cluster }: KeycloakSource): string {
  return `conf/truststores/${name}.${cluster}-ca.pem`;
}

function useOf({ version }: Keycloak): string {
  const needsFlag = applicableVersions('keycloak', version).some(
    (one) => !supports('keycloak-federated-by-default', 'keycloak', one),
  );
  const use = 'by `--import-realm` where the realm is new, else by a partial import';
  if (!needsFlag) return use;
  const flag = '`--features=client-auth-federated,kubernetes-service-accounts`';
  return `${use}; before 26.6 Keycloak starts with ${flag}`;
}

function providerOf({ alias, tokenIssuer, maxTokenAge, clockSkew }: KeycloakSource): Json {
  return {
    alias,
    providerId: 'kubernetes',
    enabled: true,
    config: {
      issuer: tokenIssuer,
      ...(maxTokenAge === keycloakTokenAge ? {} : { federatedClientAssertionMaxExpiration: String(maxTokenAge) }),
      ...(clockSkew === 0 ? {} : { allowedClockSkew: String(clockSkew) }),
    },
  };
}

/** A client that can do nothing but ask for tokens in its own name. */
function representationOf({ alias }: KeycloakSource, { clientId, subject, scopes }: RealmClient): Json {
  return {
    clientId,
    enabled: true,
    publicClient: false,
    standardFlowEnabled: false,
    directAccessGrantsEnabled: false,
    serviceAccountsEnabled: true,
    clientAuthenticatorType: 'federated-jwt',
    attributes: { 'jwt.credential.issuer': alias, 'jwt.credential.sub': subject },
    ...(scopes.length === 0 ? {} : { defaultClientScopes: scopes }),
  };
}

/** The user as whom a client acts, which has its roles. Source: keycloak server-spi ServiceAccountConstants. */
function accountOf({ clientId, roles }: RealmClient): Json {
  return {
    username: `service-account-${clientId.toLowerCase()}`,
    enabled: true,
    serviceAccountClientId: clientId,
    realmRoles: roles,
  };
}
