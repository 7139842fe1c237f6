import type { RelyingParty } from '../../model/relying-party';
import type { PlannedConfigurationFile } from '../planned';
import { planDex } from './dex';
import { planKeycloak } from './keycloak';
import { planOpenSearch } from './opensearch';
import { planRabbitMq } from './rabbitmq';

type Plans = {
  readonly [Kind in RelyingParty['kind']]: (party: RelyingParty<Kind>) => readonly PlannedConfigurationFile[];
};

const plans: Plans = { rabbitmq: planRabbitMq, opensearch: planOpenSearch, dex: planDex, keycloak: planKeycloak };

/** What a relying party reads. */
export function planParty<Kind extends RelyingParty['kind']>(
  party: RelyingParty<Kind>,
): readonly PlannedConfigurationFile[] {
  return plans[party.kind](party);
}
