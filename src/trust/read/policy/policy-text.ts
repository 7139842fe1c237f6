import type { PolicyRule } from '../../model/policy';
import { parseHcl, type HclEntry, type HclValue } from '../hcl/hcl-syntax';
import { parseJsonPolicy } from './policy-json';

/** A key in a policy's text. Lines and columns count from 1; in JSON all stand at the start, since nothing tells where. */
export interface PolicyKey {
  /** Path of its block; '' outside of blocks. */
  readonly path: string;
  readonly key: string;
  readonly line: number;
  readonly column: number;
}

export type PolicyText =
  | {
      readonly ok: true;
      readonly rules: readonly PolicyRule[];
      /** Keys that stand twice in a block. Vault before 2.1 takes the last, since then it refuses the policy. */
      readonly duplicates: readonly PolicyKey[];
      /** Restrictions that this model has no place for: wrapping, control groups, multi-factor. */
      readonly unread: readonly PolicyKey[];
    }
  | { readonly ok: false; readonly message: string; readonly line: number; readonly column: number };

/** Source: vault/policy.go `parsePaths`, the four words of the language before capabilities. */
const legacy: Readonly<Record<string, readonly string[]>> = {
  deny: ['deny'],
  read: ['read', 'list'],
  write: ['create', 'read', 'update', 'delete', 'list'],
  sudo: ['create', 'read', 'update', 'delete', 'list', 'sudo'],
};

/** Source: Vault concepts/policies; `scan` is OpenBao's. */
const capabilities: ReadonlySet<string> = new Set([
  'create',
  'read',
  'update',
  'delete',
  'list',
  'sudo',
  'patch',
  'deny',
  'subscribe',
  'recover',
  'scan',
]);

const restrictions: ReadonlySet<string> = new Set([
  'min_wrapping_ttl',
  'max_wrapping_ttl',
  'mfa_methods',
  'control_group',
  'subscribe_event_types',
  'pagination_limit',
  'response_keys_filter_path',
  'list_scan_response_keys_filter_path',
  'expiration',
]);

const known: ReadonlySet<string> = new Set([
  ...restrictions,
  'policy',
  'capabilities',
  'allowed_parameters',
  'denied_parameters',
  'required_parameters',
  'comment',
]);

/**
 * The rules of a Vault policy, from its text in HCL or JSON. What Vault refuses is refused, with
 * the place; what only this model has no place for is listed as unread.
 */
export function parsePolicyText(text: string): PolicyText {
  const syntax = text.trimStart().startsWith('{') ? parseJsonPolicy(text) : parseHcl(text);
  const positions = new Positions(text);
  if (!syntax.ok) return { ok: false, message: syntax.message, ...positions.of(syntax.offset) };
  const reader = new RuleReader(positions);
  const rules = syntax.entries.map((entry) => reader.entry(entry)).filter((rule) => rule !== null);
  if (reader.fault !== null) return { ok: false, ...reader.fault };
  return { ok: true, rules, duplicates: reader.duplicates, unread: reader.unread };
}

class RuleReader {
  fault: { readonly message: string; readonly line: number; readonly column: number } | null = null;
  readonly duplicates: PolicyKey[] = [];
  readonly unread: PolicyKey[] = [];

  constructor(private readonly positions: Positions) {}

  entry(entry: HclEntry): PolicyRule | null {
    if (entry.key === 'name' && entry.labels.length === 0) return null;
    if (entry.key !== 'path') return this.fail(`unknown key \`${entry.key}\``, entry.offset);
    const [label, ...more] = entry.labels;
    if (label === undefined || more.length > 0) return this.fail('a `path` block wants exactly one path', entry.offset);
    if (entry.value.kind !== 'object') return this.fail(`path \`${label}\` is no block`, entry.offset);
    // Vault's own paths start behind the slash.
    const path = label.startsWith('/') ? label.slice(1) : label;
    if (path.includes('+*')) return this.fail(`path \`${label}\`: \`+*\` is forbidden`, entry.offset);
    return this.rule(path, entry.value.entries);
  }

  private rule(path: string, entries: readonly HclEntry[]): PolicyRule {
    const last = new Map<string, HclValue>();
    for (const { key, value, offset } of entries) {
      if (!known.has(key)) this.fail(`path \`${path}\`: unknown key \`${key}\``, offset);
      const place = { path, key, ...this.positions.of(offset) };
      if (restrictions.has(key)) this.unread.push(place);
      if (last.has(key)) this.duplicates.push(place);
      last.set(key, value);
    }
    return {
      path,
      capabilities: this.capabilities(path, last),
      allowedParameters: this.parameters(path, 'allowed_parameters', last),
      deniedParameters: this.parameters(path, 'denied_parameters', last),
      requiredParameters: this.scalars(path, 'required_parameters', last.get('required_parameters')),
    };
  }

  private capabilities(path: string, values: ReadonlyMap<string, HclValue>): readonly string[] {
    const [word] = this.scalars(path, 'policy', values.get('policy'));
    const value = values.get('capabilities');
    const named = this.scalars(path, 'capabilities', value);
    const wrong = named.find((name) => !capabilities.has(name));
    if (wrong !== undefined) this.fail(`path \`${path}\`: unknown capability \`${wrong}\``, value?.offset ?? 0);
    if (word === undefined) return named;
    const granted = Object.hasOwn(legacy, word) ? legacy[word] : undefined;
    if (granted === undefined)
      this.fail(`path \`${path}\`: unknown policy \`${word}\``, values.get('policy')?.offset ?? 0);
    return granted ?? [];
  }

  private parameters(
    path: string,
    key: string,
    values: ReadonlyMap<string, HclValue>,
  ): Readonly<Record<string, readonly string[]>> {
    const value = values.get(key);
    if (value === undefined) return {};
    const groups = value.kind === 'list' ? value.items : [value];
    const found = groups.flatMap((group) =>
      group.kind === 'object' ? group.entries : this.mistyped(path, key, group),
    );
    // Vault compares the names of parameters in lower case.
    return Object.fromEntries(
      found.map((entry) => [entry.key.toLowerCase(), this.scalars(path, `${key}.${entry.key}`, entry.value)]),
    );
  }

  private mistyped(path: string, key: string, value: HclValue): readonly HclEntry[] {
    this.fail(`path \`${path}\`: \`${key}\` is no object`, value.offset);
    return [];
  }

  private scalars(path: string, key: string, value: HclValue | undefined): readonly string[] {
    if (value === undefined) return [];
    const items = value.kind === 'list' ? value.items : [value];
    return items.flatMap((item) => {
      if (item.kind !== 'list' && item.kind !== 'object') return [item.value];
      this.fail(`path \`${path}\`: \`${key}\` holds no plain values`, item.offset);
      return [];
    });
  }

  private fail(message: string, offset: number): null {
    this.fault ??= { message, ...this.positions.of(offset) };
    return null;
  }
}

/** Line and column of each place in a text, counted from 1. */
class Positions {
  private readonly starts: readonly number[];

  constructor(text: string) {
    this.starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  }

  of(offset: number): { readonly line: number; readonly column: number } {
    let first = 0;
    let last = this.starts.length - 1;
    while (first < last) {
      const middle = Math.ceil((first + last) / 2);
      if ((this.starts[middle] ?? 0) <= offset) first = middle;
      else last = middle - 1;
    }
    return { line: first + 1, column: offset - (this.starts[first] ?? 0) + 1 };
  }
}
