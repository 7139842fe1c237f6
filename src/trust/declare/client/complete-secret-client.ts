import { secretClients } from '../../facts/secret-clients';
import type { FetchedSecret, SecretClient } from '../../model/secret-client';
import { requestPath } from '../../terms/request-path';
import type { TokenClient } from '../auth-role/token-client';
import type { FetchedSecretDeclaration } from '../declaration';
import type { ClientMounts } from '../login/client-logins';
import { caSecretName } from '../objects/ca-copies';
import type { ClusterScope } from '../scope/cluster-scope';
import type { Marks } from '../scope/marks';
import { derived, type Origins } from '../scope/scope';
import type { Kept } from '../source/kept';
import type { Place } from '../source/place';
import { withDefaults } from '../source/with-defaults';
import { isReviewedByClient } from './complete-client';
import type { TokenRoute } from './token-route';

/** What each way emits that is no Pod's own. */
const kinds = {
  vaultSecretsOperator: 'VaultAuth',
  externalSecrets: 'SecretStore',
  secretsStoreCsi: 'SecretProviderClass',
} as const;

type OperatorRoute = Exclude<TokenRoute, { readonly kind: 'pod' }>;

/** The object by which an operator logs in for a workload. */
export function completeSecretClient(
  scope: ClusterScope,
  client: TokenClient,
  route: OperatorRoute,
  mounts: ClientMounts,
  authRole: string,
  marks: Marks,
  origins: Origins,
): SecretClient {
  const kind = kinds[route.kind];
  const { namespace, name: serviceAccount } = client.account;
  const { server, serverName } = scope.vault;
  const [mount] = mounts;
  return {
    at: client.place.at,
    origins: { ...scope.vault.origins, ...fixedOrigins, ...origins },
    kind,
    id: client.id,
    meta: { namespace, name: route.declared.name ?? serviceAccount, ...marks },
    namespace,
    serviceAccount,
    method: mount.method,
    server,
    serverName: kind === 'SecretStore' ? '' : serverName,
    vaultNamespace: scope.vaultNamespace,
    ...trustOf(scope, route),
    mount: mount.path,
    authRole,
    audiences: audiencesOf(scope, client, kind, mounts),
    expirationSeconds:
      route.kind === 'vaultSecretsOperator'
        ? withDefaults('VaultSecretsOperatorRouteDeclaration', route.declared).expirationSeconds
        : secretClients[kind].expirationSeconds,
    requester: scope.operators[kind],
    engine:
      route.kind === 'externalSecrets'
        ? {
            path: route.declared.path ?? '',
            version: withDefaults('ExternalSecretsRouteDeclaration', route.declared).version,
          }
        : { path: '', version: 'v2' },
    secrets: route.kind === 'secretsStoreCsi' ? (route.declared.secrets ?? []).flatMap(fetchedSecret) : [],
  };
}

const fixedOrigins: Origins = Object.freeze({
  ...{ id: derived, meta: derived, namespace: derived, method: derived, mount: derived, vaultNamespace: derived },
  ...{ caPath: derived, requester: derived, engine: derived, secrets: derived, expirationSeconds: derived },
});

/** Reports certificates under a key that the Vault Secrets Operator does not read. */
export function checkCaKey({ vault, report }: ClusterScope, route: TokenRoute, place: Place): void {
  const { caBundleSecretRef: secret, origins } = vault;
  if (route.kind !== 'vaultSecretsOperator' || secret === null || secret.key === 'ca.crt') return;
  report(
    'ca-key-fixed',
    place,
    `the Vault Secrets Operator reads certificates under \`ca.crt\` alone, and those of Secret \`${secret.name}\` stand under \`${secret.key}\``,
    {
      sent: { text: `\`${secret.key}\``, at: origins['caBundleSecretRef']?.at ?? '' },
      wanted: { text: '`ca.crt`', at: '' },
      fix: 'put them under `ca.crt` too, and leave `key` out',
    },
  );
}

/** The Vault Secrets Operator reads certificates out of a Secret alone; Vault's CSI provider out of a file of its own Pod. */
function trustOf(
  { name, vault }: ClusterScope,
  route: OperatorRoute,
): Pick<SecretClient, 'caBundle' | 'caBundleSecretRef' | 'caPath'> {
  const { caBundle, caBundleSecretRef } = vault;
  if (route.kind === 'secretsStoreCsi')
    return { caBundle: '', caBundleSecretRef: null, caPath: route.declared.caCertPath ?? '' };
  if (route.kind === 'externalSecrets' || caBundle === '') return { caBundle, caBundleSecretRef, caPath: '' };
  return { caBundle: '', caBundleSecretRef: { name: caSecretName(name), key: 'ca.crt' }, caPath: '' };
}

/** A client that reviews itself needs an audience of the API server too; the CSI driver passes on a token for one. */
function audiencesOf(
  { apiAudiences }: ClusterScope,
  { audience }: TokenClient,
  kind: SecretClient['kind'],
  mounts: ClientMounts,
): readonly string[] {
  const [api] = apiAudiences;
  const reviewsItself = mounts.some(isReviewedByClient) && kind !== 'SecretProviderClass';
  if (!reviewsItself || api === undefined || apiAudiences.includes(audience)) return [audience];
  return [audience, api];
}

function fetchedSecret({ name, path, key = '' }: Kept<FetchedSecretDeclaration>): readonly FetchedSecret[] {
  return name === undefined || path === undefined ? [] : [{ name, path: requestPath(path), key }];
}
