import { secretClients } from '../../facts/secret-clients';
import type { FetchedSecret, SecretClient } from '../../model/secret-client';
import type { PlannedObject } from '../planned';
import { kubernetesObject, said } from './object';

/** The objects by which an operator logs in for a workload: one, and of the Vault Secrets Operator two. */
export function planSecretClient(client: SecretClient, cluster: string): readonly PlannedObject[] {
  const { kind, at, meta } = client;
  const object = (of: string, spec: Readonly<Record<string, unknown>>): PlannedObject =>
    kubernetesObject({ cluster, at, apiVersion: secretClients[kind].apiVersion, kind: of, meta, body: { spec } });
  switch (kind) {
    case 'VaultAuth':
      return [object('VaultConnection', connection(client)), object(kind, vaultAuth(client))];
    case 'SecretStore':
      return [object(kind, { provider: { vault: vaultProvider(client) } })];
    case 'SecretProviderClass':
      return [object(kind, { provider: 'vault', parameters: parameters(client) })];
  }
}

function connection({ server, serverName, caBundleSecretRef }: SecretClient): Record<string, unknown> {
  return {
    address: server,
    ...said({ tlsServerName: serverName, caCertSecretRef: caBundleSecretRef?.name ?? '' }),
    // A default of the CRD that its schema requires.
    skipTLSVerify: false,
  };
}

function vaultAuth(client: SecretClient): Record<string, unknown> {
  const { meta, vaultNamespace, method, mount, authRole: role, serviceAccount, audiences } = client;
  return {
    vaultConnectionRef: meta.name,
    ...said({ namespace: vaultNamespace }),
    method,
    mount,
    [method]: { role, serviceAccount, ...said({ audiences }), tokenExpirationSeconds: client.expirationSeconds },
  };
}

function vaultProvider(client: SecretClient): Record<string, unknown> {
  const { server, vaultNamespace, caBundle, caBundleSecretRef, engine, method, mount, authRole: role } = client;
  const { serviceAccount: name, audiences } = client;
  return {
    server,
    ...said({
      namespace: vaultNamespace,
      path: engine.path,
      version: engine.version,
      caBundle: Buffer.from(caBundle, 'utf8').toString('base64'),
    }),
    ...(caBundleSecretRef === null ? {} : { caProvider: { type: 'Secret', ...caBundleSecretRef } }),
    auth:
      method === 'kubernetes'
        ? { kubernetes: { mountPath: mount, role, serviceAccountRef: { name, ...said({ audiences }) } } }
        : // Left out here, the operator adds `vault` to whatever `serviceAccountRef` names.
          { jwt: { path: mount, role, kubernetesServiceAccountToken: { serviceAccountRef: { name }, audiences } } },
  };
}

function parameters(client: SecretClient): Record<string, unknown> {
  const { server, serverName, vaultNamespace, caPath, mount, authRole, audiences, secrets } = client;
  return {
    ...said({ vaultAddress: server, vaultNamespace, vaultTLSServerName: serverName, vaultCACertPath: caPath }),
    roleName: authRole,
    vaultAuthMountPath: mount,
    ...said({ audience: audiences[0] ?? '' }),
    objects: secrets.map(fetched).join(''),
  };
}

/** YAML in a string, as the provider reads it; a text in double quotes is the same in JSON. */
function fetched({ name, path, key }: FetchedSecret): string {
  const fields = said({ objectName: name, secretPath: path, secretKey: key });
  const lines = Object.entries(fields).map(([field, value]) => `${field}: ${JSON.stringify(value)}\n`);
  return `- ${lines.join('  ')}`;
}
