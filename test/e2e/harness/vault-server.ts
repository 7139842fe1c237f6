import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { binary } from './build';
import { freePorts } from './free-ports';
import { programs } from './programs';
import type { Scope } from './scope';
import { type Command, ServerProcess } from './server-process';
import { VaultApi } from './vault-api';
import { auditConfiguration, makeAuditLog } from './vault-product';

/** What a Pod finds below `/var/run/secrets/kubernetes.io/serviceaccount`. */
export interface PodAccount {
  readonly token: string;
  readonly caBundle: string;
}

/** A running Vault, in memory. */
export interface VaultServer {
  readonly url: string;
  /** Certificate of the authority that Vault made for itself, as PEM. */
  readonly caBundle: string;
  readonly caFile: string;
  /** As root. */
  readonly api: VaultApi;
  readonly process: ServerProcess;
  readonly auditFile: string;
}

/** What a scenario may want of Vault. */
export interface VaultOptions {
  /** Vault finds this account's token and certificates where a Pod has them; nobody else on this machine does. */
  readonly pod?: PodAccount;
  /** Names for which its certificate stands, besides 127.0.0.1. */
  readonly names?: readonly string[];
  /** Its environment, for example a proxy. */
  readonly env?: Readonly<Record<string, string>>;
}

/** Starts Vault in memory over TLS, with an audit log. */
export async function startVault(scope: Scope, options: VaultOptions = {}): Promise<VaultServer> {
  const [vault, [port = 0]] = await Promise.all([binary(programs.vault), freePorts(1)]);
  const folder = join(scope.folder, `vault-${port}`);
  mkdirSync(folder);
  const rootToken = `root-${randomBytes(12).toString('hex')}`;
  const configFile = join(folder, 'vault.hcl');
  const auditFile = join(folder, 'audit.log');
  // Vault would listen on the next port too, for other members of its cluster.
  writeFileSync(configFile, `disable_clustering = true\n${auditConfiguration(auditFile)}`);
  const command: Command = {
    name: `vault-${port}`,
    file: vault,
    args: [
      'server',
      '-dev',
      `-config=${configFile}`,
      '-dev-tls',
      `-dev-tls-cert-dir=${folder}`,
      ...(options.names ?? []).map((name) => `-dev-tls-san=${name}`),
      '-dev-no-store-token',
      `-dev-listen-address=127.0.0.1:${port}`,
      '-log-level=debug',
    ],
    env: { ...options.env, VAULT_DEV_ROOT_TOKEN_ID: rootToken, BAO_DEV_ROOT_TOKEN_ID: rootToken },
  };
  const process = new ServerProcess(scope, options.pod === undefined ? command : asPod(command, folder, options.pod));
  const url = `https://127.0.0.1:${port}`;
  const caFile = join(folder, 'vault-ca.pem');
  const api = (): VaultApi => new VaultApi(url, readFileSync(caFile, 'utf8'), rootToken);
  await process.ready(30_000, async () => (await api().read('sys/health')).status === 200);
  await makeAuditLog(api(), auditFile);
  return { url, caBundle: api().ca, caFile, api: api(), process, auditFile };
}

/**
 * The paths are fixed in Vault's plugin, so the process gets a view of the file system in which they
 * exist: a mount namespace of its own, with an empty `/run` in memory.
 */
function asPod(command: Command, folder: string, pod: PodAccount): Command {
  const source = join(folder, 'pod');
  mkdirSync(source);
  writeFileSync(join(source, 'token'), pod.token, { mode: 0o600 });
  writeFileSync(join(source, 'ca.crt'), pod.caBundle);
  const account = '/run/secrets/kubernetes.io/serviceaccount';
  const prepare = `mount -t tmpfs none /run && mkdir -p ${account} && cp "$0"/* ${account} && exec "$@"`;
  return {
    ...command,
    file: 'unshare',
    args: ['--user', '--map-root-user', '--mount', 'sh', '-c', prepare, source, command.file, ...command.args],
  };
}
