import type { PartySource } from '../../model/relying-party';

/** The declared cluster that a source of a file is: that of its audience, or else that whose keys it fetches. */
export function sourceLike<Source extends PartySource>(
  source: PartySource,
  declared: readonly Source[],
): Source | undefined {
  return (
    declared.find(({ audience }) => audience === source.audience) ??
    declared.find(({ keysUrl }) => keysUrl === source.keysUrl)
  );
}
