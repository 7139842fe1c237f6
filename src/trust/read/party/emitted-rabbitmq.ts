import { supports } from '../../facts/features';
import { applicableVersions } from '../../facts/versions';
import type { RabbitMq } from '../../model/relying-party';
import { bySource, emittedGrants, nowhere, unsaid } from './emitted-source';

/** Whether the file that is read says what is granted. Older versions have their aliases in another one. */
export function saysGrants({ version }: Pick<RabbitMq, 'version'>): boolean {
  const [newest = ''] = applicableVersions('rabbitmq', version).slice(-1);
  return supports('rabbitmq-scope-aliases-in-conf', 'rabbitmq', newest);
}

/** RabbitMQ never looks at an issuer. */
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
        grants: saysGrants(party) ? emittedGrants(source.grants) : [],
      })),
    ),
  };
}
