import type { RabbitMq, RelyingParty } from '../../model/relying-party';
import { saysGrants } from '../party/emitted-rabbitmq';
import { sourceLike } from './source-like';

/** What is granted, as declared, where the version has it in a file that is not read. */
export function joinRabbitMq(party: RabbitMq, declared: RelyingParty): RabbitMq {
  if (declared.kind !== 'rabbitmq' || saysGrants(declared)) return party;
  return {
    ...party,
    sources: party.sources.map((source) => ({ ...source, grants: sourceLike(source, declared.sources)?.grants ?? [] })),
  };
}
