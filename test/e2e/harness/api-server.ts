import type { KeyObject } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { binary } from './build';
import { programs } from './programs';
import type { Scope } from './scope';
import { ServerProcess } from './server-process';

/** How an API server is started: on which etcd, with which keys of ServiceAccount tokens. */
export interface ApiServerSettings {
  /** Name of the process; no other of the scope has it. */
  readonly name: string;
  /** Folder for its keys. */
  readonly folder: string;
  readonly port: number;
  readonly etcdUrl: string;
  readonly tokenIssuer: string;
  readonly apiAudiences: readonly string[];
  /** `--service-account-signing-key-file`. */
  readonly signingKey: KeyObject;
  /** `--service-account-key-file`, as PEM: it accepts tokens of these keys, and publishes them. */
  readonly verifyingKeys: readonly string[];
  /** Further flags. */
  readonly flags: readonly string[];
}

/** Starts an API server with RBAC. It is not ready yet. */
export async function startApiServer(scope: Scope, settings: ApiServerSettings): Promise<ServerProcess> {
  const { name, folder, port, etcdUrl, tokenIssuer, apiAudiences } = settings;
  const [signing, verifying] = [join(folder, `${name}-signing.key`), join(folder, `${name}-verifying.pub`)];
  writeFileSync(signing, settings.signingKey.export({ type: 'pkcs1', format: 'pem' }), { mode: 0o600 });
  writeFileSync(verifying, settings.verifyingKeys.join(''));
  return new ServerProcess(scope, {
    name,
    file: await binary(programs.apiServer),
    args: [
      `--etcd-servers=${etcdUrl}`,
      '--bind-address=127.0.0.1',
      '--advertise-address=127.0.0.1',
      `--secure-port=${port}`,
      `--service-account-issuer=${tokenIssuer}`,
      `--service-account-signing-key-file=${signing}`,
      `--service-account-key-file=${verifying}`,
      `--api-audiences=${apiAudiences.join(',')}`,
      '--authorization-mode=RBAC',
      '--service-cluster-ip-range=10.0.0.0/24',
      '--endpoint-reconciler-type=none',
      // It waits for a controller manager to make accounts that nobody makes here.
      '--disable-admission-plugins=ServiceAccount',
      ...settings.flags,
    ],
    // It drains for longer than a test wants to wait, and its data is thrown away.
    graceMs: 0,
  });
}
