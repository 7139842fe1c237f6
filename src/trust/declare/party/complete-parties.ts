import type { RelyingPartyDeclaration } from '../declaration';
import type { DeclaredClusters } from '../scope/accepting';
import type { Scope } from '../scope/scope';
import type { Kept } from '../source/kept';
import { child } from '../source/place';
import { completeDex } from './complete-dex';
import { completeKeycloak } from './complete-keycloak';
import { completeOpenSearch } from './complete-opensearch';
import { completeRabbitMq } from './complete-rabbitmq';
import type { PartyPart } from './party-part';
import { partiesPlace, type PartyScope } from './party-scope';

type Declared = Kept<RelyingPartyDeclaration>;
type Kind = keyof Declared;

/** How each program is completed. */
const kinds: { readonly [K in Kind]-?: (scope: PartyScope, declared: NonNullable<Declared[K]>) => PartyPart } = {
  rabbitmq: completeRabbitMq,
  opensearch: completeOpenSearch,
  dex: completeDex,
  keycloak: completeKeycloak,
};

/** The relying parties, in the order of their declaration; one that did not parse is left out. */
export function completeParties(
  scope: Scope,
  declared: Readonly<Record<string, Declared | undefined>>,
  clusters: DeclaredClusters,
): readonly PartyPart[] {
  return Object.entries(declared).flatMap(([party, given = {}]) =>
    (Object.keys(kinds) as Kind[]).flatMap((kind) => {
      const own = given[kind];
      if (own === undefined) return [];
      const place = child(child(partiesPlace, party), kind);
      return kinds[kind]({ ...scope, party, place, clusters }, own);
    }),
  );
}
