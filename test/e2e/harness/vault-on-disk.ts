import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { KeyPair } from './authority';
import { binary } from './build';
import { freePorts } from './free-ports';
import { call } from './http';
import { programs } from './programs';
import type { Scope } from './scope';
import { ServerProcess } from './server-process';
import { VaultApi } from './vault-api';
import { auditConfiguration, makeAuditLog } from './vault-product';
import type { VaultServer } from './vault-server';

/** A Vault that keeps its data in files, so that it can be sealed, and ended and started again. */
export interface VaultOnDisk extends VaultServer {
  seal(): Promise<void>;
  /** Unseals and waits until it serves. */
  unseal(): Promise<void>;
}

/** Starts Vault over TLS with one unseal key and an audit log, initialised and unsealed. */
export async function startVaultOnDisk(
  scope: Scope,
  serving: KeyPair & { readonly caBundle: string },
): Promise<VaultOnDisk> {
  const [file, [port = 0]] = await Promise.all([binary(programs.vault), freePorts(1)]);
  const folder = join(scope.folder, `vault-${port}`);
  mkdirSync(folder);
  const at = (name: string): string => join(folder, name);
  writeFileSync(at('vault.crt'), serving.certificate);
  writeFileSync(at('vault.key'), serving.key, { mode: 0o600 });
  writeFileSync(at('vault-ca.pem'), serving.caBundle);
  const config = {
    // It would listen on the next port too, for other members of its cluster.
    disable_clustering: true,
    disable_mlock: true,
    storage: { file: { path: at('data') } },
    listener: { tcp: { address: `127.0.0.1:${port}`, tls_cert_file: at('vault.crt'), tls_key_file: at('vault.key') } },
  };
  writeFileSync(at('vault.json'), JSON.stringify(config));
  writeFileSync(at('audit.hcl'), auditConfiguration(at('audit.log')));
  const process = new ServerProcess(scope, {
    name: `vault-${port}`,
    file,
    args: ['server', `-config=${at('vault.json')}`, `-config=${at('audit.hcl')}`, '-log-level=debug'],
  });
  const url = `https://127.0.0.1:${port}`;
  const health = async (): Promise<number> => (await call(`${url}/v1/sys/health`, { ca: serving.caBundle })).status;
  await process.ready(30_000, async () => (await health()) === 501);
  const keys = await initialise(url, serving.caBundle);
  const api = new VaultApi(url, serving.caBundle, keys.rootToken);
  const unseal = async (): Promise<void> => {
    // While it starts it takes no connection yet.
    await process.ready(30_000, async () => (await api.write('sys/unseal', { key: keys.unsealKey })).status === 200);
    await process.ready(30_000, async () => (await health()) === 200);
  };
  await unseal();
  const auditFile = at('audit.log');
  await makeAuditLog(api, auditFile);
  return {
    url,
    caBundle: serving.caBundle,
    caFile: at('vault-ca.pem'),
    api,
    process,
    auditFile,
    unseal,
    seal: async () => {
      const { status, errors } = await api.write('sys/seal');
      if (status !== 204) throw new Error(`Vault did not seal: ${errors.join('; ')}`);
    },
  };
}

async function initialise(
  url: string,
  ca: string,
): Promise<{ readonly unsealKey: string; readonly rootToken: string }> {
  const body = JSON.stringify({ secret_shares: 1, secret_threshold: 1 });
  const { status, text } = await call(`${url}/v1/sys/init`, { method: 'PUT', ca, body });
  if (status !== 200) throw new Error(`Vault was not initialised: ${status} ${text}`);
  const { keys, root_token: rootToken } = JSON.parse(text) as {
    readonly keys: readonly [string];
    readonly root_token: string;
  };
  return { unsealKey: keys[0], rootToken };
}
