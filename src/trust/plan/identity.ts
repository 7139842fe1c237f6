import type { PlannedValue } from './planned';
import { isReference } from './value';

/** What of a manifest tells it apart inside a cluster. */
export interface ObjectIdentityFields {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name?: string | undefined; readonly namespace?: string | undefined };
}

/** Two manifests with the same identity are the same object: group, kind, namespace, name. */
export function objectIdentity({ apiVersion, kind, metadata }: ObjectIdentityFields): string {
  const group = apiVersion.includes('/') ? apiVersion.split('/', 1) : [];
  const name = [metadata.namespace, metadata.name].filter((part) => part !== undefined && part !== '').join('/');
  return [...group, kind, name].filter((part) => part !== '').join(' ');
}

/**
 * The path in Vault that a resource writes, with its Vault namespace; null where it shares a path
 * or no other resource can take it. Auth roles and policies are stored in lower case.
 */
export function vaultPath(type: string, args: Readonly<Record<string, PlannedValue>>): string | null {
  const at = (name: string): string => text(args[name]);
  const path = pathOf(type, at);
  return path === null ? null : [at('namespace'), path].filter((part) => part !== '').join('/');
}

function pathOf(type: string, at: (name: string) => string): string | null {
  switch (type) {
    case 'vault_auth_backend':
    case 'vault_jwt_auth_backend':
      return `auth/${at('path') || at('type')}`;
    case 'vault_audit':
      return `sys/audit/${at('path') || at('type')}`;
    case 'vault_mount':
      return at('path');
    case 'vault_jwt_auth_backend_role':
    case 'vault_kubernetes_auth_backend_role':
      return `auth/${at('backend')}/role/${at('role_name').toLowerCase()}`;
    case 'vault_policy':
      return `sys/policies/acl/${at('name').toLowerCase()}`;
    case 'vault_pki_secret_backend_role':
      return `${at('backend')}/roles/${at('name')}`;
    default:
      return null;
  }
}

function text(value: PlannedValue | undefined): string {
  if (value === undefined) return '';
  if (isReference(value)) return value.literal ?? '';
  return typeof value === 'string' ? value : '';
}
