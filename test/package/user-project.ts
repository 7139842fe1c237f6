import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';

const root = resolve(__dirname, '../..');
const installed = (name: string): string => join(root, 'node_modules', name);
const scratch = mkdtempSync(join(tmpdir(), 'cdk-vault-trust-package-'));

/** What a command printed and how it ended. */
export interface Outcome {
  readonly status: number | null;
  readonly output: string;
}

/** A project of somebody who installed the packed package, and the frameworks that are linked into it. */
export class UserProject {
  private constructor(readonly folder: string) {}

  /**
   * Packs what is built and installs it by npm, without a network: the two dependencies are packed
   * from what is installed here. Frameworks are no dependencies of a project until they are linked.
   */
  static install(): UserProject {
    execFileSync(process.execPath, ['scripts/ensure-built.mjs'], { cwd: root, stdio: 'ignore' });
    const packed = [root, installed('commander'), installed('yaml')].map((folder) => `file:${pack(folder)}`);
    const project = new UserProject(join(scratch, 'bare'));
    mkdirSync(project.folder);
    npm(['init', '--yes'], project.folder);
    npm(['install', '--offline', '--ignore-scripts', '--no-audit', '--no-fund', ...packed], project.folder);
    return project;
  }

  /** The same project once more. */
  copy(name: string): UserProject {
    const folder = join(scratch, name);
    cpSync(this.folder, folder, { recursive: true, verbatimSymlinks: true });
    return new UserProject(folder);
  }

  /** Links packages that are installed here, each under its own name or under an alias. */
  link(packages: Readonly<Record<string, string>>): this {
    for (const [name, target] of Object.entries(packages)) {
      const at = join(this.folder, 'node_modules', name);
      mkdirSync(dirname(at), { recursive: true });
      symlinkSync(installed(target), at);
    }
    return this;
  }

  /** Copies the Vault provider, so that it finds this project's framework; `rewrite` changes its files. */
  copyVaultProvider(name: string, rewrite: (text: string) => string): this {
    const from = installed('@cdktf/provider-vault');
    const to = join(this.folder, 'node_modules', name);
    cpSync(join(from, 'package.json'), join(to, 'package.json'));
    const used = readdirSync(join(from, 'lib')).filter((folder) =>
      /^(provider|policy|mount|audit|(jwt-|kubernetes-)?auth-backend.*|pki-secret-backend-.*)$/.test(folder),
    );
    for (const folder of used) {
      mkdirSync(join(to, 'lib', folder), { recursive: true });
      for (const file of ['index.js', 'index.d.ts']) {
        const text = readFileSync(join(from, 'lib', folder, file), 'utf8');
        writeFileSync(join(to, 'lib', folder, file), rewrite(text));
      }
    }
    return this;
  }

  /** Names of what is installed. */
  packages(): string[] {
    return readdirSync(join(this.folder, 'node_modules')).filter((name) => !name.startsWith('.'));
  }

  /** Compiles a program strictly, with the types of every package checked, and runs it. */
  run(source: string): Outcome {
    writeFileSync(join(this.folder, 'main.ts'), source);
    const tsc = this.node([
      installed('typescript/bin/tsc'),
      ...[
        '--strict',
        '--target',
        'ES2022',
        '--module',
        'node16',
        '--types',
        'node',
        '--typeRoots',
        installed('@types'),
      ],
      'main.ts',
    ]);
    return tsc.status === 0 ? this.node(['main.js']) : tsc;
  }

  /** Runs node in the project. */
  node(args: readonly string[]): Outcome {
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: this.folder, encoding: 'utf8' });
    return { status, output: stdout + stderr };
  }
}

/** Removes every project. */
export function removeProjects(): void {
  rmSync(scratch, { recursive: true, force: true });
}

function pack(folder: string): string {
  const printed = npm(['pack', '--ignore-scripts', '--json', '--pack-destination', scratch, folder], scratch);
  const [{ filename = '' } = {}] = JSON.parse(printed) as { readonly filename?: string }[];
  return join(scratch, basename(filename));
}

function npm(args: readonly string[], cwd: string): string {
  return execFileSync('npm', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
}
