import { deepest, type HclEntry, type HclSyntax, type HclValue } from '../hcl/hcl-syntax';

/**
 * The entries of a policy in JSON, as HCL sees them: an object or a list of objects under `path`
 * stands for blocks with the paths as labels.
 */
export function parseJsonPolicy(text: string): HclSyntax {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    return { ok: false, message: 'neither JSON nor HCL', offset: 0 };
  }
  const root = toValue(document, 0);
  if (root === null) return { ok: false, message: 'nested too deep', offset: 0 };
  return root.kind === 'object'
    ? { ok: true, entries: root.entries.flatMap(blocksOf) }
    : { ok: false, message: 'a policy in JSON is an object', offset: 0 };
}

function blocksOf(entry: HclEntry): readonly HclEntry[] {
  if (entry.key !== 'path') return [entry];
  const groups = entry.value.kind === 'list' ? entry.value.items : [entry.value];
  return groups.flatMap((group) =>
    group.kind === 'object'
      ? group.entries.map(({ key, value }) => ({ key: 'path', labels: [key], value, offset: 0 }))
      : [],
  );
}

function toValue(data: unknown, depth: number): HclValue | null {
  if (depth > deepest) return null;
  if (Array.isArray(data)) {
    const items = data.map((item) => toValue(item, depth + 1));
    return items.every((item) => item !== null) ? { kind: 'list', items, offset: 0 } : null;
  }
  if (typeof data === 'object' && data !== null) {
    const entries: HclEntry[] = [];
    for (const [key, item] of Object.entries(data)) {
      const value = toValue(item, depth + 1);
      if (value === null) return null;
      entries.push({ key, labels: [], value, offset: 0 });
    }
    return { kind: 'object', entries, offset: 0 };
  }
  if (typeof data === 'string') return { kind: 'text', value: data, offset: 0 };
  return { kind: typeof data === 'number' ? 'number' : 'name', value: String(data), offset: 0 };
}
