import type { PartySource } from '../../model/relying-party';
import { originIn } from '../scope/origin-in';
import { derived } from '../scope/scope';
import type { SourcePart } from './party-part';
import type { PartyScope } from './party-scope';

/** What stands in every relying party, whatever program it is. */
export function partyFrame<Source extends PartySource>(
  { party: name, place }: PartyScope,
  version: string | undefined,
  parts: readonly SourcePart<Source>[],
) {
  return {
    at: place.at,
    origins: { name: derived, version: originIn(place, 'version', version), sources: derived },
    name,
    version: version ?? '',
    sources: parts.flatMap(({ source }) => source ?? []),
  };
}
