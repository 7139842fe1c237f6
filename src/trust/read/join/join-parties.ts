import type { PartyKind, PartyOf, PartySource, RelyingParty } from '../../model/relying-party';
import { joinKeycloak } from './join-keycloak';
import { joinRabbitMq } from './join-rabbitmq';
import { sourceLike } from './source-like';

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

type Joins = { readonly [Kind in PartyKind]: (party: PartyOf<Kind>, declared: RelyingParty) => PartyOf<Kind> };

const joins: Joins = {
  keycloak: (party, declared) => joinKeycloak({ ...party, ...known(party, declared) }, declared),
  rabbitmq: (party, declared) => joinRabbitMq({ ...party, ...known(party, declared) }, declared),
};

function withFacts<Kind extends PartyKind>(party: PartyOf<Kind>, declared: RelyingParty | null): PartyOf<Kind> {
  return declared === null ? party : joins[party.kind](party, declared);
}

/** What no file of any party tells. */
function known<Source extends PartySource>(
  { sources }: { readonly sources: readonly Source[] },
  declared: RelyingParty,
): { readonly version: string; readonly sources: readonly Source[] } {
  return { version: declared.version, sources: sources.map((one) => named(one, declared.sources)) };
}

/** Whose the keys are, and who serves them, no file says. */
function named<Source extends PartySource>(source: Source, declared: readonly PartySource[]): Source {
  const own = sourceLike(source, declared);
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
