import type { DexSource, DexStaticClient, PartySource } from '../../model/relying-party';
import { discoveryPaths, discoveryUrl } from '../../terms/issuer-url';
import type { DexClusterDeclaration, DexDeclaration, DexStaticClientDeclaration } from '../declaration';
import { defaults } from '../generated/defaults';
import { derived } from '../scope/scope';
import { checkFeature, checkVersion } from '../scope/versions';
import type { Kept } from '../source/kept';
import { child, descend, type Place } from '../source/place';
import { clientParts, type ClientPart } from './client-parts';
import { completeSource } from './complete-source';
import { originIn } from '../scope/origin-in';
import { partyFrame } from './party-frame';
import type { PartyPart, SourcePart } from './party-part';
import type { PartyScope } from './party-scope';

/** Dex as it will be configured: a connector for each cluster, and its own clients. */
export function completeDex(scope: PartyScope, declared: Kept<DexDeclaration>): PartyPart {
  const { party, place, report } = scope;
  const version = declared.version ?? '';
  checkVersion(report, { name: 'dex', version }, child(place, 'version'));
  const sources = Object.entries(declared.clusters ?? {}).map(([cluster, wanted = {}]): SourcePart<DexSource> => {
    const at = descend(place, 'clusters', cluster);
    const base = wanted.discoveryUrl;
    const url = base === undefined ? undefined : discoveryUrl(base, discoveryPaths.configuration);
    const audience = `dex://${scope.name}/${party}/${cluster}`;
    const keys = { field: 'discoveryUrl', url };
    const source = completeSource(scope, cluster, { ...wanted, keys }, at, audience, 'configuration');
    const clients = clientParts(scope, 'DexClientDeclaration', wanted.clients ?? [], at, () => undefined);
    const held = source === null ? null : connectorOf(wanted, source, clients, at);
    if (held !== null) {
      checkClients(scope, held, at);
      checkAlias(scope, version, held, at);
    }
    return { cluster, source: held, clients };
  });
  const frame = partyFrame(scope, declared.version, sources);
  return {
    name: party,
    party: {
      ...frame,
      origins: {
        ...frame.origins,
        exchanges: derived,
        staticClients: originIn(place, 'staticClients', declared.staticClients),
      },
      kind: 'dex',
      exchanges: true,
      staticClients: staticClients(declared.staticClients ?? {}),
    },
    sources,
  };
}

function connectorOf(
  wanted: Kept<DexClusterDeclaration>,
  source: PartySource,
  clients: readonly ClientPart<unknown>[],
  place: Place,
): DexSource {
  const { limitTo = defaults.DexClusterDeclaration.limitTo } = wanted;
  const limit = originIn(place, 'limitTo', wanted.limitTo);
  return {
    ...source,
    origins: {
      ...source.origins,
      ...{ limitingClaim: limit, allowedValues: limit, userNameClaim: derived, wantsEmail: derived },
    },
    limitingClaim: limitTo === 'accounts' ? 'sub' : 'aud',
    allowedValues: limitTo === 'accounts' ? clients.map(({ subject }) => subject) : [source.audience],
    userNameClaim: 'sub',
    wantsEmail: false,
  };
}

/** An empty list of what is allowed allows everything. */
function checkClients({ report, isFaulty }: PartyScope, { allowedValues }: DexSource, place: Place): void {
  if (allowedValues.length > 0 || isFaulty(child(place, 'clients'))) return;
  report(
    'setting-without-effect',
    place,
    'nobody is named whose tokens are exchanged, and Dex takes an empty list for everybody',
    {
      fix: 'declare `clients`, or leave the cluster out',
    },
  );
}

function checkAlias({ report, place: party }: PartyScope, version: string, source: DexSource, place: Place): void {
  if (source.keysUrl === discoveryUrl(source.tokenIssuer, discoveryPaths.configuration)) return;
  checkFeature(
    report,
    { name: 'dex', version },
    {
      feature: 'dex-issuer-alias',
      subject: 'a discovery document elsewhere than at `tokenIssuer`',
      place: child(place, 'discoveryUrl'),
      versionPlace: child(party, 'version'),
      exit: 'leave `discoveryUrl` out, and publish the document at `tokenIssuer`',
    },
  );
}

function staticClients(
  declared: Readonly<Record<string, Kept<DexStaticClientDeclaration> | undefined>>,
): readonly DexStaticClient[] {
  return Object.entries(declared).map(([id, client = {}]) => ({
    id,
    name: client.name ?? id,
    secretEnv: client.secretEnv ?? '',
  }));
}
