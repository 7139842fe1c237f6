import type { Claim } from '../../../src/index';
import type { TrustModel } from '../../../src/trust/model/trust-model';
import type { VaultApi } from '../harness/vault-api';

/** A request of each kind, by the capabilities that Vault asks for it. */
export const requests = [
  { method: 'GET', capabilities: ['read'] },
  { method: 'LIST', capabilities: ['list'] },
  { method: 'PUT', capabilities: ['create', 'update'] },
  { method: 'DELETE', capabilities: ['delete'] },
] as const;

/** A path that a pattern covers. */
export function exampleOf(pattern: string): string {
  return pattern.replace(/\*$/, 'x').replace(/(^|\/)\+(?=\/|$)/g, '$1x');
}

/** A path of each rule and of each claim. */
export function pathsOf({ vault }: TrustModel, claims: readonly Claim[]): readonly string[] {
  const ofRules = vault.policies.flatMap(({ rules }) => rules.map(({ path }) => path));
  const ofClaims = claims.flatMap((claim) => {
    if ('only' in claim) return [claim.only.path];
    if ('cannot' in claim) return claim.cannot.path ?? [];
    return 'separate' in claim ? (claim.separate.sharedPaths ?? []) : [];
  });
  // What every token may do with itself says nothing.
  const all = [...ofRules, ...ofClaims].filter((path) => !path.startsWith('auth/token/') && path !== '*');
  return [...new Set(all.map(exampleOf))];
}

/** Whether a caller's request gets through: whatever the engine behind it then says. */
export async function isLetThrough(caller: VaultApi, method: string, path: string): Promise<boolean> {
  const { status } = await caller.send(method, path, method === 'PUT' ? {} : undefined);
  return status !== 403;
}
