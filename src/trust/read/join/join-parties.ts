import type { PartySource, RelyingParty } from '../../model/relying-party';

/** The relying parties of files, with what only a declaration tells of them; a declared one without a file is as declared. */
export function joinParties(read: readonly RelyingParty[], declared: readonly RelyingParty[]): readonly RelyingParty[] {
  const isRead = (party: RelyingParty): boolean => read.some((one) => isSame(one, party));
  return [
    ...read.map((party) => withFacts(party, declared.find((one) => isSame(one, party)) ?? null)),
    ...declared.filter((party) => !isRead(party)),
  ];
}

function isSame(one: RelyingParty, other: RelyingParty): boolean {
  return one.kind === other.kind && one.name === other.name;
}

function withFacts(party: RelyingParty, declared: RelyingParty | null): RelyingParty {
  if (declared === null) return party;
  return { ...party, version: declared.version, sources: party.sources.map((one) => named(one, declared.sources)) };
}

/** A cluster is known by its audience, or else by where its keys are; whose they are, and who serves them, no file says. */
function named<Source extends PartySource>(source: Source, declared: readonly PartySource[]): Source {
  const own =
    declared.find(({ audience }) => audience === source.audience) ??
    declared.find(({ keysUrl }) => keysUrl === source.keysUrl);
  if (own === undefined) return source;
  const { cluster, servedBy } = own;
  return {
    ...source,
    cluster,
    servedBy,
    tokenIssuer: source.tokenIssuer === '' ? own.tokenIssuer : source.tokenIssuer,
    caBundle: source.caBundle === '' ? own.caBundle : source.caBundle,
  };
}
