import { readFileSync } from 'node:fs';
import type { VaultServer } from './vault-server';

/** A line of Vault's audit log: a request before it is handled, or its answer. */
export interface AuditEntry {
  readonly type: 'request' | 'response';
  readonly time: string;
  readonly error?: string;
  readonly request: { readonly id: string; readonly path: string };
}

export function auditEntries({ auditFile }: Pick<VaultServer, 'auditFile'>): readonly AuditEntry[] {
  return readFileSync(auditFile, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as AuditEntry);
}

/** What Vault answered at paths with this text, and did not refuse. */
export function answersAt(vault: Pick<VaultServer, 'auditFile'>, text: string): readonly AuditEntry[] {
  return auditEntries(vault).filter(
    ({ type, error, request }) => type === 'response' && error === undefined && request.path.includes(text),
  );
}

/** The second in which the last request at a path came, and the one in which it was answered. */
export function lastAnswered(vault: Pick<VaultServer, 'auditFile'>, path: string): readonly [from: number, to: number] {
  const answer = answersAt(vault, path).at(-1);
  const asked = auditEntries(vault).find(
    ({ type, request }) => type === 'request' && request.id === answer?.request.id,
  );
  if (answer === undefined || asked === undefined) throw new Error(`Vault has answered nothing at ${path}`);
  return [secondOf(asked.time), secondOf(answer.time)];
}

function secondOf(time: string): number {
  return Math.floor(Date.parse(time) / 1000);
}
