import type { AuthMount, KubernetesMount, Reviewer } from '../../model/auth-mount';
import type { Cluster } from '../../model/cluster';
import { isKnown, originOf, type Origin, type Placed } from '../../model/origin';
import type { PkiMount } from '../../model/pki-mount';
import type { Vault } from '../../model/vault';
import { ClientIndex, type Owner } from './client-index';
import { unknownOrigins } from './join-cluster';
import { authMountsElsewhere, pkiMountsElsewhere } from './mounts-elsewhere';
import type { ReadVault } from '../read-terraform';

/** A Vault out of its Terraform files, and of its declaration for what they do not tell. */
export function joinVault(files: readonly ReadVault[], clusters: readonly Cluster[], declared: Vault | null): Vault {
  const clients = new ClientIndex(clusters, declared);
  const authMounts = files
    .flatMap((file) => file.authMounts)
    .map((mount) => ({ ...mount, ...clients.login(mount.path) }))
    .map((mount) => joinMount(mount, declared, clusters));
  const authRoles = files
    .flatMap((file) => file.authRoles)
    .map((role) => ({ ...role, ...clients.authRole(role.mount, role.name) }));
  const holders = new Map<string, Owner[]>();
  for (const role of authRoles) {
    for (const policy of role.token.policies) {
      const others = holders.get(policy);
      if (others === undefined) holders.set(policy, [role]);
      else others.push(role);
    }
  }
  const policies = files
    .flatMap((file) => file.policies)
    .map((policy) => {
      const { cluster, client } = clients.policy(policy.name, holders.get(policy.name) ?? []);
      return { ...policy, cluster, client };
    });
  const pkiRoles = files
    .flatMap((file) => file.pkiRoles)
    .map((role) => ({ ...role, ...clients.pkiRole(role.mount, role.name) }));
  const pkiMounts = files.flatMap((file) => file.pkiMounts).map((mount) => joinPkiMount(mount, declared));
  const facts = declared ?? undeclaredFacts(clusters);
  return {
    ...facts,
    ...joinNamespace(files, declared, facts.origins),
    authMounts: [
      ...authMounts,
      ...(declared === null
        ? authMountsElsewhere(authRoles, authMounts)
        : elsewhere(declared.authMounts, authMounts, ({ path }) => path)),
    ],
    authRoles: [...authRoles, ...elsewhere(declared?.authRoles, authRoles, ({ mount, name }) => `${mount}\n${name}`)],
    policies: [...policies, ...elsewhere(declared?.policies, policies, ({ name }) => name)],
    pkiMounts: [
      ...pkiMounts,
      ...(declared === null ? pkiMountsElsewhere(pkiRoles, pkiMounts) : existingMounts(declared, pkiMounts)),
    ],
    auditDevices: [
      ...files.flatMap((file) => file.auditDevices),
      // What stands in the server's own configuration no Terraform holds.
      ...(declared?.auditDevices ?? []).filter(({ by }) => by === 'file'),
    ],
    pkiRoles: [...pkiRoles, ...elsewhere(declared?.pkiRoles, pkiRoles, ({ mount, name }) => `${mount}\n${name}`)],
  };
}

/** Declared things that somebody else manages, unless they are among those that were read. */
function elsewhere<Node extends { readonly emitted: boolean }>(
  declared: readonly Node[] | undefined,
  read: readonly Node[],
  identity: (node: Node) => string,
): readonly Node[] {
  const known = new Set(read.map(identity));
  return (declared ?? []).filter((node) => !node.emitted && !known.has(identity(node)));
}

function existingMounts(declared: Vault, read: readonly PkiMount[]): readonly PkiMount[] {
  const known = new Set(read.map(({ path }) => path));
  return declared.pkiMounts.filter(({ source, path }) => source.kind === 'existing' && !known.has(path));
}

/** Who reviews with which account, and who serves the keys, is the declaration's to say. */
function joinMount(mount: AuthMount, declared: Vault | null, clusters: readonly Cluster[]): AuthMount {
  const same = (declared?.authMounts ?? []).find(({ path }) => path === mount.path) ?? null;
  if (mount.method === 'kubernetes') {
    return joinReviewer(mount, same?.method === 'kubernetes' ? same : null, clusters);
  }
  const { keys } = mount;
  if (same?.method !== 'jwt' || keys.kind === 'publicKeys' || same.keys.kind === 'publicKeys') return mount;
  const { servedBy } = same.keys;
  return { ...mount, keys: { ...keys, servedBy }, origins: borrowed(mount, same, ['keys.servedBy']) };
}

function joinReviewer(
  mount: KubernetesMount,
  declared: KubernetesMount | null,
  clusters: readonly Cluster[],
): KubernetesMount {
  const { reviewer } = mount;
  if (reviewer.kind === 'client' || isKnown(mount, 'reviewer.namespace')) return mount;
  if (declared?.reviewer.kind === reviewer.kind) {
    const { namespace, serviceAccount } = declared.reviewer as AccountReviewer;
    const origin = originOf(declared, 'reviewer');
    return withAccount(mount, reviewer, { namespace, serviceAccount }, origin);
  }
  const [account, ...more] = reviewer.kind === 'stored' ? reviewersOf(clusters, mount.cluster) : [];
  if (account === undefined || more.length > 0) return mount;
  return withAccount(mount, reviewer, account, { kind: 'derived', at: account.at });
}

type AccountReviewer = Exclude<Reviewer, { readonly kind: 'client' }>;

interface Account {
  readonly namespace: string;
  readonly serviceAccount: string;
}

function withAccount(
  mount: KubernetesMount,
  reviewer: AccountReviewer,
  { namespace, serviceAccount }: Account,
  origin: Origin,
): KubernetesMount {
  return {
    ...mount,
    reviewer: { ...reviewer, namespace, serviceAccount },
    origins: { ...mount.origins, 'reviewer.namespace': origin, 'reviewer.serviceAccount': origin },
  };
}

/** Accounts of a cluster for which there is a long-lived token and the right to call TokenReview. */
function reviewersOf(clusters: readonly Cluster[], name: string): readonly (Account & { readonly at: string })[] {
  const cluster = clusters.find((candidate) => candidate.name === name);
  if (cluster === undefined) return [];
  const delegators = new Set(
    cluster.rbacBindings
      .filter(({ roleName }) => roleName === 'system:auth-delegator')
      .flatMap(({ rbacSubjects }) => rbacSubjects.map((subject) => `${subject.namespace}/${subject.name}`)),
  );
  return cluster.tokenSecrets
    .map(({ meta, serviceAccount, at }) => ({ namespace: meta.namespace, serviceAccount, at }))
    .filter(({ namespace, serviceAccount }) => delegators.has(`${namespace}/${serviceAccount}`));
}

/** What an outside authority decides, and a plan and a state do not tell, is the declaration's to say. */
function joinPkiMount(read: PkiMount, declared: Vault | null): PkiMount {
  const same = (declared?.pkiMounts ?? []).find(({ path }) => path === read.path);
  if (same === undefined) return read;
  const mount = isKnown(read, 'protect')
    ? read
    : { ...read, protect: same.protect, origins: borrowed(read, same, ['protect']) };
  if (mount.source.kind !== 'outside' || same.source.kind !== 'outside') return mount;
  const { ttl, maxPathLength, permittedDnsDomains } = same.source.authority;
  const limits = { ttl, maxPathLength, permittedDnsDomains };
  const fields = Object.keys(limits).map((field) => `source.authority.${field}`);
  return {
    ...mount,
    source: { ...mount.source, authority: { ...mount.source.authority, ...limits } },
    origins: borrowed(mount, same, fields),
  };
}

/** The origins of a node, those of some fields being the declared ones. */
function borrowed(node: Placed, from: Placed, fields: readonly string[]): Readonly<Record<string, Origin>> {
  return { ...node.origins, ...Object.fromEntries(fields.map((field) => [field, originOf(from, field)])) };
}

type VaultFacts = Pick<Vault, 'server' | 'product' | 'caBundle' | 'caBundleSecretRef' | 'at' | 'origins'>;

/** The facts of a Vault that nobody declared; its URL is told where all clusters call the same. */
function undeclaredFacts(clusters: readonly Cluster[]): VaultFacts {
  const servers = new Set(clusters.map(({ vault }) => vault.server));
  const [server = ''] = servers.size === 1 ? servers : [];
  const unknown = ['product', 'caBundle', 'caBundleSecretRef', ...(server === '' ? ['server'] : [])];
  return {
    server,
    product: { name: 'vault', version: '' },
    caBundle: '',
    caBundleSecretRef: null,
    at: 'vault',
    origins: unknownOrigins('vault', unknown),
  };
}

/** Files that carry no namespace leave it to the provider, and so to the declaration. */
function joinNamespace(
  files: readonly ReadVault[],
  declared: Vault | null,
  origins: Vault['origins'],
): Pick<Vault, 'vaultNamespace' | 'origins'> {
  const said = new Set(files.map(({ vaultNamespace }) => vaultNamespace).filter((namespace) => namespace !== ''));
  const [namespace = ''] = said;
  if (said.size === 1 && namespace !== null) return { vaultNamespace: namespace, origins };
  if (declared !== null) return { vaultNamespace: declared.vaultNamespace, origins };
  if (said.size === 0) return { vaultNamespace: '', origins };
  return { vaultNamespace: '', origins: { ...origins, ...unknownOrigins('vault', ['vaultNamespace']) } };
}
