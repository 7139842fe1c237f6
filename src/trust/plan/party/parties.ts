import type { PartyKind, PartyOf } from '../../model/relying-party';
import type { PlannedConfigurationFile } from '../planned';
import { planDex } from './dex';
import { planKeycloak } from './keycloak';
import { planOpenSearch } from './opensearch';
import { planRabbitMq } from './rabbitmq';

type Plans = {
  readonly [Kind in PartyKind]: (party: PartyOf<Kind>) => readonly PlannedConfigurationFile[];
};

const plans: Plans = { dex: planDex, keycloak: planKeycloak, opensearch: planOpenSearch, rabbitmq: planRabbitMq };

/** What a relying party reads. */
export function planParty<Kind extends PartyKind>(party: PartyOf<Kind>): readonly PlannedConfigurationFile[] {
  return plans[party.kind](party);
}
