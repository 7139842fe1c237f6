import { policyDocumentText } from '../policy/policy-document';
import { known, unknown, type Resolved } from './resolved';

/**
 * Attributes that the Vault provider computes from arguments alone, so that a reference to one can
 * be followed without a server. Source: terraform-provider-vault `vault/resource_*.go`, `d.SetId`.
 */
const copies: Readonly<Record<string, { readonly from: string; readonly otherwise: string }>> = {
  'vault_auth_backend.id': { from: 'path', otherwise: 'type' },
  'vault_auth_backend.path': { from: 'path', otherwise: 'type' },
  'vault_jwt_auth_backend.id': { from: 'path', otherwise: '=jwt' },
  'vault_jwt_auth_backend.path': { from: 'path', otherwise: '=jwt' },
  'vault_mount.id': { from: 'path', otherwise: '' },
  'vault_policy.id': { from: 'name', otherwise: '' },
  'vault_kubernetes_auth_backend_config.backend': { from: 'backend', otherwise: '=kubernetes' },
  'vault_kubernetes_auth_backend_role.backend': { from: 'backend', otherwise: '=kubernetes' },
  'vault_jwt_auth_backend_role.backend': { from: 'backend', otherwise: '=jwt' },
};

/** An attribute that nobody wrote; unknown unless it follows from arguments. */
export function computedAttribute(
  { mode, type }: { readonly mode: 'managed' | 'data'; readonly type: string },
  name: string,
  argument: (name: string) => Resolved,
): Resolved {
  if (mode === 'data') {
    return type === 'vault_policy_document' && name === 'hcl' ? policyDocumentText(argument('rule')) : unknown;
  }
  const copy = Object.hasOwn(copies, `${type}.${name}`) ? copies[`${type}.${name}`] : undefined;
  if (copy === undefined) return unknown;
  const written = argument(copy.from);
  if (written.kind !== 'absent') return written;
  if (copy.otherwise.startsWith('=')) return known(copy.otherwise.slice(1));
  return copy.otherwise === '' ? unknown : argument(copy.otherwise);
}
