import type { RelyingParty } from '../../model/relying-party';
import { emittedKeycloak } from './emitted-keycloak';
import { emittedRabbitMq } from './emitted-rabbitmq';

type Parts = {
  readonly [Kind in RelyingParty['kind']]: (
    party: Extract<RelyingParty, { readonly kind: Kind }>,
  ) => Extract<RelyingParty, { readonly kind: Kind }>;
};

const parts: Parts = { keycloak: emittedKeycloak, rabbitmq: emittedRabbitMq };

/** The part of a relying party that its own files carry. */
export function emittedParty(party: RelyingParty): RelyingParty {
  return parts[party.kind](party);
}
