import { supports } from '../../facts/features';
import { applicableVersions } from '../../facts/versions';
import { isKnown, originOf } from '../../model/origin';
import type { RabbitMq, RabbitMqSource, RelyingParty } from '../../model/relying-party';
import { sourceLike } from './source-like';

/** What is granted, as declared, where the version has it in a file that was not given. */
export function joinRabbitMq(party: RabbitMq, declared: RelyingParty): RabbitMq {
  if (declared.kind !== 'rabbitmq') return party;
  const [newest = ''] = applicableVersions('rabbitmq', declared.version).slice(-1);
  const isInConf = supports('rabbitmq-scope-aliases-in-conf', 'rabbitmq', newest);
  return {
    ...party,
    sources: party.sources.map((source) => {
      if (isKnown(source, 'grants')) return source;
      const own = isInConf ? undefined : sourceLike(source, declared.sources);
      return { ...source, ...grantsLike(source, own) };
    }),
  };
}

function grantsLike(
  source: RabbitMqSource,
  own: RabbitMqSource | undefined,
): Pick<RabbitMqSource, 'grants' | 'origins'> {
  const grants = own?.grants ?? [];
  const at = own === undefined ? source.at : originOf(own, 'grants').at;
  return { grants, origins: { ...source.origins, grants: { kind: 'artefact', at } } };
}
