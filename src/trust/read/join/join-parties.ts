import { isKnown } from '../../model/origin';
import type { PartySource, RelyingParty } from '../../model/relying-party';
import { completed } from './completed';
import { joinKeycloak } from './join-keycloak';
import { joinOpenSearch } from './join-opensearch';
import { joinRabbitMq } from './join-rabbitmq';
import { sourceLike } from './source-like';

/** The relying parties of files, with what only a declaration tells of them; a declared one without a file is as declared. */
export function joinParties(read: readonly RelyingParty[], declared: readonly RelyingParty[]): readonly RelyingParty[] {
  const whole = read
    .filter((party, index) => read.findIndex((one) => isSame(one, party)) === index)
    .map((party) => mergedWith(party, read.slice(read.indexOf(party) + 1)));
  const isRead = (party: RelyingParty): boolean => whole.some((one) => isSame(one, party));
  return [
    ...whole.map((party) => withFacts(party, declared.find((one) => isSame(one, party)) ?? null)),
    ...declared.filter((party) => !isRead(party)),
  ];
}

function isSame(one: RelyingParty, other: RelyingParty): boolean {
  return one.kind === other.kind && one.name === other.name;
}

/** One party out of several files, each of which says what others leave unknown. */
function mergedWith<Party extends RelyingParty>(party: Party, others: readonly RelyingParty[]): Party {
  return others.filter((other) => isSame(party, other)).reduce<Party>(completed, party);
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
