import type {
  Dex,
  DexSource,
  Keycloak,
  KeycloakSource,
  OpenSearch,
  OpenSearchGrant,
  OpenSearchSource,
  PartyClient,
  PartyGrant,
  RabbitMq,
  RabbitMqSource,
  RealmClient,
} from '../../../src/trust/model/relying-party';
import { eastIssuer } from './names';

/** RabbitMQ as it takes tokens of `east`. */
export function rabbitMq(overrides: Partial<RabbitMq> = {}): RabbitMq {
  return {
    ...{ kind: 'rabbitmq', name: 'queue', version: '4.1', sources: [rabbitMqSource()] },
    ...{ at: 'relyingParties.queue.rabbitmq', origins: {} },
    ...overrides,
  };
}

export function rabbitMqSource(overrides: Partial<RabbitMqSource> = {}): RabbitMqSource {
  return {
    cluster: 'east',
    tokenIssuer: eastIssuer,
    audience: 'rabbitmq://acme/queue/east',
    keysUrl: `${eastIssuer}/openid/v1/jwks`,
    servedBy: 'hosted',
    caBundle: '',
    comparesAudience: true,
    signingKeyIds: [],
    patternSyntax: 'wildcard',
    grants: [partyGrant()],
    at: 'relyingParties.queue.rabbitmq.clusters.east',
    origins: {},
    ...overrides,
  };
}

/** What `shop/orders` may do there. */
export function partyGrant(overrides: Partial<PartyGrant> = {}): PartyGrant {
  return {
    subject: 'system:serviceaccount:shop:orders',
    rights: ['read:%2F/orders', 'tag:management'],
    at: 'relyingParties.queue.rabbitmq.clusters.east.clients[shop/orders]',
    origins: {},
    ...overrides,
  };
}

/** OpenSearch as it takes tokens of `east`. */
export function openSearch(overrides: Partial<OpenSearch> = {}): OpenSearch {
  return {
    ...{ kind: 'opensearch', name: 'logs', version: '2.19', sources: [openSearchSource()] },
    grants: [openSearchGrant()],
    ...{ at: 'relyingParties.logs.opensearch', origins: {} },
    ...overrides,
  };
}

export function openSearchSource(overrides: Partial<OpenSearchSource> = {}): OpenSearchSource {
  return {
    cluster: 'east',
    tokenIssuer: eastIssuer,
    audience: 'opensearch://acme/logs/east',
    keysUrl: `${eastIssuer}/.well-known/openid-configuration`,
    servedBy: 'hosted',
    caBundle: '',
    requiredAudiences: ['opensearch://acme/logs/east'],
    requiredIssuer: eastIssuer,
    publicKeys: [],
    order: 0,
    at: 'relyingParties.logs.opensearch.clusters.east',
    origins: {},
    ...overrides,
  };
}

/** The role of `shop/orders` there. */
export function openSearchGrant(overrides: Partial<OpenSearchGrant> = {}): OpenSearchGrant {
  return {
    subject: 'system:serviceaccount:shop:orders',
    rights: ['orders_writer'],
    cluster: 'east',
    at: 'relyingParties.logs.opensearch.clusters.east.clients[shop/orders]',
    origins: {},
    ...overrides,
  };
}

/** Dex as it exchanges tokens of `east`. */
export function dex(overrides: Partial<Dex> = {}): Dex {
  return {
    ...{ kind: 'dex', name: 'login', version: '2.45', sources: [dexSource()] },
    exchanges: true,
    staticClients: [{ id: 'grafana', name: 'grafana', secretEnv: '' }],
    ...{ at: 'relyingParties.login.dex', origins: {} },
    ...overrides,
  };
}

export function dexSource(overrides: Partial<DexSource> = {}): DexSource {
  return {
    cluster: 'east',
    tokenIssuer: eastIssuer,
    audience: 'dex://acme/login/east',
    keysUrl: `${eastIssuer}/.well-known/openid-configuration`,
    servedBy: 'hosted',
    caBundle: '',
    limitingClaim: 'sub',
    allowedValues: ['system:serviceaccount:shop:orders'],
    userNameClaim: 'sub',
    wantsEmail: false,
    at: 'relyingParties.login.dex.clusters.east',
    origins: {},
    ...overrides,
  };
}

/** An account of `east` that has a token for it. */
export function partyClient(overrides: Partial<PartyClient> = {}): PartyClient {
  return {
    ...{ id: 'shop/orders', namespace: 'shop', serviceAccount: 'orders', party: 'queue' },
    audience: 'rabbitmq://acme/queue/east',
    volume: {
      name: 'queue-token',
      path: 'token',
      mountPath: '/var/run/secrets/relying-parties/queue',
      expirationSeconds: 3600,
    },
    ca: null,
    at: 'relyingParties.queue.rabbitmq.clusters.east.clients[shop/orders]',
    origins: {},
    ...overrides,
  };
}

export const realmIssuer = 'https://sso.acme.example/realms/acme';

/** Keycloak as it takes tokens of `east`. */
export function keycloak(overrides: Partial<Keycloak> = {}): Keycloak {
  return {
    ...{ kind: 'keycloak', name: 'sso', version: '26.7', realmIssuer, realm: 'acme', runsIn: '' },
    ...{ sources: [keycloakSource()], at: 'relyingParties.sso.keycloak', origins: {} },
    ...overrides,
  };
}

export function keycloakSource(overrides: Partial<KeycloakSource> = {}): KeycloakSource {
  return {
    ...{ cluster: 'east', tokenIssuer: eastIssuer, audience: realmIssuer, servedBy: 'hosted', caBundle: '' },
    keysUrl: `${eastIssuer}/.well-known/openid-configuration`,
    ...{ alias: 'east', maxTokenAge: 3600, clockSkew: 0, clients: [realmClient()] },
    ...{ at: 'relyingParties.sso.keycloak.clusters.east', origins: {} },
    ...overrides,
  };
}

/** Which client `shop/orders` is there. */
export function realmClient(overrides: Partial<RealmClient> = {}): RealmClient {
  return {
    ...{ subject: 'system:serviceaccount:shop:orders', clientId: 'east.shop.orders', roles: ['reader'], scopes: [] },
    ...{ at: 'relyingParties.sso.keycloak.clusters.east.clients[shop/orders]', origins: {} },
    ...overrides,
  };
}
