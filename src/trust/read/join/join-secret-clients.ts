import { originOf } from '../../model/origin';
import type { SecretClient } from '../../model/secret-client';
import type { ReadCluster } from '../read-manifests';

/**
 * What operators log in by: a VaultAuth with the VaultConnection that it names; and of the declaration what no object
 * tells: who runs the operator, and whose Pods use a SecretProviderClass.
 */
export function joinSecretClients(
  manifests: readonly ReadCluster[],
  declared: readonly SecretClient[],
): readonly SecretClient[] {
  const connections = new Map(manifests.flatMap((read) => read.vaultConnections).map((one) => [one.id, one]));
  const clients = [
    ...manifests
      .flatMap((read) => read.vaultAuths)
      .map(({ client, connection }) => {
        const found = connections.get(connection);
        if (found === undefined) return withOrigins(client, ['server', 'serverName', 'caBundleSecretRef', 'caPath']);
        const { at, server, serverName, caBundleSecretRef, caPath } = found;
        const said = { kind: 'artefact', at: `${at}.spec` } as const;
        const origins = { server: said, serverName: said, caBundleSecretRef: said, caPath: said };
        return { ...client, server, serverName, caBundleSecretRef, caPath, origins: { ...client.origins, ...origins } };
      }),
    ...manifests.flatMap((read) => read.secretClients),
  ];
  return clients.map((client) =>
    joined(
      client,
      declared.find((one) => key(one) === key(client)),
    ),
  );
}

function joined(client: SecretClient, declared: SecretClient | undefined): SecretClient {
  if (declared === undefined) return client;
  const { requester } = declared;
  if (client.serviceAccount !== '') return { ...client, requester };
  const { id, serviceAccount, method } = declared;
  const origins = { ...client.origins, serviceAccount: originOf(declared, 'serviceAccount') };
  return { ...client, id, serviceAccount, method, requester, origins };
}

function key({ kind, meta }: SecretClient): string {
  return `${kind}/${meta.namespace}/${meta.name}`;
}

function withOrigins(client: SecretClient, unknown: readonly string[]): SecretClient {
  const open = { kind: 'unknown', at: client.at } as const;
  return { ...client, origins: { ...client.origins, ...Object.fromEntries(unknown.map((field) => [field, open])) } };
}
