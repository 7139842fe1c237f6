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
  readonly grants: readonly PartyGrant[];
}

export interface RabbitMq extends RelyingPartyBase {
  readonly kind: 'rabbitmq';
  readonly sources: readonly RabbitMqSource[];
}

/** A program besides Vault and API servers that accepts ServiceAccount tokens. */
export type RelyingParty = RabbitMq;

/** Pods whose token is for a relying party. */
export interface PartyClient extends TokenHolder {
  /** Name of the relying party. */
  readonly party: string;
}
