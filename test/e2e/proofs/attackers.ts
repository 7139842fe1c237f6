import type { TrustModel } from '../../../src/trust/model/trust-model';
import { clientsOf } from './client';
import { type Account, type Identity, tokenKinds } from './identity';
import { type ServerName, serverNames, tokenIssuers } from './landscape';
import type { Scenario } from './scenario';

/** So many tokens of each declared cluster: more than any claim is attacked with by one alone. */
const ofDeclared = 510;
/** The same where one cluster is declared, and every attack comes from all that run. */
const ofOnly = 370;
const ofUndeclared = 36;

/**
 * Everybody who tries: the accounts of all declared clients in every cluster that runs, declared or not,
 * and accounts whose name or namespace is near to theirs; each with the audiences that some role wants,
 * alone and with others, asked for in every way.
 */
export function attackersOf({ model, servers }: Scenario): readonly Identity[] {
  const declared = new Set(Object.values(servers));
  const limit = declared.size === 1 ? ofOnly : ofDeclared;
  const audiences = audienceLists(model);
  return serverNames.flatMap((server) =>
    accountsLike(model)
      .flatMap((account) => identitiesOf({ server, ...account }, audiences))
      .slice(0, declared.has(server) ? limit : ofUndeclared),
  );
}

function identitiesOf(account: Account, lists: readonly (readonly string[])[]): readonly Identity[] {
  // The claims of a Secret's token name no audience.
  const asked = tokenKinds.filter((kind) => kind !== 'secret');
  return [
    { ...account, audiences: [], kind: 'secret' },
    ...lists.flatMap((audiences) => asked.map((kind) => ({ ...account, audiences, kind }))),
  ];
}

/** The nearest first. */
function accountsLike(model: TrustModel): readonly Omit<Account, 'server'>[] {
  const clients = clientsOf(model).map(({ namespace, account: name }) => ({ namespace, name }));
  const near = clients.flatMap(({ namespace, name }) => [
    ...['other', 'default', `${name}-2`, `x-${name}`, 'admin'].map((other) => ({ namespace, name: other })),
    ...['elsewhere', 'default', 'kube-system', `${namespace}-2`, `x-${namespace}`].map((other) => ({
      ...{ namespace: other, name },
    })),
  ]);
  const privileged = [
    { namespace: 'cert-manager', name: 'cert-manager' },
    { namespace: 'vault', name: 'vault' },
    { namespace: 'vault', name: 'token-reviewer' },
    { namespace: 'kube-system', name: 'default' },
  ];
  const elsewhere = ['team-a', 'monitoring', 'payments', 'dev', 'prod', 'staging', 'vault', 'cert-manager'];
  const far = elsewhere.flatMap((namespace) => clients.map(({ name }) => ({ namespace, name })));
  const all = [...clients, ...near, ...privileged, ...far];
  return [...new Map(all.map((account) => [`${account.namespace}/${account.name}`, account])).values()];
}

function audienceLists({ vault, clusters }: TrustModel): readonly (readonly string[])[] {
  const wanted = vault.authRoles.flatMap((role) => (role.method === 'jwt' ? role.boundAudiences : [role.audience]));
  const ofApi = [...clusters.flatMap(({ apiAudiences }) => apiAudiences), ...Object.values(tokenIssuers)];
  const known = [...new Set([...wanted, vault.server])].filter((one) => one !== '');
  const lists: readonly (readonly string[])[] = [
    ...known.flatMap((one) => [[one], [one, ...ofApi.slice(0, 1)], [one, 'vault']]),
    ...[known, [...known, ...new Set(ofApi)], [], ['vault'], ['https://vault.other.example']],
    ...[...new Set(ofApi)].map((one) => [one]),
  ];
  return [...new Map(lists.map((list) => [JSON.stringify(list), list])).values()];
}

/** The account of a declared client. */
export function accountOf(
  { model, servers }: Scenario,
  { cluster, client }: { readonly cluster: string; readonly client: string },
): Account {
  const found = clientsOf(model).find((one) => one.cluster === cluster && one.id === client);
  if (found === undefined) throw new Error(`cluster ${cluster} declares no client ${client}`);
  return { server: serverOf(servers, cluster), namespace: found.namespace, name: found.account };
}

/** The cluster that runs for a declared one. */
export function serverOf(servers: Scenario['servers'], cluster: string): ServerName {
  const found = servers[cluster];
  if (found === undefined) throw new Error(`nothing stands for cluster ${cluster}`);
  return found;
}
