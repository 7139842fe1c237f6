import type { Diagnostic, SourcePath } from '../diagnose/diagnostic';

/** The findings, each with the keys and indices of its place in the declaration that was judged. */
export function located(diagnostics: readonly Diagnostic[], declaration: unknown): readonly Diagnostic[] {
  return diagnostics.map((found) =>
    found.path.length > 0 ? found : { ...found, path: pathOf(found.at, declaration) },
  );
}

/**
 * Keys and indices of a place, `clusters.prod.workloads[shop/orders]`. What is not written there, a
 * derived value for example, is reached as far as the place says.
 */
export function pathOf(at: string, declaration: unknown): SourcePath {
  const path: (string | number)[] = [];
  let value = declaration;
  let rest = at;
  while (rest !== '') {
    const [text, name = '', identity = ''] = /^\.?(?:([A-Za-z0-9_-]+)|\[([^\]]*)\])/.exec(rest) ?? [];
    if (text === undefined) return [];
    rest = rest.slice(text.length);
    const step = Array.isArray(value) ? indexOf(value, identity) : name !== '' ? name : identity;
    if (step === undefined) return path;
    path.push(step);
    value = typeof value === 'object' && value !== null ? (value as Record<string | number, unknown>)[step] : undefined;
  }
  return path;
}

const indices = new WeakMap<readonly unknown[], ReadonlyMap<string, number>>();

function indexOf(list: readonly unknown[], identity: string): number | undefined {
  const known = indices.get(list) ?? new Map(list.map((member, index) => [nameOf(member) ?? String(index), index]));
  indices.set(list, known);
  return known.get(identity);
}

/** How places name a member of a list: an issuer, a workload, a Certificate. */
function nameOf(member: unknown): string | null {
  if (typeof member !== 'object' || member === null) return null;
  const { namespace, name, serviceAccount } = member as Readonly<Record<string, unknown>>;
  const account =
    typeof serviceAccount === 'object' ? (serviceAccount as { name?: unknown } | null)?.name : serviceAccount;
  const parts = name === undefined ? [namespace, account] : [namespace, name];
  const known = parts.filter((part) => part !== undefined);
  return known.length > 0 && known.every((part) => typeof part === 'string') ? known.join('/') : null;
}
