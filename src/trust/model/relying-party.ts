import type { ServedBy } from './auth-mount';
import type { Placed } from './origin';
import type { TokenHolder } from './workload';

/** A cluster whose tokens a relying party accepts. */
export interface PartySource extends Placed {
  /** Name of the declared cluster; '' where an artefact does not tell. */
  readonly cluster: string;
  /** `iss` of its tokens; '' where an artefact does not tell. */
  readonly tokenIssuer: string;
  /** Audience that its clients' tokens have. */
  readonly audience: string;
  /** URL at which the party begins to look for the keys. */
  readonly keysUrl: string;
  readonly servedBy: ServedBy;
  /** As PEM; '' for the host's own. */
  readonly caBundle: string;
}

/** What a relying party lets the holder of a token do. */
export interface PartyGrant extends Placed {
  /** `sub` of the token. */
  readonly subject: string;
  /** In the party's own words, each once. */
  readonly rights: readonly string[];
}

interface RelyingPartyBase extends Placed {
  /** Its name in the declaration, or the base name of its file. */
  readonly name: string;
  /** '' where none was declared. */
  readonly version: string;
}

/** What RabbitMQ grants is bound to an audience, since a scope begins with it. */
export interface RabbitMqSource extends PartySource {
  /** Whether a token has to have the audience: `verify_aud`. */
  readonly comparesAudience: boolean;
  /** Names of keys that stand in its configuration: a token that names one is verified with it, and nothing is fetched. */
  readonly signingKeyIds: readonly string[];
  /** How the names in rights are read: `scope_pattern_syntax`. */
  readonly patternSyntax: 'wildcard' | 'regex';
  readonly grants: readonly PartyGrant[];
}

export interface RabbitMq extends RelyingPartyBase {
  readonly kind: 'rabbitmq';
  readonly sources: readonly RabbitMqSource[];
}

/** An authentication domain of OpenSearch. */
export interface OpenSearchSource extends PartySource {
  /** `required_audience`, of which a token has to have one; empty where it compares none. */
  readonly requiredAudiences: readonly string[];
  /** `required_issuer`; '' where it compares none. */
  readonly requiredIssuer: string;
  /** Keys that stand in the configuration, as PEM; empty where they are fetched. */
  readonly publicKeys: readonly string[];
  /** Place among all domains, of which each needs one of its own. */
  readonly order: number;
}

/** Roles of a user, who is known by a subject alone, of whichever cluster it is. */
export interface OpenSearchGrant extends PartyGrant {
  /** Name of the cluster for whose account it was declared; '' where an artefact does not tell. */
  readonly cluster: string;
}

export interface OpenSearch extends RelyingPartyBase {
  readonly kind: 'opensearch';
  readonly sources: readonly OpenSearchSource[];
  readonly grants: readonly OpenSearchGrant[];
}

/** A connector of Dex. */
export interface DexSource extends PartySource {
  /** Claim that has to hold one of `allowedValues`; '' where none has to. */
  readonly limitingClaim: string;
  readonly allowedValues: readonly string[];
  /** Claim that becomes the user's name, without which no token is exchanged. */
  readonly userNameClaim: string;
  /** Whether a token has to say an address of the user. */
  readonly wantsEmail: boolean;
}

export interface Dex extends RelyingPartyBase {
  readonly kind: 'dex';
  readonly sources: readonly DexSource[];
  /** Whether it exchanges tokens at all. */
  readonly exchanges: boolean;
  readonly staticClients: readonly DexStaticClient[];
}

/** A client of Dex: the audience of tokens that Dex hands out. */
export interface DexStaticClient {
  readonly id: string;
  readonly name: string;
  /** Environment variable with its secret; '' where it has none. */
  readonly secretEnv: string;
}

/** A client of a realm, known by the subject of one ServiceAccount. */
export interface RealmClient extends Placed {
  readonly subject: string;
  readonly clientId: string;
  /** Roles of the realm that it has itself. */
  readonly roles: readonly string[];
  /** Client scopes that its tokens always have; empty for the realm's defaults. */
  readonly scopes: readonly string[];
}

/** A cluster as an identity provider of a realm. */
export interface KeycloakSource extends PartySource {
  readonly alias: string;
  /** Seconds from `iat` after which a token is refused. */
  readonly maxTokenAge: number;
  /** Seconds by which a token may be early. */
  readonly clockSkew: number;
  readonly clients: readonly RealmClient[];
}

export interface Keycloak extends RelyingPartyBase {
  readonly kind: 'keycloak';
  /** `iss` of the realm's own tokens; '' where its file does not tell. */
  readonly realmIssuer: string;
  readonly realm: string;
  /** Name of the cluster in whose Pods it runs; '' for none that is declared. */
  readonly runsIn: string;
  readonly sources: readonly KeycloakSource[];
}

/** A program besides Vault and API servers that accepts ServiceAccount tokens. */
export type RelyingParty<Kind extends keyof Kinds = keyof Kinds> = {
  readonly [K in Kind]: Kinds[K] & { readonly kind: K };
}[Kind];

interface Kinds {
  readonly rabbitmq: RabbitMq;
  readonly opensearch: OpenSearch;
  readonly dex: Dex;
  readonly keycloak: Keycloak;
}

/** Pods whose token is for a relying party. */
export interface PartyClient extends TokenHolder {
  /** Name of the relying party. */
  readonly party: string;
}
