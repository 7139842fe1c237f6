import { diagnostic } from '../diagnose/make';
import type { Diagnostic } from '../diagnose/diagnostic';
import { secretIn } from '../diagnose/secret';
import { noFacts, type ArtefactFacts } from '../model/artefact-facts';
import type { AuditDevice } from '../model/audit-device';
import type { AuthMount } from '../model/auth-mount';
import type { AuthRole } from '../model/auth-role';
import { grouped } from '../model/grouped';
import type { PkiMount } from '../model/pki-mount';
import type { PkiRole } from '../model/pki-role';
import type { Policy } from '../model/policy';
import { Arguments } from './terraform/arguments';
import { mountPath } from './terraform/mount-path';
import { unknownArguments } from './terraform/provider-schema';
import { readAuditDevice } from './terraform/read-audit';
import { keySources, readJwtMount, readKubernetesMount } from './terraform/read-auth-mount';
import { readJwtRole, readKubernetesRole } from './terraform/read-auth-role';
import { pkiTypes, readPkiMount } from './terraform/read-pki-mount';
import { readPkiRole } from './terraform/read-pki-role';
import { readPolicy } from './policy/read-policy';
import { valueOf } from './terraform/resolved';
import { skipVerify } from './terraform/skip-verify';
import { readModule, type ModuleFile } from './terraform/terraform-json';
import type { TerraformDocument, TerraformResource } from './terraform/terraform-resource';
import { readShown } from './terraform/terraform-show';
import { below, isObject, isPresent, text } from './untyped';

/** What Terraform will put into one Vault. Whose client a role is made for, only the join with manifests tells. */
export interface ReadVault {
  /** '' is the root namespace, null where the artefact does not tell. */
  readonly vaultNamespace: string | null;
  readonly authMounts: readonly AuthMount[];
  readonly authRoles: readonly AuthRole[];
  readonly policies: readonly Policy[];
  readonly pkiMounts: readonly PkiMount[];
  readonly pkiRoles: readonly PkiRole[];
  readonly auditDevices: readonly AuditDevice[];
  readonly facts: ArtefactFacts;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads one `*.tf.json` file, or the JSON of `terraform show -json` for a plan or a state. */
export function readTerraform(document: unknown, file: string): ReadVault {
  if (isPresent(below(document, 'planned_values')) || isPresent(below(document, 'values'))) {
    return readDocument(readShown(document, file), []);
  }
  return readTerraformModule([{ at: file, value: document }]);
}

/** Reads the `*.tf.json` files of one directory, which refer to each other. */
export function readTerraformModule(files: readonly ModuleFile[]): ReadVault {
  const faults = files.filter(({ value }) => !isObject(value) && !Array.isArray(value));
  return readDocument(
    readModule(files),
    faults.map(({ at }) =>
      diagnostic({ code: 'wrong-type', at, path: [], message: 'terraform wants an object at the top of a file' }),
    ),
  );
}

function readDocument(document: TerraformDocument, diagnostics: readonly Diagnostic[]): ReadVault {
  return new VaultReader(document, diagnostics).read();
}

class VaultReader {
  private readonly diagnostics: Diagnostic[];
  private readonly unread: string[];
  private readonly strayKeys: ArtefactFacts['strayKeys'][number][] = [];
  private readonly resources: readonly TerraformResource[];
  private readonly byType: ReadonlyMap<string, readonly TerraformResource[]>;

  constructor(
    private readonly document: TerraformDocument,
    diagnostics: readonly Diagnostic[],
  ) {
    this.diagnostics = [...diagnostics];
    this.unread = [...document.unread];
    this.resources = document.resources.filter(({ mode }) => mode === 'managed');
    this.byType = grouped(this.resources, ({ type }) => type);
  }

  read(): ReadVault {
    const pki = this.of('vault_mount').filter((mount) => valueOf(mount.argument('type')) === 'pki');
    const parts = pkiTypes.flatMap((type) => this.of(type));
    const found = {
      authMounts: this.authMounts(),
      authRoles: [
        ...this.each('vault_jwt_auth_backend_role', readJwtRole),
        ...this.each('vault_kubernetes_auth_backend_role', readKubernetesRole),
      ],
      policies: this.each('vault_policy', (args) => this.policy(args)),
      pkiMounts: pki.map((engine) => readPkiMount(engine, parts)),
      pkiRoles: this.each('vault_pki_secret_backend_role', readPkiRole),
      auditDevices: this.each('vault_audit', readAuditDevice),
      vaultNamespace: this.vaultNamespace(),
    };
    this.noteUnread(pki);
    for (const { type, written, at } of this.resources) {
      this.strayKeys.push(...unknownArguments(type, written).map((key) => ({ at, key, kind: 'unknown' as const })));
    }
    const uncheckedServers = this.document.uncheckedProviders.map((at) => ({
      ...{ at, client: 'terraform' as const, name: '', setting: skipVerify },
    }));
    const facts = { ...noFacts, strayKeys: this.strayKeys, uncheckedServers, unread: this.unread };
    return { ...found, facts, diagnostics: this.diagnostics };
  }

  private of(type: string): readonly TerraformResource[] {
    return this.byType.get(type) ?? [];
  }

  private each<Node>(type: string, read: (args: Arguments) => Node): readonly Node[] {
    return this.of(type).map((resource) => this.open(resource, read));
  }

  private open<Node>(resource: TerraformResource, read: (args: Arguments) => Node): Node {
    const args = new Arguments(resource);
    const node = read(args);
    this.report(args);
    return node;
  }

  private report({ faults }: Arguments): void {
    for (const { at, wanted } of faults) {
      this.diagnostics.push(
        diagnostic({
          code: 'bad-value',
          at,
          path: [],
          message: `terraform would not take this value, wanted ${wanted}`,
        }),
      );
    }
  }

  private authMounts(): readonly AuthMount[] {
    const configs = new Map<string, TerraformResource>();
    for (const config of this.of('vault_kubernetes_auth_backend_config')) {
      configs.set(mountPath(new Arguments(config).text('backend', 'path', 'kubernetes')), config);
    }
    const mounted = this.of('vault_auth_backend').flatMap((backend): readonly AuthMount[] => {
      const method = valueOf(backend.argument('type'));
      const path = pathOf(backend);
      if (method === 'kubernetes') {
        const config = configs.get(path);
        configs.delete(path);
        return [this.kubernetesMount(backend, config, path)];
      }
      // The configuration of such a mount has no resource of its own.
      if (method === 'jwt' || method === 'oidc') return [{ ...this.open(backend, readJwtMount), path }];
      return [];
    });
    const configured = [...configs].map(([path, config]) => this.kubernetesMount(undefined, config, path));
    const jwt = this.of('vault_jwt_auth_backend').map((resource) => {
      const sources = keySources.filter((name) => resource.argument(name).kind !== 'absent');
      const known = sources.slice(sources[0] === 'jwks_pairs' ? 0 : 1);
      this.unread.push(...known.map((name) => `${resource.at}.${name}`));
      return this.open(resource, readJwtMount);
    });
    return [...jwt, ...mounted, ...configured];
  }

  private kubernetesMount(
    backend: TerraformResource | undefined,
    config: TerraformResource | undefined,
    path: string,
  ): AuthMount {
    const mounted = backend === undefined ? null : new Arguments(backend);
    const configured = config === undefined ? null : new Arguments(config);
    const mount = readKubernetesMount(mounted, configured, path);
    for (const args of [mounted, configured]) if (args !== null) this.report(args);
    return mount;
  }

  private policy(args: Arguments): Policy {
    const { policy, strayKeys, unread, fault } = readPolicy(args);
    this.strayKeys.push(...strayKeys);
    this.unread.push(...unread);
    if (fault !== null) {
      const told = secretIn(fault.message) === null ? fault.message : 'its text is malformed';
      this.diagnostics.push(
        diagnostic({ code: 'bad-value', at: fault.at, path: [], message: `vault would not take this policy: ${told}` }),
      );
    }
    return policy;
  }

  private noteUnread(pki: readonly TerraformResource[]): void {
    for (const { mode, type, at } of this.document.resources) {
      if (mode === 'data' ? type !== 'vault_policy_document' : type !== 'vault_audit' && !readTypes.has(type))
        this.unread.push(at);
    }
    for (const mount of this.of('vault_mount')) if (!pki.includes(mount)) this.unread.push(mount.at);
    for (const backend of this.of('vault_auth_backend')) {
      const method = valueOf(backend.argument('type'));
      if (method !== 'kubernetes' && method !== 'jwt' && method !== 'oidc') this.unread.push(backend.at);
    }
  }

  /** A resource's `namespace` counts from that of the provider. All of one Vault lies in one namespace. */
  private vaultNamespace(): string | null {
    const read = this.resources.filter(({ type }) => readTypes.has(type));
    const namespaces = new Set(read.map((resource) => resource.argument('namespace')).map(namespaceOf));
    const [own, ...more] = [...namespaces];
    const provider = namespaceOf(this.document.providerNamespace);
    if (own === undefined || own === null || provider === null || more.length > 0) return null;
    return [provider, own].filter((part) => part !== '').join('/');
  }
}

// Audit devices are in the root namespace, so they tell nothing of that of the others.
const readTypes: ReadonlySet<string> = new Set([
  ...pkiTypes,
  'vault_auth_backend',
  'vault_jwt_auth_backend',
  'vault_jwt_auth_backend_role',
  'vault_kubernetes_auth_backend_config',
  'vault_kubernetes_auth_backend_role',
  'vault_mount',
  'vault_pki_secret_backend_role',
  'vault_policy',
]);

function pathOf(backend: TerraformResource): string {
  const path = mountPath(text(valueOf(backend.argument('path'))));
  return path === '' ? text(valueOf(backend.argument('type'))) : path;
}

function namespaceOf(namespace: ReturnType<TerraformResource['argument']>): string | null {
  if (namespace.kind === 'absent') return '';
  return namespace.kind === 'known' && typeof namespace.value === 'string' ? mountPath(namespace.value) : null;
}
