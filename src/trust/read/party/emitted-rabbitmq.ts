import { supports } from '../../facts/features';
import { applicableVersions } from '../../facts/versions';
import type { RabbitMq } from '../../model/relying-party';
import { bySource, emittedGrants, nowhere, unsaid } from './emitted-source';

/** RabbitMQ never looks at an issuer. Older versions have their aliases in a file that is not read. */
export function emittedRabbitMq(party: RabbitMq): RabbitMq {
  const [version = ''] = applicableVersions('rabbitmq', party.version).slice(-1);
  const saysGrants = supports('rabbitmq-scope-aliases-in-conf', 'rabbitmq', version);
  return {
    ...party,
    ...nowhere,
    version: '',
    sources: bySource(
      party.sources.map((source) => ({
        ...source,
        ...unsaid,
        tokenIssuer: '',
        grants: saysGrants ? emittedGrants(source.grants) : [],
      })),
    ),
  };
}
