import type { PartySource } from '../../model/relying-party';
import { discoveryPaths, discoveryUrl } from '../../terms/issuer-url';
import type { ClusterDeclaration, PartyClusterDeclaration } from '../declaration';
import { isOwnApiServer } from '../login/in-cluster-url';
import { derived } from '../scope/scope';
import type { Kept } from '../source/kept';
import { child, descend, root, type Place } from '../source/place';
import { reportUnknown } from '../source/unknown';
import { servedByOf, serverCertificates } from '../scope/key-server';
import { originIn } from '../scope/origin-in';
import type { PartyScope } from './party-scope';

/** What a party says of a cluster, in fields of its own. */
export interface SourceDeclaration extends Kept<PartyClusterDeclaration> {
  readonly audience?: string | undefined;
  /**
   * The URL at which the party begins to look for keys, where it is declared, and under which field; and what to do
   * where nobody outside of the cluster finds keys there, if no field helps.
   */
  readonly keys: { readonly field: string; readonly url: string | undefined; readonly repair?: string };
}

/** How a party is told where the keys of a cluster are, where nobody says. */
export type KeysDocument = keyof typeof discoveryPaths;

/** A cluster whose tokens a relying party accepts; null where a fault leaves nothing of it. */
export function completeSource(
  scope: PartyScope,
  name: string,
  declared: SourceDeclaration,
  place: Place,
  audience: string,
  document: KeysDocument,
): PartySource | null {
  const cluster = scope.clusters[name];
  if (cluster === undefined) {
    if (!scope.isFaulty(descend(root, 'clusters', name)))
      reportUnknown(scope.report, 'unknown-cluster', place, 'cluster', name, Object.keys(scope.clusters));
    return null;
  }
  const { tokenIssuer } = cluster;
  if (tokenIssuer === undefined || scope.isFaulty(child(place, 'audience'))) return null;
  const keysUrl = declared.keys.url ?? derivedUrl(cluster, tokenIssuer, document);
  checkReach(scope, declared, name, keysUrl, place);
  const servedBy = declared.servedBy ?? servedByOf(cluster, keysUrl);
  return {
    at: place.at,
    origins: {
      cluster: derived,
      tokenIssuer: { kind: 'declared', at: descend(root, 'clusters', name, 'tokenIssuer').at },
      audience: originIn(place, 'audience', declared.audience),
      keysUrl: originIn(place, declared.keys.field, declared.keys.url),
      servedBy: originIn(place, 'servedBy', declared.servedBy),
      caBundle: originIn(place, 'caBundle', declared.caBundle),
    },
    cluster: name,
    tokenIssuer,
    audience: declared.audience ?? audience,
    keysUrl,
    servedBy,
    caBundle:
      declared.caBundle ??
      serverCertificates(scope, scope.clusters, name, servedBy, {
        ...{ place, whose: 'the relying party', field: 'caBundle' },
      }),
  };
}

function derivedUrl(cluster: Kept<ClusterDeclaration>, tokenIssuer: string, document: KeysDocument): string {
  const published = document === 'keys' ? cluster.hostedDiscovery?.jwksUri : undefined;
  return published ?? discoveryUrl(tokenIssuer, discoveryPaths[document]);
}

/** Reports keys that only those find who run inside the cluster. */
function checkReach(
  { report }: PartyScope,
  declared: SourceDeclaration,
  name: string,
  url: string,
  place: Place,
): void {
  if (!isOwnApiServer(url) || declared.keys.url !== undefined) return;
  report(
    'discovery-impossible',
    place,
    `only from inside its own cluster is \`${url}\` the API server that has the keys`,
    {
      related: [descend(root, 'clusters', name, 'tokenIssuer')],
      fix:
        declared.keys.repair ??
        `declare \`${declared.keys.field}\`: where the keys of cluster \`${name}\` are reached from outside`,
    },
  );
}
