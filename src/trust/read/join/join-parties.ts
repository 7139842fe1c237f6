import { isKnown } from '../../model/origin';
import type { PartySource, RelyingParty } from '../../model/relying-party';
import { completed } from './completed';
import { joinKeycloak } from './join-keycloak';
import { joinOpenSearch } from './join-opensearch';
import { joinRabbitMq } from './join-rabbitmq';
import { sourceLike } from './source-like';

/** The relying parties of files, with what only a declaration tells of them; a declared one without a file is as declared. */
export function joinParties(read: readonly RelyingParty[], declared: readonly RelyingParty[]): readonly RelyingParty[] {
  return [
    ...read.map((party) => withFacts(party, declared.find((one) => isSame(one, party)) ?? null)),
    ...declared.filter((party) => !read.some((one) => isSame(one, party))),
  ];
}

function isSame(one: RelyingParty, other: RelyingParty): boolean {
  return one.kind === other.kind && one.name === other.name;
}

function withFacts<Kind extends RelyingParty['kind']>(
  party: RelyingParty<Kind>,
  declared: RelyingParty | null,
): RelyingParty {
  return declared === null ? party : joins[party.kind](withSources(party, declared), declared);
}

function withSources<Party extends RelyingParty>(party: Party, declared: RelyingParty): Party {
  const whole = completed(party, declared);
  const sources = whole.sources.map((one) => named(one, declared.sources));
  return { ...whole, version: declared.version, sources };
}

type Joins = {
  readonly [Kind in RelyingParty['kind']]: (party: RelyingParty<Kind>, declared: RelyingParty) => RelyingParty;
};

const joins: Joins = {
  rabbitmq: joinRabbitMq,
  opensearch: joinOpenSearch,
  dex: (party) => party,
  keycloak: joinKeycloak,
};

/** A cluster is known by its audience, or else by where its keys are; whose they are, and who serves them, no file says. */
function named<Source extends PartySource>(source: Source, declared: readonly PartySource[]): Source {
  const own = sourceLike(source, declared);
  if (own === undefined) return source;
  const { cluster, servedBy } = own;
  return {
    ...source,
    cluster,
    servedBy,
    tokenIssuer: source.tokenIssuer === '' ? own.tokenIssuer : source.tokenIssuer,
    caBundle: isKnown(source, 'caBundle') ? source.caBundle : own.caBundle,
  };
}
