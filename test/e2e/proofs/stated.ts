import type { AccessName, Claim, ClientName } from '../../../src/index';
import type { TrustModel } from '../../../src/trust/model/trust-model';
import { type Client, accessOf, clientsOf } from './client';

/** A claim with the answer that is expected. */
export interface Stated {
  readonly claim: Claim;
  readonly outcome: 'proved' | 'refuted';
}

/** Claims of every kind about a model: those that its declaration makes by standing there, and their opposites. */
export function statedOf(model: TrustModel): readonly Stated[] {
  const clients = clientsOf(model);
  return [
    ...clients.flatMap((client) => statedOfClient(model, client)),
    ...clients.flatMap((client) => statedOfOthers(model, client)),
    ...pairs(model.clusters.map(({ name }) => name)).map((clusters) => proved({ separate: { clusters } })),
    ...[...new Set(clients.map(({ cluster }) => cluster))].map((cluster) => refuted({ cannot: { cluster } })),
    ...clients.slice(0, 1).map((client) => refuted({ noNewAccess: { base: { model: without(model, client) } } })),
  ];
}

export function proved(claim: Claim): Stated {
  return { claim, outcome: 'proved' };
}

export function refuted(claim: Claim): Stated {
  return { claim, outcome: 'refuted' };
}

function statedOfClient(model: TrustModel, client: Client): readonly Stated[] {
  const named = nameOf(client);
  return [
    proved({ can: named }),
    refuted({ can: { ...named, path: 'sys/policies/acl/root', capability: 'update' } }),
    ...accessOf(model, client).flatMap(({ path, capability }) => [
      proved({ can: { ...named, path, capability } }),
      proved({ only: { path, clients: [named] } }),
      refuted({ only: { path, capability, clients: [] } }),
      refuted({ cannot: { cluster: client.cluster, path } }),
    ]),
  ];
}

/** The other clusters have nothing of a client. */
function statedOfOthers(model: TrustModel, client: Client): readonly Stated[] {
  const others = model.clusters.filter(({ name }) => name !== client.cluster);
  return others.flatMap(({ name: cluster }) => [
    proved({ cannot: { cluster, mount: client.mount } }),
    ...accessOf(model, client).map(({ path }) => proved({ cannot: { cluster, path } })),
  ]);
}

function nameOf({ cluster, id: client }: Client): ClientName {
  return { cluster, client };
}

function pairs(names: readonly string[]): readonly (readonly [string, string])[] {
  return names.flatMap((one, index) => names.slice(index + 1).map((other) => [one, other] as const));
}

/** The same before a client's auth roles were there. */
function without(model: TrustModel, { cluster, id }: Client): TrustModel {
  const authRoles = model.vault.authRoles.filter((role) => role.cluster !== cluster || role.client !== id);
  return { ...model, vault: { ...model.vault, authRoles } };
}

/** A claim in one line. */
export function said({ claim }: Pick<Stated, 'claim'>): string {
  if ('can' in claim) return `can ${client(claim.can)}${access(claim.can)}`;
  if ('only' in claim) return `only ${claim.only.clients.map(client).join(', ') || 'nobody'}${access(claim.only)}`;
  if ('noNewAccess' in claim) return 'no new access';
  if ('noLostAccess' in claim) return 'no lost access';
  if ('cannot' in claim) {
    const { cluster, mount } = claim.cannot;
    return `cannot ${cluster}${access(claim.cannot)}${mount === undefined ? '' : ` at ${mount}`}`;
  }
  if ('canCall' in claim) return `can call ${claim.canCall.to} from ${claim.canCall.from}`;
  if ('cannotCall' in claim) return `cannot call ${claim.cannotCall.to} from ${claim.cannotCall.from}`;
  if ('acceptedBy' in claim)
    return `${claim.acceptedBy.account} of ${claim.acceptedBy.cluster} accepted by ${claim.acceptedBy.parties.join(', ') || 'nobody'}`;
  const { clusters, sharedPaths = [] } = claim.separate;
  return `separate ${clusters.join(', ')}${sharedPaths.length === 0 ? '' : ` but for ${sharedPaths.join(', ')}`}`;
}

function client({ cluster, client }: ClientName): string {
  return `${client} of ${cluster}`;
}

function access({ path, capability = 'reach' }: Partial<AccessName>): string {
  return path === undefined ? '' : `: ${capability} ${path}`;
}
