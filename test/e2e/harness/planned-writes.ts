import type { PlannedResource, PlannedValue } from '../../../src/trust/plan/planned';

/** One write to Vault's API. */
export interface VaultWrite {
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
}

type Arguments = Readonly<Record<string, unknown>>;

/**
 * What Terraform's provider writes for a resource, as plain requests: a write that Vault refuses is
 * answered here, and the next one is made all the same.
 *
 * @param variables values of Terraform variables.
 */
export function writesOf(
  { type, args }: PlannedResource,
  variables: Readonly<Record<string, string>>,
): readonly VaultWrite[] {
  const given: Arguments = Object.fromEntries(
    Object.entries(args).map(([name, value]) => [name, plain(value, variables)]),
  );
  const { path, backend, name, role_name: role, ...body } = given;
  const [at, on] = [String(path), String(backend)];
  switch (type) {
    case 'vault_audit':
      return [{ path: `sys/audit/${at}`, body }];
    case 'vault_mount':
      return [
        {
          path: `sys/mounts/${at}`,
          body: { type: body['type'], config: { max_lease_ttl: body['max_lease_ttl_seconds'] } },
        },
      ];
    case 'vault_pki_secret_backend_root_cert':
      return [{ path: `${on}/root/generate/${String(body['type'])}`, body }];
    case 'vault_pki_secret_backend_config_urls':
      return [{ path: `${on}/config/urls`, body }];
    case 'vault_auth_backend':
      return [{ path: `sys/auth/${at}`, body }];
    case 'vault_jwt_auth_backend': {
      const { type: method, description, ...config } = body;
      return [
        { path: `sys/auth/${at}`, body: { type: method, description } },
        { path: `auth/${at}/config`, body: config },
      ];
    }
    case 'vault_kubernetes_auth_backend_config':
      return [{ path: `auth/${on}/config`, body }];
    case 'vault_jwt_auth_backend_role':
    case 'vault_kubernetes_auth_backend_role':
      return [{ path: `auth/${on}/role/${String(role)}`, body }];
    case 'vault_policy':
      return [{ path: `sys/policies/acl/${String(name)}`, body }];
    case 'vault_pki_secret_backend_role':
      return [{ path: `${on}/roles/${String(name)}`, body }];
    default:
      throw new Error(`no write is known for ${type}`);
  }
}

function plain(value: PlannedValue, variables: Readonly<Record<string, string>>): unknown {
  if (typeof value === 'string') return unescaped(value);
  if (typeof value !== 'object') return value;
  if (!('kind' in value)) return value.map(unescaped);
  switch (value.kind) {
    case 'reference':
      return unescaped(value.literal ?? '');
    case 'variable':
      return variables[value.name];
    case 'map':
      // The provider's form of bound claims: commas separate values.
      return Object.fromEntries(
        Object.entries(value.values).map(([name, text]) => [unescaped(name), unescaped(text).split(',')]),
      );
  }
}

function unescaped(text: string): string {
  return text.replace(/([$%])\1\{/g, '$1{');
}
