import type { Policy } from '../../model/policy';
import type { StrayKey } from '../../model/artefact-facts';
import type { Arguments } from '../terraform/arguments';
import { parsePolicyText } from './policy-text';

/** A policy, and what its text says besides rules. */
export interface ReadPolicy {
  readonly policy: Policy;
  readonly strayKeys: readonly StrayKey[];
  readonly unread: readonly string[];
  /** Why Vault refuses the text, with line and column; null where it does not. */
  readonly fault: { readonly at: string; readonly message: string } | null;
}

/** Terraform's policy, whose text may be HCL, JSON, or made by data source `vault_policy_document`. */
export function readPolicy(args: Arguments): ReadPolicy {
  const name = args.text('name', 'name');
  const text = args.text('policy', 'rules');
  const at = `${args.at}.policy`;
  const parsed = parsePolicyText(text);
  if (!parsed.ok) args.note('rules', 'unknown', 'policy');
  const policy: Policy = {
    name,
    cluster: '',
    client: '',
    emitted: true,
    rules: parsed.ok ? parsed.rules : [],
    at: args.at,
    origins: args.origins,
  };
  if (!parsed.ok) {
    const { message, line, column } = parsed;
    return {
      policy,
      strayKeys: [],
      unread: [],
      fault: { at, message: `${message} at line ${line}, column ${column}` },
    };
  }
  return {
    policy,
    strayKeys: parsed.duplicates.map(({ path, key }) => ({ at: `${at}[${path}]`, key, kind: 'duplicate' })),
    unread: parsed.unread.map(({ path, key }) => `${at}[${path}].${key}`),
    fault: null,
  };
}
