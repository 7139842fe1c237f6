import { originIn } from '../scope/origin-in';
import { keycloakTokenAge } from '../../facts/keycloak-checks';
import type { KeycloakSource, PartySource, RealmClient } from '../../model/relying-party';
import { discoveryPaths, discoveryUrl, servesDiscovery } from '../../terms/issuer-url';
import { realmOf } from '../../terms/realm-issuer';
import type { KeycloakClientDeclaration, KeycloakClusterDeclaration, KeycloakDeclaration } from '../declaration';
import { derived } from '../scope/scope';
import { checkFeature, checkVersion } from '../scope/versions';
import { Identities } from '../source/identities';
import type { Kept } from '../source/kept';
import { child, descend, root, type Place } from '../source/place';
import { reportUnknown } from '../source/unknown';
import { clientParts, type ClientPart } from './client-parts';
import { completeSource } from './complete-source';
import { partyFrame } from './party-frame';
import type { PartyPart, SourcePart } from './party-part';
import type { PartyScope } from './party-scope';

type Client = Kept<KeycloakClientDeclaration>;
type Wanted = Kept<KeycloakClusterDeclaration>;

/** A realm as it will be set up: an identity provider for each cluster, a client for each subject. */
export function completeKeycloak(scope: PartyScope, declared: Kept<KeycloakDeclaration>): PartyPart {
  const { party, place } = scope;
  const { version = '', realmIssuer = '', runsIn = '', clusters = {} } = declared;
  checkVersion(scope.report, { name: 'keycloak', version }, child(place, 'version'));
  checkRunsIn(scope, runsIn);
  const [aliases, clientIds] = [new Identities(scope.report, 'alias'), new Identities(scope.report, 'client')];
  const sources: SourcePart<KeycloakSource>[] = [];
  for (const [cluster, wanted = {}] of Object.entries(clusters)) {
    const at = child(child(place, 'clusters'), cluster);
    const alias = wanted.alias ?? cluster;
    aliases.isFirst(wanted.alias === undefined ? at : child(at, 'alias'), alias);
    checkAge(scope, version, wanted, at);
    const found = sourceOf(scope, cluster, runsIn, realmIssuer, wanted, at);
    const clients = clientParts(scope, 'KeycloakClientDeclaration', wanted.clients ?? [], at, () => undefined);
    const realmClients = clients.map((part) => clientOf(part, cluster));
    for (const { clientId, at: home } of realmClients) clientIds.isFirst({ at: home, path: [] }, clientId);
    const held =
      found === null
        ? null
        : {
            ...found,
            origins: { ...found.origins, ...originsOf(wanted, at) },
            ...{ alias, maxTokenAge: wanted.maxTokenAge ?? keycloakTokenAge, clockSkew: 0, clients: realmClients },
          };
    sources.push({ cluster, source: held, clients });
  }
  const frame = partyFrame(scope, declared.version, sources);
  return {
    name: party,
    party: {
      ...frame,
      origins: {
        ...{ ...frame.origins, realm: derived },
        realmIssuer: { kind: 'declared', at: child(place, 'realmIssuer').at },
        runsIn: originIn(place, 'runsIn', declared.runsIn),
      },
      ...{ kind: 'keycloak', realmIssuer, realm: realmOf(realmIssuer).name, runsIn },
    },
    sources,
    runsIn,
  };
}

/** Keys are looked up at the token issuer alone. */
function sourceOf(
  scope: PartyScope,
  cluster: string,
  runsIn: string,
  audience: string,
  wanted: Wanted,
  place: Place,
): PartySource | null {
  const issuer = scope.clusters[cluster]?.tokenIssuer;
  if (issuer !== undefined) checkDiscovery(scope, cluster, issuer, place);
  const isInside = runsIn === cluster;
  const url = isInside && issuer !== undefined ? discoveryUrl(issuer, discoveryPaths.configuration) : undefined;
  const repair = `give cluster \`${cluster}\` a \`tokenIssuer\` that is reached from outside; where Keycloak runs in this cluster, declare \`runsIn: ${cluster}\``;
  const servedBy = wanted.servedBy ?? (isInside ? ('apiServer' as const) : undefined);
  const source = completeSource(
    scope,
    cluster,
    { ...wanted, ...(servedBy === undefined ? {} : { servedBy }), keys: { field: 'runsIn', url, repair } },
    place,
    audience,
    'configuration',
  );
  if (source === null || audience === '') return null;
  const realmIssuer = child(scope.place, 'realmIssuer');
  return {
    ...source,
    origins: {
      ...source.origins,
      audience: { kind: 'declared', at: realmIssuer.at },
      keysUrl: { kind: 'declared', at: descend(root, 'clusters', cluster, 'tokenIssuer').at },
      servedBy: originIn(place, 'servedBy', wanted.servedBy),
    },
  };
}

function originsOf({ alias, maxTokenAge }: Wanted, place: Place): KeycloakSource['origins'] {
  return {
    alias: originIn(place, 'alias', alias),
    maxTokenAge: originIn(place, 'maxTokenAge', maxTokenAge),
    clockSkew: derived,
  };
}

function clientOf({ declared, place, account, subject }: ClientPart<Client>, cluster: string): RealmClient {
  const { clientId, roles = [], scopes = [] } = declared;
  return {
    at: place.at,
    origins: {
      ...{ subject: derived, roles: derived, scopes: derived },
      clientId: originIn(place, 'clientId', clientId),
    },
    subject,
    // Neither of the first two has dots.
    clientId: clientId ?? [cluster, account.namespace, account.name].join('.'),
    roles: [...new Set(roles)],
    scopes: [...new Set(scopes)],
  };
}

/** Reports a cluster to run in that is not declared. */
function checkRunsIn({ report, clusters, place }: PartyScope, runsIn: string): void {
  if (runsIn === '' || clusters[runsIn] !== undefined) return;
  reportUnknown(report, 'unknown-cluster', child(place, 'runsIn'), 'cluster', runsIn, Object.keys(clusters));
}

/** Reports an issuer at which nobody can discover anything. */
function checkDiscovery({ report }: PartyScope, cluster: string, tokenIssuer: string, place: Place): void {
  if (servesDiscovery(tokenIssuer)) return;
  report(
    'discovery-impossible',
    place,
    `nothing can be discovered at \`${tokenIssuer}\`: Keycloak looks for keys there alone, over https`,
    {
      related: [descend(root, 'clusters', cluster, 'tokenIssuer')],
      fix: `give cluster \`${cluster}\` a \`tokenIssuer\` that is an https URL without query and fragment`,
    },
  );
}

/** Reports an age that the version cannot be told. */
function checkAge({ report, place }: PartyScope, version: string, { maxTokenAge }: Wanted, at: Place): void {
  if (maxTokenAge === undefined || maxTokenAge === keycloakTokenAge) return;
  const product = { name: 'keycloak', version } as const;
  checkFeature(report, product, {
    feature: 'keycloak-token-age',
    subject: '`maxTokenAge`',
    place: child(at, 'maxTokenAge'),
    versionPlace: child(place, 'version'),
    exit: `leave it out, which is ${String(keycloakTokenAge)}`,
  });
}
