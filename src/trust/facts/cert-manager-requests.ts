import type { Sourced } from './fact';

/** A request of cert-manager to Vault. */
export interface VaultRequest extends Sourced {
  readonly request: 'login' | 'sign' | 'health';
  readonly method: 'GET' | 'POST';
  /** Path of the URL below `spec.vault.server`; `{…}` is a field of `spec.vault`, byte for byte. */
  readonly path: string;
  /** Capability that a policy must grant; '' where none is needed. */
  readonly capability: '' | 'update';
  /** Keys of the JSON body; each is always sent, empty ones included, and each value is a string. */
  readonly keys: readonly string[];
}

/** All that cert-manager ever sends to Vault for an Issuer with a ServiceAccount; it renews, revokes and looks up nothing. */
export const vaultRequests: readonly VaultRequest[] = [
  {
    request: 'login',
    method: 'POST',
    path: '{auth.kubernetes.mountPath}/login',
    capability: '',
    keys: ['jwt', 'role'],
    source: 'cert-manager v1.21.2 internal/vault/vault.go:617-640',
  },
  {
    request: 'sign',
    method: 'POST',
    path: '/v1/{path}',
    capability: 'update',
    keys: ['alt_names', 'common_name', 'csr', 'exclude_cn_from_sans', 'ip_sans', 'ttl', 'uri_sans'],
    source: 'cert-manager v1.21.2 internal/vault/vault.go:178-199; observed 2026-11-24',
  },
  {
    request: 'health',
    method: 'GET',
    path: '/v1/sys/health',
    capability: '',
    keys: [],
    source: 'cert-manager v1.21.2 internal/vault/vault.go:883, pkg/issuer/vault/setup.go:149-166',
  },
];

/** One of cert-manager's requests. */
export function vaultRequest(request: VaultRequest['request']): VaultRequest {
  return vaultRequests.find((row) => row.request === request) as VaultRequest;
}
