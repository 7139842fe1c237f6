import { spawnSync } from 'node:child_process';
import { Trust, type TrustDeclaration } from '../../../src';
import type { VaultApi } from './vault-api';
import { programs } from './programs';

/** A product that `VAULT_TRUST_E2E_VAULT` may point at, and the version that its declaration names: `1.21`. */
export interface VaultProduct {
  readonly name: 'vault' | 'openbao';
  readonly version: string;
}

/** What runs as Vault: the one that is built, or what the variable points at, which says itself what it is. */
export const vaultProduct: VaultProduct = given() ?? { name: 'vault', version: '1.21' };

/** The same as a declaration has it. */
export const declaredProduct = (
  vaultProduct.name === 'vault' ? { vault: vaultProduct.version } : { openbao: vaultProduct.version }
) satisfies NonNullable<TrustDeclaration['vault']>['product'];

function given(): VaultProduct | null {
  const binary = process.env[programs.vault.variable];
  if (binary === undefined || binary === '') return null;
  const said = spawnSync(binary, ['version'], { encoding: 'utf8' }).stdout ?? '';
  const [, name, version] = /^(Vault|OpenBao) v(\d+\.\d+)/.exec(said) ?? [];
  if (name === undefined || version === undefined) throw new Error(`${binary} does not say what it is: ${said}`);
  return { name: name === 'Vault' ? 'vault' : 'openbao', version };
}

/** What an audit log to a file takes in the server's configuration, as it is emitted: OpenBao takes none by its API. */
export function auditConfiguration(file: string): string {
  const vault = { server: 'https://127.0.0.1', product: declaredProduct, audit: { file: { file: { path: file } } } };
  const { configurationFiles } = Trust.declare({ name: 'audit', vault, clusters: {} }).plan;
  return configurationFiles.map(({ content }) => (content.kind === 'text' ? content.text : '')).join('');
}

/** Makes the audit log by the API, of a server that takes it there. */
export async function makeAuditLog(api: VaultApi, file: string): Promise<void> {
  if (vaultProduct.name !== 'vault') return;
  const audit = await api.write('sys/audit/file', { type: 'file', options: { file_path: file } });
  if (audit.status !== 204) throw new Error(`Vault did not take the audit log: ${audit.errors.join('; ')}`);
}
