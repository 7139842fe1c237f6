import type { RabbitMq } from '../../model/relying-party';
import { bySource, emittedGrants, nowhere, unsaid } from './emitted-source';

/** RabbitMQ never looks at an issuer, and an alias of no scope grants nothing. */
export function emittedRabbitMq(party: RabbitMq): RabbitMq {
  return {
    ...party,
    ...nowhere,
    version: '',
    sources: bySource(
      party.sources.map((source) => ({
        ...source,
        ...unsaid,
        tokenIssuer: '',
        grants: emittedGrants(source.grants.filter(({ rights }) => rights.length > 0)),
      })),
    ),
  };
}
