import { withoutOuterSpace } from './list-member';
import { accept, refuse, type Parsed } from './parsed';

/** Regular expression of a policy's name; `root` and names of Vault's own use are refused besides. */
export const policyNamePattern = '^\\S(.*\\S)?$';

// `root` cannot come out of a login; the others Vault keeps for itself.
const refused = ['root', 'response-wrapping', 'control-group'];

/**
 * Name of a policy that a login grants. Source: vault policy_store.go `sanitizeName`,
 * `immutablePolicies`, `nonAssignablePolicies`; request_handling.go "auth methods cannot create root tokens".
 */
export function parsePolicyName(text: string): Parsed<string> {
  if (withoutOuterSpace(text) === '' || /[\r\n]/.test(text)) return refuse('the name of a policy');
  if (text !== withoutOuterSpace(text)) return refuse('the name of a policy without spaces around it');
  return refused.includes(storedPolicyName(text))
    ? refuse('the name of a policy that a login may grant')
    : accept(text);
}

/** Name under which Vault stores and compares a policy: in lower case. */
export function storedPolicyName(name: string): string {
  return name.toLowerCase();
}
