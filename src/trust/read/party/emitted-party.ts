import type { PartyKind, PartyOf, RelyingParty } from '../../model/relying-party';
import { emittedKeycloak } from './emitted-keycloak';
import { emittedRabbitMq } from './emitted-rabbitmq';

type Parts = {
  readonly [Kind in PartyKind]: (party: PartyOf<Kind>) => PartyOf<Kind>;
};

const parts: Parts = { keycloak: emittedKeycloak, rabbitmq: emittedRabbitMq };

/** The part of a relying party that its own files carry. */
export function emittedParty<Kind extends PartyKind>(party: PartyOf<Kind>): RelyingParty {
  return parts[party.kind](party);
}
