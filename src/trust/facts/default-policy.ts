import type { Sourced } from './fact';

interface DefaultRule extends Sourced {
  readonly path: string;
  readonly capabilities: readonly string[];
  readonly allowedParameters: Readonly<Record<string, readonly string[]>>;
  readonly deniedParameters: Readonly<Record<string, readonly string[]>>;
  readonly requiredParameters: readonly string[];
}

function rule(path: string, ...capabilities: readonly string[]): DefaultRule {
  const open = { allowedParameters: {}, deniedParameters: {}, requiredParameters: [] };
  return { path, capabilities, ...open, source: 'vault policy_store.go defaultPolicy' };
}

const rules: readonly DefaultRule[] = [
  rule('auth/token/lookup-self', 'read'),
  rule('auth/token/renew-self', 'update'),
  rule('auth/token/revoke-self', 'update'),
  rule('sys/capabilities-self', 'update'),
  rule('sys/leases/renew', 'update'),
  rule('sys/leases/lookup', 'update'),
  rule('cubbyhole/*', 'create', 'read', 'update', 'delete', 'list'),
  rule('sys/wrapping/wrap', 'update'),
  rule('sys/wrapping/lookup', 'update'),
  rule('sys/wrapping/unwrap', 'update'),
  rule('sys/tools/hash', 'update'),
  rule('sys/tools/hash/*', 'update'),
];

/** The policy `default` of a Vault whose operator left it alone, as far as a login may use it. */
export const defaultPolicy = { emitted: true, rules } as const;
