import type { RelyingParty } from '../../model/relying-party';
import { emittedDex } from './emitted-dex';
import { emittedKeycloak } from './emitted-keycloak';
import { emittedOpenSearch } from './emitted-opensearch';
import { emittedRabbitMq } from './emitted-rabbitmq';

type Parts = {
  readonly [Kind in RelyingParty['kind']]: (party: RelyingParty<Kind>) => RelyingParty<Kind>;
};

const parts: Parts = {
  rabbitmq: emittedRabbitMq,
  opensearch: emittedOpenSearch,
  dex: emittedDex,
  keycloak: emittedKeycloak,
};

/** The part of a relying party that its own files carry. */
export function emittedParty<Kind extends RelyingParty['kind']>(party: RelyingParty<Kind>): RelyingParty<Kind> {
  return parts[party.kind](party);
}
