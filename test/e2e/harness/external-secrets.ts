import type { Cluster } from './cluster';
import { startOperator } from './operator';
import { programs } from './programs';
import type { Scope } from './scope';
import type { ServerProcess } from './server-process';

const group = 'external-secrets.io';
const generators = `generators.${group}`;
const read = ['get', 'list', 'watch'];
const write = ['get', 'update', 'patch'];

/**
 * The ClusterRole of its chart for what runs here: templates/rbac.yaml of v0.20.4 with `processClusterStore` and the
 * like off, and without `create` on `serviceaccounts/token` for every account, since the declaration says
 * `tokenRights: emitted`.
 */
const rules: readonly object[] = [
  { apiGroups: [group], resources: ['secretstores', 'externalsecrets'], verbs: read },
  {
    ...{ apiGroups: [group], verbs: write },
    resources: ['externalsecrets', 'externalsecrets/status', 'secretstores', 'secretstores/status'],
  },
  {
    ...{ apiGroups: [generators], resources: ['generatorstates'] },
    verbs: [...read, 'create', 'update', 'patch', 'delete', 'deletecollection'],
  },
  { apiGroups: [''], resources: ['serviceaccounts', 'namespaces', 'configmaps'], verbs: read },
  { apiGroups: [''], resources: ['secrets'], verbs: [...read, 'create', 'update', 'delete', 'patch'] },
  { apiGroups: [''], resources: ['events'], verbs: ['create', 'patch'] },
  { apiGroups: [group], resources: ['externalsecrets'], verbs: ['create', 'update', 'delete'] },
];

/** Starts External Secrets with the one provider that is built into it here, Vault's. */
export function startExternalSecrets(
  scope: Scope,
  cluster: Cluster,
  env: Readonly<Record<string, string>>,
): Promise<ServerProcess> {
  return startOperator(
    scope,
    cluster,
    {
      program: programs.externalSecrets,
      kinds: [
        {
          module: programs.externalSecrets.changed,
          folder: 'config/crds/bases',
          names: [`${group}_secretstores`, `${group}_externalsecrets`, `${generators}_generatorstates`],
        },
      ],
      namespace: 'external-secrets',
      serviceAccount: 'external-secrets',
      role: 'external-secrets-controller',
      rules,
      args: [
        '--metrics-addr=0',
        '--live-addr=0',
        '--loglevel=debug',
        ...['cluster-store', 'cluster-external-secret', 'cluster-push-secret', 'push-secret'].map(
          (kind) => `--enable-${kind}-reconciler=false`,
        ),
      ],
      started: /Starting workers.*externalsecret/,
    },
    env,
  );
}
