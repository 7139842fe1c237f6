import type { OpenSearchGrant, OpenSearchSource, PartySource } from '../../model/relying-party';
import type { OpenSearchClientDeclaration, OpenSearchClusterDeclaration, OpenSearchDeclaration } from '../declaration';
import { defaults } from '../generated/defaults';
import { derived } from '../scope/scope';
import { checkFeature, checkVersion } from '../scope/versions';
import type { Kept } from '../source/kept';
import { child, descend, root, type Place } from '../source/place';
import { clientParts, type ClientPart } from './client-parts';
import { completeSource, type SourceDeclaration } from './complete-source';
import { originIn } from '../scope/origin-in';
import { partyFrame } from './party-frame';
import type { PartyPart, SourcePart } from './party-part';
import type { PartyScope } from './party-scope';

type Client = Kept<OpenSearchClientDeclaration>;

interface OpenSearchPart extends SourcePart<OpenSearchSource> {
  readonly grants: readonly OpenSearchGrant[];
}

/** OpenSearch as it will be configured: a domain for each cluster, and the roles of each subject. */
export function completeOpenSearch(scope: PartyScope, declared: Kept<OpenSearchDeclaration>): PartyPart {
  const { party, place, report } = scope;
  const version = declared.version ?? '';
  checkVersion(report, { name: 'opensearch', version }, child(place, 'version'));
  const sources = Object.entries(declared.clusters ?? {}).map(([cluster, wanted = {}], index): OpenSearchPart => {
    const at = descend(place, 'clusters', cluster);
    const audience = `opensearch://${scope.name}/${party}/${cluster}`;
    const source = completeSource(scope, cluster, sourceOf(scope, wanted, at), at, audience, 'configuration');
    const clients = clientParts(scope, 'OpenSearchClientDeclaration', wanted.clients ?? [], at, () => undefined);
    const held = source === null ? null : domainOf(scope, wanted, source, at, index);
    if (held !== null) checkKeyCount(scope, version, held, at);
    return { cluster, source: held, clients, grants: clients.map((client) => grantOf(cluster, client)) };
  });
  const frame = partyFrame(scope, declared.version, sources);
  return {
    name: party,
    party: {
      ...frame,
      origins: { ...frame.origins, grants: derived },
      kind: 'opensearch',
      grants: sources.flatMap(({ source, grants }) => (source === null ? [] : grants)),
    },
    sources,
  };
}

/** What fetches nothing needs to know no server. */
function sourceOf({ report }: PartyScope, wanted: Kept<OpenSearchClusterDeclaration>, place: Place): SourceDeclaration {
  if (wanted.keys !== 'signingKeys') return { ...wanted, keys: { field: 'discoveryUrl', url: wanted.discoveryUrl } };
  for (const field of ['discoveryUrl', 'servedBy', 'caBundle'] as const)
    if (wanted[field] !== undefined)
      report(
        'setting-without-effect',
        child(place, field),
        'no keys are fetched, since they stand in the configuration',
        {
          related: [child(place, 'keys')],
          fix: `leave out either \`${field}\` or \`keys\``,
        },
      );
  return { audience: wanted.audience, servedBy: 'hosted', keys: { field: 'keys', url: '' } };
}

function domainOf(
  scope: PartyScope,
  wanted: Kept<OpenSearchClusterDeclaration>,
  source: PartySource,
  place: Place,
  index: number,
): OpenSearchSource {
  const { keys = defaults.OpenSearchClusterDeclaration.keys, order } = wanted;
  return {
    ...source,
    origins: {
      ...source.origins,
      requiredAudiences: source.origins['audience'] ?? derived,
      requiredIssuer: source.origins['tokenIssuer'] ?? derived,
      publicKeys: originIn(place, 'keys', wanted.keys),
      order: originIn(place, 'order', order),
    },
    requiredAudiences: [source.audience],
    requiredIssuer: source.tokenIssuer,
    publicKeys: keys === 'fetched' ? [] : signingKeys(scope, source.cluster, place),
    order: order ?? index,
  };
}

/** The keys that a cluster declares, wherever it does so. */
function signingKeys({ clusters, report, isFaulty }: PartyScope, name: string, place: Place): readonly string[] {
  const keys = clusters[name]?.signingKeys ?? [];
  const declaredAt = descend(root, 'clusters', name, 'signingKeys');
  if (keys.length === 0 && !isFaulty(declaredAt))
    report('setting-without-effect', child(place, 'keys'), `cluster \`${name}\` declares no keys to write down`, {
      related: [declaredAt],
      fix: `declare \`${declaredAt.at}\`, or leave \`keys\` out to have them fetched`,
    });
  return keys;
}

/** Reports several keys where the version reads one. */
function checkKeyCount(
  { report, place: party }: PartyScope,
  version: string,
  { publicKeys }: OpenSearchSource,
  place: Place,
): void {
  if (publicKeys.length < 2) return;
  checkFeature(
    report,
    { name: 'opensearch', version },
    {
      feature: 'opensearch-key-list',
      subject: 'a cluster of several signing keys',
      place: child(place, 'keys'),
      versionPlace: child(party, 'version'),
      exit: 'have them fetched',
    },
  );
}

function grantOf(cluster: string, { declared, place, subject }: ClientPart<Client>): OpenSearchGrant {
  const roles = declared.roles ?? [];
  return {
    at: place.at,
    origins: { subject: derived, rights: { kind: 'declared', at: child(place, 'roles').at }, cluster: derived },
    subject,
    rights: [...new Set(roles)],
    cluster,
  };
}
