import type { Dex } from '../../model/relying-party';
import { bySource, nowhere, unsaid } from './emitted-source';

/** Certificates stand in files of their own. */
export function emittedDex(party: Dex): Dex {
  return {
    ...party,
    ...nowhere,
    version: '',
    sources: bySource(
      party.sources.map((source) => ({ ...source, ...unsaid, allowedValues: [...source.allowedValues].sort() })),
    ),
    staticClients: [...party.staticClients].sort((one, other) => (one.id < other.id ? -1 : 1)),
  };
}
