import type { PartyKind, PartyOf, PartySource, RelyingParty } from '../../model/relying-party';

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

type Joins = { readonly [Kind in PartyKind]: (read: PartyOf<Kind>, declared: RelyingParty) => PartyOf<Kind> };

/** What only a declaration tells of each kind. */
const joins: Joins = {
  keycloak: (read, declared) => ({
    ...read,
    ...(declared.kind === 'keycloak' ? keycloakFacts(read, declared) : {}),
    sources: sourcesOf(read.sources, declared.sources),
  }),
  rabbitmq: (read, declared) => ({ ...read, sources: sourcesOf(read.sources, declared.sources) }),
};

function withFacts<Kind extends PartyKind>(party: PartyOf<Kind>, declared: RelyingParty | null): PartyOf<Kind> {
  if (declared === null) return party;
  return { ...joins[party.kind](party, declared), version: declared.version };
}

/** A realm's file need not say under which name its server is called. */
function keycloakFacts(
  { realmIssuer }: PartyOf<'keycloak'>,
  declared: PartyOf<'keycloak'>,
): Pick<PartyOf<'keycloak'>, 'realmIssuer' | 'runsIn'> {
  return { realmIssuer: realmIssuer === '' ? declared.realmIssuer : realmIssuer, runsIn: declared.runsIn };
}

function sourcesOf<Source extends PartySource>(
  read: readonly Source[],
  declared: readonly PartySource[],
): readonly Source[] {
  return read.map((one) => named(one, declared));
}

/**
 * A cluster is known by the issuer that a file names, by its audience if that is of one cluster alone, or else by
 * where its keys are; whose they are, and who serves them, no file says.
 */
function named<Source extends PartySource>(source: Source, declared: readonly PartySource[]): Source {
  const byAudience = declared.filter(({ audience }) => audience === source.audience);
  const own =
    declared.find(({ tokenIssuer }) => tokenIssuer === source.tokenIssuer) ??
    (byAudience.length === 1 ? byAudience[0] : undefined) ??
    declared.find(({ keysUrl }) => keysUrl === source.keysUrl);
  if (own === undefined) return source;
  const { cluster, servedBy, audience } = own;
  return {
    ...source,
    cluster,
    servedBy,
    audience: source.audience === '' ? audience : source.audience,
    tokenIssuer: source.tokenIssuer === '' ? own.tokenIssuer : source.tokenIssuer,
    caBundle: source.caBundle === '' ? own.caBundle : source.caBundle,
  };
}
