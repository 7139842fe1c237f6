import type { Keycloak, RelyingParty } from '../../model/relying-party';

/** Where Keycloak runs, as declared; and the issuer of its realm, where the file of the realm does not name its server. */
export function joinKeycloak(party: Keycloak, declared: RelyingParty): Keycloak {
  if (declared.kind !== 'keycloak') return party;
  const { realmIssuer, runsIn } = declared;
  if (party.realmIssuer !== '') return { ...party, runsIn };
  const origin = { kind: 'declared', at: `${declared.at}.realmIssuer` } as const;
  return {
    ...party,
    ...{ realmIssuer, runsIn, origins: { ...party.origins, realmIssuer: origin } },
    sources: party.sources.map((source) => ({
      ...source,
      audience: realmIssuer,
      origins: { ...source.origins, audience: origin },
    })),
  };
}
