import type { RelyingParty } from '../../model/relying-party';
import type { PlannedConfigurationFile } from '../planned';
import { planRabbitMq } from './rabbitmq';

type Plans = {
  readonly [Kind in RelyingParty['kind']]: (
    party: Extract<RelyingParty, { readonly kind: Kind }>,
  ) => readonly PlannedConfigurationFile[];
};

const plans: Plans = { rabbitmq: planRabbitMq };

/** What a relying party reads. */
export function planParty(party: RelyingParty): readonly PlannedConfigurationFile[] {
  return plans[party.kind](party);
}
