import type { Keycloak, KeycloakSource, RealmClient } from '../../model/relying-party';
import type { TrustModel } from '../../model/trust-model';
import { discoveryPaths } from '../../terms/issuer-url';
import type { Token } from '../../terms/token';
import type { AtParty } from './at-party';
import { claim } from '../claim';
import { field, step, values, when, type Step } from '../decision';
import { isSignedByFetched } from '../keys';
import { decidePartyKeys } from './party-keys';

/**
 * What Keycloak makes of a token that a client presents in place of a secret: the issuer chooses the identity
 * provider, that and the subject choose the client, and all else is looked at behind.
 * Source: keycloak-services 26.5.0 to 26.7.3 FederatedJWTClientAuthenticator, observed with 26.7.3.
 */
export function decideKeycloak(model: TrustModel, party: Keycloak, token: Token, now: number): AtParty {
  const { sources } = party;
  const met = sources.filter(({ tokenIssuer }) => tokenIssuer === token.iss);
  const [source, second] = met;
  const known = values(
    sources.map(({ tokenIssuer }) => tokenIssuer),
    party.at,
  );
  const chosen = step('keycloak/issuer', source !== undefined, claim(token, 'iss'), known);
  if (source === undefined) return { steps: [chosen], rights: [], source: null };
  const clients = source.clients.filter(({ subject }) => subject === token.sub);
  const [client, namesake] = clients;
  return {
    steps: [
      chosen,
      ...when(
        second !== undefined,
        'keycloak/issuer-once',
        false,
        claim(token, 'iss'),
        field(second ?? source, 'tokenIssuer'),
      ),
      step('keycloak/client', client !== undefined, claim(token, 'sub'), subjectsOf(source)),
      ...when(namesake !== undefined, 'keycloak/client-once', false, claim(token, 'sub'), values([], namesake?.at)),
      ...keys(model, party, source),
      step('keycloak/signature', isSignedByFetched(model, token, source), values([]), field(source, 'keysUrl'), {
        cluster: source.cluster,
      }),
      step('keycloak/audience', token.aud.includes(source.audience), claim(token, 'aud'), field(source, 'audience')),
      step('keycloak/audience-one', token.aud.length <= 1, claim(token, 'aud')),
      ...times(source, token, now),
    ],
    rights: client === undefined ? [] : rightsOf(client),
    source,
  };
}

function subjectsOf({ clients, at }: KeycloakSource): ReturnType<typeof values> {
  return values(
    clients.map(({ subject }) => subject),
    at,
  );
}

/** It shows its own account's token to the API server of its own cluster, which lets any account read its keys. */
function keys(model: TrustModel, { runsIn }: Keycloak, source: KeycloakSource): readonly Step[] {
  const isInside = runsIn !== '' && runsIn === source.cluster;
  return decidePartyKeys(model, 'keycloak', source, isInside ? [] : Object.values(discoveryPaths));
}

/** How old a token is counts, and not how long it is good for. */
function times(source: KeycloakSource, { exp, nbf, iat }: Token, now: number): readonly Step[] {
  const { clockSkew, maxTokenAge } = source;
  const [end, start, made, clock] = [exp, nbf, iat, now].map((seconds) => values([String(seconds)]));
  const oldest = field(source, 'maxTokenAge', [String(maxTokenAge)]);
  return [
    step('keycloak/expiry-there', exp !== 0),
    ...when(exp !== 0, 'keycloak/expiry', exp > now, end, clock),
    ...when(nbf !== 0, 'keycloak/not-before', nbf <= now + clockSkew, start, clock),
    ...when(iat === 0, 'keycloak/end', exp - now <= maxTokenAge, end, oldest),
    ...when(iat !== 0, 'keycloak/issued-at', iat - clockSkew <= now, made, clock),
    ...when(iat !== 0, 'keycloak/age', now <= iat + maxTokenAge, values([String(now - iat)]), oldest),
  ];
}

function rightsOf({ clientId, roles, scopes }: RealmClient): readonly string[] {
  return [`client:${clientId}`, ...roles.map((role) => `role:${role}`), ...scopes.map((scope) => `scope:${scope}`)];
}
