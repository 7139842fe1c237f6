import { terraformId } from '../terms/terraform-id';
import { clientOwner } from './owner';

/** Logical id of what belongs to a login; that of JWT-SVIDs is of no cluster. */
export function loginId(cluster: string, login: string): string {
  if (cluster === '') return terraformId('spire', 'svid');
  return login === 'main' ? terraformId(cluster) : terraformId(cluster, login);
}

/** Logical id of what belongs to a PKI mount. */
export function pkiMountId(path: string): string {
  return terraformId(path);
}

/** Logical id of what makes the key of a PKI mount. */
export function pkiKeyId(path: string): string {
  return terraformId(path, 'key');
}

/** What a client's roles and policy carry. */
interface OfClient {
  readonly cluster: string;
  readonly client: string;
  readonly at: string;
}

/** Logical id of what belongs to a client. */
export function clientId(node: OfClient): string {
  return terraformId(...clientParts(node));
}

/**
 * Logical id of a client's auth role on a login. It says nothing of which login the client uses, so
 * that a client may move between logins while its roles keep their addresses.
 */
export function authRoleId(node: OfClient, login: string): string {
  return login === 'main' || node.cluster === '' ? clientId(node) : terraformId(...clientParts(node), login, 'login');
}

function clientParts({ cluster, client, at }: OfClient): readonly string[] {
  if (cluster === '') return ['spire', ...client.split('/').filter((part) => part !== '')];
  const parts = [cluster, ...client.split('/')];
  return clientOwner(at)?.kind === 'workload' ? [...parts, 'workload'] : parts;
}
