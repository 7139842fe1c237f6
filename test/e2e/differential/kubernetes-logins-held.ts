import type { Cluster } from '../harness/cluster';
import { freePorts } from '../harness/free-ports';
import type { KubernetesObject } from '../harness/kubernetes-api';
import { makeTokenSecret, signToken } from '../harness/token-controller';
import type { VaultServer } from '../harness/vault-server';
import type { AreaOnServers } from './area';
import {
  type KubernetesCase,
  type Surroundings,
  accounts,
  apiAudience,
  claimsOf,
  delegators,
  kubernetesLogins,
  kubernetesModel,
  labelled,
  readers,
} from './kubernetes-logins';
import { setUp, wordsOf } from './set-up';
import { jwt } from './signers';

/** Puts logins at kubernetes mounts to a Vault that is a Pod of the cluster. */
export async function kubernetesLoginsOn(vault: VaultServer, cluster: Cluster): Promise<AreaOnServers<KubernetesCase>> {
  const uids = await makeObjects(cluster);
  const [closed = 1] = await freePorts(1);
  const at: Surroundings = {
    url: cluster.url,
    closedUrl: `https://127.0.0.1:${String(closed)}`,
    caBundle: cluster.caBundle,
    otherCa: vault.caBundle,
    publicKey: cluster.publicKey,
  };
  const legacy = new Map<string, string>();
  for (const account of accounts) {
    const [namespace = '', serviceAccount = ''] = account.split('/');
    legacy.set(account, await makeTokenSecret(cluster, { namespace, serviceAccount, name: `${serviceAccount}-token` }));
  }
  const reviewers = await reviewerTokens(cluster);
  const { api } = vault;
  return {
    area: kubernetesLogins,
    hold: async (batch) => {
      const model = kubernetesModel(batch, at);
      const refusals = await setUp(api, model, reviewers);
      return {
        ask: async ({ mount, role, asks, token }) => {
          const { account, audiences, kind } = token;
          const now = Math.floor(Date.now() / 1000);
          const [namespace = '', serviceAccount = ''] = account.split('/');
          const uid = (token.uidIsTrue ? uids.get(account) : undefined) ?? '00000000-0000-0000-0000-000000000000';
          const made = {
            requested: () => cluster.api.createToken({ namespace, serviceAccount, audiences, expirationSeconds: 3600 }),
            signed: () => Promise.resolve(signToken(cluster, claimsOf(token, uid, now))),
            foreign: () => Promise.resolve(jwt('stranger', claimsOf(token, uid, now))),
            legacy: () => Promise.resolve(legacy.get(account) ?? ''),
          };
          const answer = await api.login(mount.path, asks, await made[kind]());
          const isAsked = asks.toLowerCase() === role.name;
          const written = isAsked ? refusals.get(`auth/${mount.path}/role/${role.name}`) : undefined;
          return { write: refusals.get(`auth/${mount.path}/config`) ?? written ?? '', answer: wordsOf(answer) };
        },
        remove: async () => {
          for (const { path } of model.vault.authMounts) await api.delete(`sys/auth/${path}`);
        },
      };
    },
  };
}

/** Namespaces, accounts and bindings; answers the accounts' UIDs. */
async function makeObjects({ api }: Cluster): Promise<ReadonlyMap<string, string>> {
  const uids = new Map<string, string>();
  for (const account of accounts) {
    const [namespace = '', name = ''] = account.split('/');
    const labels = namespace === labelled.namespace ? labelled.labels : {};
    await api.apply({ apiVersion: 'v1', kind: 'Namespace', metadata: { name: namespace, labels } });
    const made = await api.apply({ apiVersion: 'v1', kind: 'ServiceAccount', metadata: { namespace, name } });
    uids.set(account, String(made.metadata['uid']));
  }
  const apiVersion = 'rbac.authorization.k8s.io/v1';
  await api.apply({
    ...{ apiVersion, kind: 'ClusterRole', metadata: { name: 'namespace-reader' } },
    rules: [{ apiGroups: [''], resources: ['namespaces'], verbs: ['get'] }],
  });
  const bind = (role: string, account: string): KubernetesObject => {
    const [namespace = '', name = ''] = account.split('/');
    return {
      ...{ apiVersion, kind: 'ClusterRoleBinding', metadata: { name: `${role}:${namespace}:${name}` } },
      roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name: role },
      subjects: [{ kind: 'ServiceAccount', namespace, name }],
    };
  };
  for (const account of delegators) await api.apply(bind('system:auth-delegator', account));
  for (const account of readers) await api.apply(bind('namespace-reader', account));
  return uids;
}

/** Tokens that mounts store, by the variable that carries them; one is for an audience that the API server is not. */
async function reviewerTokens({ api }: Cluster): Promise<Readonly<Record<string, string>>> {
  const ask = (serviceAccount: string, audience: string): Promise<string> =>
    api.createToken({ namespace: 'vault', serviceAccount, audiences: [audience], expirationSeconds: 86400 });
  return {
    'vault/reviewer': await ask('reviewer', apiAudience),
    'vault/reader': await ask('reader', apiAudience),
    'vault/powerless': await ask('powerless', apiAudience),
    '!vault/reviewer': await ask('reviewer', 'vault'),
  };
}
