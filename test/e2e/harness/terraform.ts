import { spawn, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, linkSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { binary } from './build';
import { programs } from './programs';
import type { Scope } from './scope';
import type { VaultServer } from './vault-server';

/** Version that the stand-in is installed as: the one of the published CDKTF bindings. */
export const providerVersion = '5.6.0';

/** What a plan would do. */
export interface PlannedChange {
  readonly address: string;
  readonly actions: readonly string[];
}

/** The engine: Terraform from PATH, else OpenTofu built here; `VAULT_TRUST_E2E_TERRAFORM` names another. */
export async function terraformBinary(): Promise<string> {
  const variable = process.env[programs.tofu.variable];
  if (variable === undefined && spawnSync('terraform', ['version'], { stdio: 'ignore' }).status === 0)
    return 'terraform';
  return binary(programs.tofu);
}

/**
 * Writes a CLI configuration by which the engine finds the stand-in as `hashicorp/vault` and asks no
 * registry. With `VAULT_TRUST_E2E_PROVIDER=registry` the configuration is empty and the real provider
 * is installed.
 */
export async function writeCliConfig(scope: Scope): Promise<string> {
  const file = join(scope.folder, 'terraform.rc');
  if (process.env['VAULT_TRUST_E2E_PROVIDER'] === 'registry') {
    writeFileSync(file, '');
    return file;
  }
  const built = await binary(programs.provider);
  const mirror = join(scope.folder, 'mirror');
  const platform = `${process.platform}_${process.arch === 'x64' ? 'amd64' : process.arch}`;
  // Terraform and OpenTofu look under the names of their own registries.
  for (const registry of ['registry.terraform.io', 'registry.opentofu.org']) {
    const folder = join(mirror, registry, 'hashicorp', 'vault', providerVersion, platform);
    mkdirSync(folder, { recursive: true });
    link(built, join(folder, `terraform-provider-vault_v${providerVersion}`));
  }
  writeFileSync(file, `provider_installation {\n  filesystem_mirror {\n    path = ${JSON.stringify(mirror)}\n  }\n}\n`);
  return file;
}

/** One working directory of Terraform against one Vault. */
export class Terraform {
  private constructor(
    readonly folder: string,
    private readonly file: string,
    private readonly env: Readonly<Record<string, string>>,
  ) {}

  /** Writes a module, `main.tf.json` as it was emitted, and what a user adds: the provider's configuration and variables. */
  static async open(
    scope: Scope,
    options: {
      readonly name: string;
      readonly main: string;
      readonly vault: VaultServer;
      readonly variables?: Readonly<Record<string, string>>;
    },
  ): Promise<Terraform> {
    const folder = join(scope.folder, options.name);
    mkdirSync(folder);
    const { vault, variables = {} } = options;
    const provider = { address: vault.url, ca_cert_file: vault.caFile };
    writeFileSync(join(folder, 'provider.tf.json'), JSON.stringify({ provider: { vault: provider } }));
    const [file, cliConfig] = await Promise.all([terraformBinary(), writeCliConfig(scope)]);
    const terraform = new Terraform(folder, file, {
      PATH: process.env['PATH'] ?? '',
      HOME: scope.folder,
      TF_CLI_CONFIG_FILE: cliConfig,
      TF_IN_AUTOMATION: '1',
      CHECKPOINT_DISABLE: '1',
      VAULT_TOKEN: vault.api.token,
    });
    terraform.write(options.main);
    terraform.set(variables);
    await terraform.run('init', '-input=false');
    return terraform;
  }

  /** Replaces `main.tf.json`. */
  write(main: string): void {
    writeFileSync(join(this.folder, 'main.tf.json'), main);
  }

  /** Sets the variables, and no other. */
  set(variables: Readonly<Record<string, string>>): void {
    writeFileSync(join(this.folder, 'terraform.tfvars.json'), JSON.stringify(variables), { mode: 0o600 });
  }

  /** Applies the module; the resources at these addresses are made anew. */
  async apply(...replace: readonly string[]): Promise<void> {
    await this.run('apply', '-input=false', '-auto-approve', ...replace.map((address) => `-replace=${address}`));
  }

  /** Applies one resource and what it needs. */
  async applyOnly(address: string): Promise<void> {
    await this.run('apply', '-input=false', '-auto-approve', `-target=${address}`);
  }

  /** What an apply would change now; data that is only read is left out. */
  async plan(): Promise<readonly PlannedChange[]> {
    await this.run('plan', '-input=false', '-out=plan');
    const plan = JSON.parse(await this.run('show', '-json', 'plan')) as {
      readonly resource_changes?: readonly {
        readonly address: string;
        readonly change: { readonly actions: readonly string[] };
      }[];
    };
    return (plan.resource_changes ?? [])
      .map(({ address, change }) => ({ address, actions: change.actions }))
      .filter(({ actions }) => !['no-op', 'read'].includes(actions[0] ?? ''));
  }

  /** Destroys everything of the module. */
  async destroy(): Promise<void> {
    await this.run('destroy', '-input=false', '-auto-approve');
  }

  /** Values of the outputs. */
  async outputs(): Promise<Readonly<Record<string, unknown>>> {
    const outputs = JSON.parse(await this.run('output', '-json')) as Readonly<
      Record<string, { readonly value: unknown }>
    >;
    return Object.fromEntries(Object.entries(outputs).map(([name, { value }]) => [name, value]));
  }

  private run(command: string, ...args: readonly string[]): Promise<string> {
    const child = spawn(this.file, [command, '-no-color', ...args], {
      cwd: this.folder,
      env: this.env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let out = '';
    let errors = '';
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
    return new Promise((done, fail) => {
      child.once('error', fail);
      child.once('close', (code) => {
        if (code === 0) done(out);
        else fail(new Error(`${this.file} ${command} ended with ${code}\n${out.slice(-2000)}\n${errors.slice(-6000)}`));
      });
    });
  }
}

/** A hard link where the file system allows it: the mirror is one of many, and binaries are large. Once is enough: it may be running. */
function link(from: string, to: string): void {
  if (existsSync(to)) return;
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}
