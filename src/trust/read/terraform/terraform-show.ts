import { absent, known, unknown, type Resolved } from './resolved';
import type { TerraformDocument, TerraformResource } from './terraform-resource';
import { isTold, skipVerify } from './skip-verify';
import { below, isObject, isPresent, list, object, text } from '../untyped';

// Modules nest a few levels; what nests deeper was made to exhaust a reader.
const deepest = 64;

interface Shown {
  readonly mode: 'managed' | 'data';
  readonly type: string;
  readonly address: string;
  readonly values: unknown;
}

/** The resources of `terraform show -json`, of a plan or of a state. */
export function readShown(document: unknown, file: string): TerraformDocument {
  const planned = isPresent(below(document, 'planned_values'));
  const shown = [
    ...module(below(document, planned ? 'planned_values' : 'values', 'root_module')),
    // Data sources that were read during planning stand in the prior state.
    ...dataOf(below(document, 'prior_state', 'values', 'root_module')),
  ];
  const later = afterApply(document);
  const written = new Map(configured(below(document, 'configuration', 'root_module'), ''));
  const unique = [...new Map(shown.map((resource) => [resource.address, resource])).values()];

  const resource = ({ mode, type, address, values }: Shown): TerraformResource => {
    // The configuration names a resource once, however often it exists.
    const expressions = written.get(address.replace(/\[(?:\d+|"(?:[^"\\]|\\.)*")\]/g, ''));
    return {
      mode,
      type,
      address,
      at: `${file}#${address}`,
      argument: (name) =>
        argument(below(values, name), below(later.get(address), name), below(expressions, name), isObject(expressions)),
      references: (name) =>
        list(below(expressions, name, 'references')).flatMap((reference) => resourceOf(text(reference))),
      written: [],
      preventDestroy: null,
    };
  };
  return {
    resources: unique.map(resource),
    unread: [],
    uncheckedProviders: unchecked(document).map((path) => `${file}#${path}`),
    providerNamespace: provider(document, planned),
  };
}

function argument(value: unknown, later: unknown, expression: unknown, isConfigured: boolean): Resolved {
  if (isPresent(value)) return someLater(later) ? { kind: 'unknown', value } : known(value);
  if (!someLater(later)) return absent;
  // What nobody wrote and only the server fills in gets the provider's default.
  return isConfigured && !isPresent(expression) ? absent : unknown;
}

/** Whether any part of a value is known only after apply. */
function someLater(later: unknown): boolean {
  const open: unknown[] = [later];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next === true) return true;
    if (typeof next === 'object' && next !== null) for (const member of Object.values(next)) open.push(member);
  }
  return false;
}

function afterApply(document: unknown): ReadonlyMap<string, unknown> {
  return new Map(
    list(below(document, 'resource_changes')).map((change) => [
      text(below(change, 'address')),
      below(change, 'change', 'after_unknown'),
    ]),
  );
}

function* module(root: unknown, depth = 0): Generator<Shown> {
  if (depth > deepest) return;
  for (const resource of list(below(root, 'resources'))) {
    const [type, address] = [text(below(resource, 'type')), text(below(resource, 'address'))];
    if (type === '' || address === '') continue;
    const mode = below(resource, 'mode') === 'data' ? 'data' : 'managed';
    yield { mode, type, address, values: below(resource, 'values') };
  }
  for (const child of list(below(root, 'child_modules'))) yield* module(child, depth + 1);
}

function* dataOf(root: unknown): Generator<Shown> {
  for (const resource of module(root)) if (resource.mode === 'data') yield resource;
}

/** The expressions of every configured resource, by address. */
function* configured(root: unknown, prefix: string, depth = 0): Generator<readonly [string, unknown]> {
  if (depth > deepest) return;
  for (const resource of list(below(root, 'resources'))) {
    yield [`${prefix}${text(below(resource, 'address'))}`, below(resource, 'expressions')];
  }
  const calls = below(root, 'module_calls');
  for (const [name, call] of isObject(calls) ? Object.entries(calls) : []) {
    yield* configured(below(call, 'module'), `${prefix}module.${name}.`, depth + 1);
  }
}

/** The resource of a reference such as `vault_mount.pki.path`; Terraform lists the bare address besides. */
function resourceOf(reference: string): readonly string[] {
  const steps = reference.split('.');
  const length = steps[0] === 'data' ? 3 : 2;
  return steps.length === length ? [reference] : [];
}

/** A plan repeats the configuration. Source: Terraform JSON output format, "Configuration Representation". */
function unchecked(document: unknown): readonly string[] {
  const path = ['configuration', 'provider_config'];
  const argument = ['expressions', skipVerify, 'constant_value'];
  return Object.entries(object(below(document, ...path))).flatMap(([key, provider]) =>
    text(below(provider, 'name')) === 'vault' && isTold(below(provider, ...argument))
      ? [[...path, key, ...argument].join('.')]
      : [],
  );
}

function provider(document: unknown, planned: boolean): Resolved {
  if (!planned) return unknown;
  const namespace = below(document, 'configuration', 'provider_config', 'vault', 'expressions', 'namespace');
  return isPresent(namespace) ? known(below(namespace, 'constant_value')) : known('');
}
