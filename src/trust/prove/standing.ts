import { grouped } from '../model/grouped';
import { under } from '../model/lookup';
import type { TrustModel } from '../model/trust-model';
import { isSvidWorkload } from '../model/vault-client';
import { shownAccount } from './account-subjects';
import { elsewhereInVault } from './assumptions';
import { callersGetIn } from './callers';
import { getsDeclared } from './can';
import { clientsOf, type Client } from './clients';
import type { Entrance } from './entrance';
import { allOf, anyOf, not, only } from './language';
import { nobodyReaches } from './nobody';
import { partiesTakeTheirs } from './party-clients';
import { reachesOf, waysOf, type Reach } from './reach';
import { mountsApart } from './separate';
import { conjunction, proved, type Verdict } from './verdict';

/** One who reaches a path. */
export interface Reacher {
  readonly cluster: string;
  /** Id of the client; '' for accounts that nobody declared. */
  readonly client: string;
  /** The account, or the pattern of accounts. */
  readonly account: string;
  /** As which Pods of the account come, by a JWT-SVID; '' where the account itself does. */
  readonly spiffeId: string;
  readonly mount: string;
  readonly role: string;
  readonly capabilities: readonly string[];
}

/** Who reaches a path, as a policy writes it. */
export interface Reachable {
  readonly path: string;
  readonly by: readonly Reacher[];
}

/** What a declaration claims by standing there. */
export interface Standing {
  readonly verdict: Verdict;
  /** The parts of the verdict: what is proved in one each, what is not one by one. */
  readonly parts: readonly Verdict[];
  readonly reach: readonly Reachable[];
}

/** Each client gets what is declared for it, nobody else does, and clusters are separate. */
export function proveStanding(model: TrustModel): Standing {
  const clients = model.clusters.flatMap((cluster) => clientsOf(model, cluster));
  const reach = reachOf(model, clients);
  const parts = [
    ...eachGets(model, clients),
    ...callersGetIn(model),
    ...partiesTakeTheirs(model),
    nobodyElse(model, clients),
    ...apart(model, reach),
  ];
  return { verdict: conjunction(parts), parts, reach };
}

function eachGets(model: TrustModel, clients: readonly Client[]): readonly Verdict[] {
  const all = clients.map((client) => getsDeclared(model, client));
  const good = all.filter(({ outcome }) => outcome === 'proved');
  const bad = all.filter(({ outcome }) => outcome !== 'proved');
  if (good.length === 0 && bad.length > 0) return bad;
  const text =
    all.length === 0 ? 'no client is declared' : `${countOf(good.length, all.length)} do what it is declared to do`;
  return [proved(text, [...new Set(good.flatMap(({ assuming }) => assuming))], all.length === 0), ...bad];
}

function countOf(good: number, all: number): string {
  if (good < all) return `each of ${String(good)} of ${String(all)} clients can`;
  return all === 1 ? 'the one client can' : `each of ${String(all)} clients can`;
}

/** Whoever comes in is a client of the declaration, by a role that was made for it. */
function nobodyElse(model: TrustModel, clients: readonly Client[]): Verdict {
  const byRole = grouped(clients, ownerOf);
  const others = waysOf(model).all.flatMap(({ entrance, grants }) => {
    const { cluster, role, subject } = entrance;
    // For whom a role was made, foreign configuration does not tell.
    const owners = role.client === '' ? clients : (byRole.get(under(role.cluster, role.client)) ?? []);
    const own = owners.filter((one) => one.cluster === cluster);
    if (subject !== null && own.some((one) => one.subject === subject)) return [];
    const language = allOf([entrance.language, not(anyOf(own.map((one) => only(one.subject))))]);
    const reaches = grants.rules.flatMap(({ path }) =>
      reachesOf(model, { path, capability: '' }, (one) => (one === entrance ? language : null)),
    );
    return reaches.slice(0, 1);
  });
  return nobodyReaches(model, others, 'nobody else reaches any of these paths', waysOf(model).all.length === 0);
}

/** As which an auth role names the client that it was made for: who holds a JWT-SVID is of no cluster to Vault. */
function ownerOf({ cluster, node }: Client): string {
  return under(isSvidWorkload(node) ? '' : cluster.name, node.id);
}

function declaredAccounts(clients: readonly Client[]): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const all = new Map<string, Map<string, string>>();
  for (const { cluster, subject, id } of clients) {
    const accounts = all.get(cluster.name) ?? new Map<string, string>();
    accounts.set(subject, id);
    all.set(cluster.name, accounts);
  }
  return all;
}

/** No mount takes tokens of two clusters. What they are declared to share is no mistake, and is said. */
function apart(model: TrustModel, reach: readonly Reachable[]): readonly Verdict[] {
  const { clusters } = model;
  if (clusters.length < 2) return [];
  const pairs = clusters.flatMap((one, index) =>
    clusters.slice(index + 1).map((other) => mountsApart(model, one, other)),
  );
  const bad = pairs.filter(({ outcome }) => outcome !== 'proved');
  if (bad.length > 0) return bad;
  const names = clusters.map(({ name }) => `\`${name}\``).join(', ');
  const shared = reach
    .filter(({ by }) => new Set(by.map(({ cluster }) => cluster)).size > 1)
    .map(({ path }) => `\`${path}\``);
  const both =
    shared.length === 0 ? ', and no path is reached from two' : `; reached from several: ${shared.join(', ')}`;
  const text = `clusters ${names} are separate: no auth mount takes tokens of two of them${both}`;
  return [proved(text, elsewhereInVault(model))];
}

/** Who reaches what, in the order of paths. */
function reachOf(model: TrustModel, clients: readonly Client[]): readonly Reachable[] {
  const declared = declaredAccounts(clients);
  const paths = new Set(waysOf(model).all.flatMap(({ grants }) => grants.rules.map(({ path }) => path)));
  return [...paths].sort().flatMap((path) => {
    const by = whoReaches(model, path, '', declared);
    return by.length === 0 ? [] : [{ path, by }];
  });
}

/** Who reaches a path, or any path that it covers; '' is any capability. */
export function whoReaches(
  model: TrustModel,
  path: string,
  capability: string,
  declared = declaredAccounts(model.clusters.flatMap((cluster) => clientsOf(model, cluster))),
): readonly Reacher[] {
  return reachesOf(model, { path, capability }).map((reach) => reacherOf(reach, declared));
}

function reacherOf({ entrance, given }: Reach, declared: ReadonlyMap<string, ReadonlyMap<string, string>>): Reacher {
  const { cluster, role, minting } = entrance;
  return {
    cluster: cluster.name,
    client: declared.get(cluster.name)?.get(entrance.subject ?? '') ?? '',
    account: accountOf(entrance),
    spiffeId: minting.kind === 'svid' ? minting.workload.spiffeId : '',
    mount: role.mount,
    role: role.name,
    capabilities: given.map((one) => one.capability),
  };
}

function accountOf({ subject, shown }: Entrance): string {
  return subject === null ? shown.replaceAll('`', '') : shownAccount(subject);
}
