import type { RelyingParty } from '../../model/relying-party';
import type { PlannedConfigurationFile } from '../planned';
import { planKeycloak } from './keycloak';
import { planRabbitMq } from './rabbitmq';

type Plans = {
  readonly [Kind in RelyingParty['kind']]: (
    party: Extract<RelyingParty, { readonly kind: Kind }>,
  ) => readonly PlannedConfigurationFile[];
};

const plans: Plans = { keycloak: planKeycloak, rabbitmq: planRabbitMq };

/** What a relying party reads. */
export function planParty(party: RelyingParty): readonly PlannedConfigurationFile[] {
  return plans[party.kind](party);
}
