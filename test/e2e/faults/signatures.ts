import { answersAt } from '../harness/audit-log';
import type { VaultServer } from '../harness/vault-server';

/** How many certificates Vault has signed for requests, by its audit log. */
export function signatures(vault: VaultServer): number {
  return answersAt(vault, '/sign/').length;
}
