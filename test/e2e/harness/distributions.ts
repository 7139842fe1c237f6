/**
 * Programs that nobody here builds: they come as packages, through the ordinary clients of their registries,
 * into the same cache outside the repository, keyed by version. What is there is never fetched again.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder, report } from './build';

/** A program that comes as packages and is unpacked into a folder. */
export interface Distribution {
  readonly name: string;
  /** What the tests know; part of the folder's name. */
  readonly version: string;
  /** Environment variable that points at an existing folder of this shape. */
  readonly variable: string;
  /** What is fetched, in words for whoever waits. */
  readonly size: string;
  /** Fetches and unpacks into a folder, which is empty. */
  readonly fill: (folder: string, run: Run) => Promise<void>;
}

/** Runs a program to its end; answers with what it printed, throws with it where it fails. */
export type Run = (file: string, args: readonly string[], cwd?: string) => Promise<string>;

const erlang = [
  'asn1',
  'base',
  'crypto',
  'eldap',
  'inets',
  'mnesia',
  'os-mon',
  'parsetools',
  'public-key',
  'runtime-tools',
  'ssl',
  'syntax-tools',
  'tools',
  'xmerl',
];

/** What Keycloak must be told to take tokens of ServiceAccounts. */
const keycloakFeatures = ['client-auth-federated', 'kubernetes-service-accounts'];

export const distributions = {
  /** Debian's packages of RabbitMQ and of Erlang, unpacked, not installed: nothing of the machine changes. */
  rabbitmq: {
    name: 'rabbitmq',
    version: '3.10',
    variable: 'VAULT_TRUST_E2E_RABBITMQ',
    size: "32 MB of Debian's packages",
    fill: async (folder, run) => {
      const apt = join(folder, 'apt');
      for (const below of ['lists/partial', 'archives/partial']) mkdirSync(join(apt, below), { recursive: true });
      // Lists and archives of its own: whoever runs this need not be root, nor have updated the machine's.
      const own = [
        ...['-o', `Dir::State::Lists=${apt}/lists`, '-o', `Dir::Cache=${apt}`],
        ...['-o', 'Debug::NoLocking=1', '-o', 'APT::Sandbox::User='],
      ];
      await run('apt-get', ['-qq', ...own, 'update']);
      const packages = ['rabbitmq-server', ...erlang.map((part) => `erlang-${part}`)];
      await run('apt-get', ['-qq', ...own, 'download', ...packages], apt);
      const files = readdirSync(apt).filter((file) => file.endsWith('.deb'));
      const server = files.find((file) => file.startsWith('rabbitmq-server_')) ?? '';
      if (!server.startsWith('rabbitmq-server_3.10.'))
        throw new Error(`these tests know RabbitMQ 3.10, and this Debian has ${server}`);
      for (const file of files) await run('dpkg', ['-x', join(apt, file), folder]);
      rmSync(apt, { recursive: true });
    },
  },
  /** Keycloak's own distribution. It takes Java 17 or later. */
  keycloak: {
    name: 'keycloak',
    version: '26.7.3',
    variable: 'VAULT_TRUST_E2E_KEYCLOAK',
    size: '177 MB from Maven Central',
    fill: async (folder, run) => {
      const archive = await fromMaven(folder, run, 'org.keycloak', 'keycloak-quarkus-dist', '26.7.3');
      await run('unzip', ['-q', archive, '-d', folder]);
      rmSync(archive);
      // It writes what it was built for into its own folder: once, so that no run writes there.
      const script = join(folder, 'keycloak-26.7.3', 'bin', 'kc.sh');
      await run(script, ['build', '--db=dev-mem', '--cache=local', `--features=${keycloakFeatures.join(',')}`], folder);
    },
  },
  /** OpenSearch's core with its security plugin: the one pair of version 2 that is published for both. It takes Java 17. */
  openSearch: {
    name: 'opensearch',
    version: '2.19.4',
    variable: 'VAULT_TRUST_E2E_OPENSEARCH',
    size: '100 MB from Maven Central',
    fill: async (folder, run) => {
      const core = await fromMaven(folder, run, 'org.opensearch.distribution.integ-test-zip', 'opensearch', '2.19.4');
      await run('unzip', ['-q', core, '-d', folder]);
      const security = await fromMaven(folder, run, 'org.opensearch.plugin', 'opensearch-security', '2.19.4.0');
      const plugin = join(folder, 'opensearch-2.19.4', 'plugins', 'opensearch-security');
      await run('unzip', ['-q', security, '-d', plugin]);
      for (const archive of [core, security]) rmSync(archive);
    },
  },
} as const satisfies Record<string, Distribution>;

/** Where the distribution lies, or will. */
export function distributionFolder({ name, version, variable }: Distribution): string {
  return process.env[variable] || join(cacheFolder(), name, version);
}

/** Whether the distribution is on this machine. */
export function isThere(distribution: Distribution): boolean {
  return existsSync(distributionFolder(distribution));
}

/** Folder of the distribution, fetched if it is not there yet. */
export async function fetched(distribution: Distribution): Promise<string> {
  const folder = distributionFolder(distribution);
  if (existsSync(folder)) return folder;
  const { name, version, variable, size } = distribution;
  if (process.env[variable]) throw new Error(`${variable} points at ${folder}, where no folder is`);
  report(`fetching ${name} ${version} (once; ${size}) …`);
  mkdirSync(join(cacheFolder(), name), { recursive: true });
  const filling = mkdtempSync(`${folder}.`);
  try {
    await distribution.fill(filling, run);
    // A rename is atomic: whoever finds the folder finds all of it.
    renameSync(filling, folder);
  } catch (error) {
    rmSync(filling, { recursive: true, force: true });
    throw error;
  }
  return folder;
}

/** A zip file from Maven Central, in a folder. */
async function fromMaven(folder: string, run: Run, group: string, artifact: string, version: string): Promise<string> {
  const wanted = `${group}:${artifact}:${version}:zip`;
  await run('mvn', ['-q', '-B', 'dependency:copy', `-Dartifact=${wanted}`, `-DoutputDirectory=${folder}`], folder);
  return join(folder, `${artifact}-${version}.zip`);
}

const run: Run = async (file, args, cwd) => {
  const child = spawn(file, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  const code = await new Promise<number | string>((done) => {
    child.once('error', (error) => done(error.message));
    child.once('close', (exit) => done(exit ?? 'a signal'));
  });
  if (code !== 0) throw new Error(`${file} ${args.at(-1) ?? ''} failed (${code})\n${printed.slice(-2000)}`);
  return printed;
};
