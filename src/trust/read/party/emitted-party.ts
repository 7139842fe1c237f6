import type { PartyKind, PartyOf, RelyingParty } from '../../model/relying-party';
import { emittedDex } from './emitted-dex';
import { emittedKeycloak } from './emitted-keycloak';
import { emittedOpenSearch } from './emitted-opensearch';
import { emittedRabbitMq } from './emitted-rabbitmq';

type Parts = {
  readonly [Kind in PartyKind]: (party: PartyOf<Kind>) => PartyOf<Kind>;
};

const parts: Parts = {
  dex: emittedDex,
  keycloak: emittedKeycloak,
  opensearch: emittedOpenSearch,
  rabbitmq: emittedRabbitMq,
};

/** The part of a relying party that its own files carry. */
export function emittedParty<Kind extends PartyKind>(party: PartyOf<Kind>): RelyingParty {
  return parts[party.kind](party);
}
