import { readFileSync } from 'node:fs';
import type { Plan, PlannedObject, PlannedResource } from '../../../src/trust/plan/planned';
import { schemaFile } from '../provider-schema/generate';

type Manifest = PlannedObject['manifest'];

/** One thing taken away from what is emitted. */
export interface Removal {
  /** Names what is taken away, the same in every trust: `Role: resourceNames`, `vault_policy: update`. */
  readonly what: string;
  readonly objects: readonly PlannedObject[];
  readonly resources: readonly PlannedResource[];
}

/** Keys that name or place a thing, and so are no statement about anybody. */
const placing = ['apiVersion', 'kind', 'metadata', 'roleRef', 'type'];

/** Arguments that name or place a resource. */
const placingArguments = ['backend', 'path', 'name', 'role_name', 'type'];

/** Of these Terraform's provider wants one, and refuses the plan otherwise (stand-in.e2e.ts). */
const oneOf = ['oidc_discovery_url', 'jwks_url', 'jwt_validation_pubkeys'];

interface Schema {
  readonly resources: Readonly<
    Record<string, { readonly attributes: Readonly<Record<string, { readonly required: boolean }>> }>
  >;
}

const schema = JSON.parse(readFileSync(schemaFile, 'utf8')) as Schema;

/** Whether Terraform lets an argument be left out. */
function isLeftToUs(type: string, name: string): boolean {
  if (placingArguments.includes(name) || oneOf.includes(name)) return false;
  return schema.resources[type]?.attributes[name]?.required === false;
}

/** Every object, rule, list of a rule, capability and argument that is emitted, taken away one at a time. */
export function removalsOf({ objects, resources }: Plan): readonly Removal[] {
  return [
    ...objects.filter(isTried).flatMap((object) => [
      { what: object.manifest.kind + suffix(object), objects: objects.filter((one) => one !== object), resources },
      ...withoutParts(object.manifest).map(([what, manifest]) => ({
        what: `${object.manifest.kind}${suffix(object)}: ${what}`,
        objects: objects.map((one) => (one === object ? { ...one, manifest } : one)),
        resources,
      })),
    ]),
    ...resources.flatMap((resource) =>
      withoutArguments(resource).map(([what, changed]) => ({
        what: `${resource.type}: ${what}`,
        objects,
        resources: resources.map((one) => (one === resource ? changed : one)),
      })),
    ),
  ];
}

/**
 * A Certificate is what a user wishes for. The binding by which Vault reads a key set is one for all
 * worlds of a cluster; refusals.e2e.ts shows what happens without it.
 */
function isTried({ manifest }: PlannedObject): boolean {
  const role = (manifest['roleRef'] as { readonly name: string } | undefined)?.name;
  return manifest.kind !== 'Certificate' && role !== 'system:service-account-issuer-discovery';
}

/** Tells apart objects of one kind. */
function suffix({ manifest, owner }: PlannedObject): string {
  const role = (manifest['roleRef'] as { readonly name: string } | undefined)?.name ?? '';
  if (role.startsWith('system:')) return ` (${role})`;
  return owner.startsWith('login:') ? ' (reviewer)' : '';
}

function withoutParts(manifest: Manifest): readonly (readonly [string, Manifest])[] {
  const own = Object.keys(manifest).filter((key) => !placing.includes(key));
  return own.flatMap((key): readonly (readonly [string, Manifest])[] => {
    if (key === 'rules') {
      const [rule = {}] = manifest['rules'] as readonly object[];
      // An API server asks for the other lists of a rule.
      return Object.keys(rule)
        .filter((list) => list === 'resourceNames')
        .map((list) => [list, { ...manifest, rules: [without(rule, list)] }]);
    }
    if (manifest.kind === 'Issuer' || manifest.kind === 'ClusterIssuer') return withoutIssuerParts(manifest);
    return [[key, without(manifest, key) as Manifest]];
  });
}

interface IssuerSpec {
  readonly vault: {
    readonly auth: { readonly kubernetes: { readonly serviceAccountRef: object; readonly [key: string]: unknown } };
    readonly [key: string]: unknown;
  };
}

/** What an Issuer may leave out: cert-manager asks for the rest. */
function withoutIssuerParts(manifest: Manifest): readonly (readonly [string, Manifest])[] {
  const { vault } = manifest['spec'] as IssuerSpec;
  const { kubernetes } = vault.auth;
  const parts: (readonly [string, Manifest])[] = [];
  if ('caBundle' in vault) parts.push(['caBundle', { ...manifest, spec: { vault: without(vault, 'caBundle') } }]);
  if ('audiences' in kubernetes.serviceAccountRef) {
    const serviceAccountRef = without(kubernetes.serviceAccountRef, 'audiences');
    const auth = { kubernetes: { ...kubernetes, serviceAccountRef } };
    parts.push(['audiences', { ...manifest, spec: { vault: { ...vault, auth } } }]);
  }
  return parts;
}

function withoutArguments(resource: PlannedResource): readonly (readonly [string, PlannedResource])[] {
  const { type, args } = resource;
  if (type === 'vault_policy') return withoutPolicyLines(resource);
  return Object.keys(args)
    .filter((name) => isLeftToUs(type, name))
    .map((name) => [name, { ...resource, args: without(args, name) }]);
}

/** A policy without each of its blocks. */
function withoutPolicyLines(resource: PlannedResource): readonly (readonly [string, PlannedResource])[] {
  const blocks = String(resource.args['policy']).match(/path "[^"]*" \{[^}]*\}\n/g) ?? [];
  return blocks.map((block) => {
    const rest = blocks.filter((one) => one !== block).join('\n');
    const [, path = ''] = /^path "([^"]*)"/.exec(block) ?? [];
    // Vault takes no empty policy.
    return [
      path.replace(/w\d+/g, '…'),
      { ...resource, args: { ...resource.args, policy: rest === '' ? '# nothing' : rest } },
    ];
  });
}

function without<T extends object>(value: T, key: string): T {
  return Object.fromEntries(Object.entries(value).filter(([name]) => name !== key)) as T;
}
