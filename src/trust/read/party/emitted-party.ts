import type { RelyingParty } from '../../model/relying-party';
import { emittedRabbitMq } from './emitted-rabbitmq';

type Parts = {
  readonly [Kind in RelyingParty['kind']]: (
    party: Extract<RelyingParty, { readonly kind: Kind }>,
  ) => Extract<RelyingParty, { readonly kind: Kind }>;
};

const parts: Parts = { rabbitmq: emittedRabbitMq };

/** The part of a relying party that its own files carry. */
export function emittedParty(party: RelyingParty): RelyingParty {
  return parts[party.kind](party);
}
