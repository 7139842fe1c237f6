import type { PartyGrant, RabbitMqSource } from '../../model/relying-party';
import type { RabbitMqClientDeclaration, RabbitMqDeclaration, RabbitMqPermissionDeclaration } from '../declaration';
import { derived } from '../scope/scope';
import { checkFeature, checkVersion } from '../scope/versions';
import type { Kept } from '../source/kept';
import { child, descend, type Place } from '../source/place';
import { clientParts, type ClientPart } from './client-parts';
import { completeSource } from './complete-source';
import { partyFrame } from './party-frame';
import type { PartyPart, SourcePart } from './party-part';
import type { PartyScope } from './party-scope';

type Client = Kept<RabbitMqClientDeclaration>;

/** What is emitted leaves it so. */
const asEmitted = { comparesAudience: true, signingKeyIds: [], patternSyntax: 'wildcard' } as const;

/** RabbitMQ as it will be configured: an audience for each cluster, and scopes for each subject. */
export function completeRabbitMq(scope: PartyScope, declared: Kept<RabbitMqDeclaration>): PartyPart {
  const { party, place } = scope;
  checkVersions(scope, declared);
  const sources = Object.entries(declared.clusters ?? {}).map(([cluster, wanted = {}]): SourcePart<RabbitMqSource> => {
    const at = descend(place, 'clusters', cluster);
    const audience = `rabbitmq://${scope.name}/${party}/${cluster}`;
    const keys = { field: 'jwksUri', url: wanted.jwksUri };
    const source = completeSource(scope, cluster, { ...wanted, keys }, at, audience, 'keys');
    const clients = clientParts(scope, 'RabbitMqClientDeclaration', wanted.clients ?? [], at, (client, where) =>
      checkClient(scope, client, where),
    );
    const own = { ...asEmitted, grants: clients.map(grantOf) };
    return { cluster, source: source === null ? null : { ...source, ...own }, clients };
  });
  return { name: party, party: { ...partyFrame(scope, declared.version, sources), kind: 'rabbitmq' }, sources };
}

function grantOf({ declared, place, subject }: ClientPart<Client>): PartyGrant {
  const rights = [
    ...(declared.permissions ?? []).flatMap(scopesOf),
    ...(declared.tags ?? []).map((tag) => `tag:${tag}`),
  ];
  return { at: place.at, origins: { subject: derived, rights: derived }, subject, rights: [...new Set(rights)] };
}

/** Source: rabbitmq oauth2 plugin README, "Scope-to-permission translation". */
function scopesOf({ allow, vhost, resource, routingKey }: Kept<RabbitMqPermissionDeclaration>): readonly string[] {
  if (vhost === undefined || resource === undefined) return [];
  const patterns = [vhost, resource, ...(routingKey === undefined ? [] : [routingKey])].map(escaped);
  return (allow ?? []).map((right) => `${right}:${patterns.join('/')}`);
}

/** Names are percent-encoded in a scope; what stays is the wildcard. */
function escaped(pattern: string): string {
  return pattern.split('*').map(encodeURIComponent).join('*');
}

/** Reports a client that may do nothing. */
function checkClient({ report, isFaulty }: PartyScope, { permissions = [], tags = [] }: Client, place: Place): void {
  const isOpen = isFaulty(child(place, 'permissions')) || isFaulty(child(place, 'tags'));
  if (permissions.length + tags.length > 0 || isOpen) return;
  report('setting-without-effect', place, 'its token is accepted, and gives no right', {
    fix: 'declare `permissions` or `tags`, or leave the client out',
  });
}

/** Reports what the version cannot do. */
function checkVersions(
  { report, place }: PartyScope,
  { version = '', clusters = {} }: Kept<RabbitMqDeclaration>,
): void {
  const product = { name: 'rabbitmq', version } as const;
  const versionPlace = child(place, 'version');
  checkVersion(report, product, versionPlace);
  const [, second] = Object.keys(clusters);
  if (second === undefined) return;
  checkFeature(report, product, {
    feature: 'rabbitmq-several-issuers',
    subject: 'a second cluster',
    place: child(child(place, 'clusters'), second),
    versionPlace,
    exit: 'accept tokens of one cluster',
  });
}
