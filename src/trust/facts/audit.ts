import { compareVersions } from './versions';

/**
 * How a product takes audit devices: by its API, by stanzas of its configuration file, or, between the two, not at
 * all unless it is started with `unsafe_allow_api_audit_creation`.
 * Source: openbao v2.3.2 release notes (CVE-2025-54997), v2.4.0 release notes; hashicorp/vault v1.21.0 vault/logical_system_paths.go.
 */
export function auditBy({ name, version }: { readonly name: string; readonly version: string }): 'api' | 'file' | null {
  if (name !== 'openbao' || compareVersions(version, '2.3') < 0) return 'api';
  if (compareVersions(version, '2.4') >= 0) return 'file';
  return /^2\.3\.[01]$/.test(version) ? 'api' : null;
}

/** Options by Vault's names. Source: hashicorp/vault v1.21.0 audit/backend.go:21-27, backend_file.go:20-21, backend_syslog.go:14-15, backend_socket.go:16-18. */
export const auditOptions = {
  file: { path: 'file_path', mode: 'mode' },
  syslog: { facility: 'facility', tag: 'tag' },
  socket: { address: 'address', type: 'socket_type', writeTimeout: 'write_timeout' },
  any: {
    format: 'format',
    prefix: 'prefix',
    logRaw: 'log_raw',
    hmacAccessor: 'hmac_accessor',
    elideListResponses: 'elide_list_responses',
  },
} as const;
