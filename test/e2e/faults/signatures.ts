import { readFileSync } from 'node:fs';
import type { VaultServer } from '../harness/vault-server';

interface AuditEntry {
  readonly type: string;
  readonly error?: string;
  readonly request: { readonly path: string };
}

/** How many certificates Vault has signed for requests, by its audit log. */
export function signatures({ auditFile }: VaultServer): number {
  return readFileSync(auditFile, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as AuditEntry)
    .filter(({ type, error, request }) => type === 'response' && error === undefined && request.path.includes('/sign/'))
    .length;
}
