import type { PartySource } from '../../model/relying-party';

/** The declared cluster that a source of a file is: that of its audience, if it is that of one alone, or else that whose keys it fetches. */
export function sourceLike<Source extends PartySource>(
  source: PartySource,
  declared: readonly Source[],
): Source | undefined {
  const byAudience = declared.filter(({ audience }) => audience === source.audience);
  return byAudience.length === 1 ? byAudience[0] : declared.find(({ keysUrl }) => keysUrl === source.keysUrl);
}
