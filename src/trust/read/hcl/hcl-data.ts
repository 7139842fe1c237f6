import { grouped } from '../../model/grouped';
import { parseHcl, type HclEntry, type HclValue } from './hcl-syntax';
import type { Untyped } from '../untyped';

/** Something in a text, and where: `offset` counts characters from the start. */
export interface HclNote {
  readonly message: string;
  readonly offset: number;
}

export type HclData =
  | {
      readonly ok: true;
      readonly value: Untyped;
      /** Where a value stands, by its keys with dots between them: an object where its key does. */
      readonly offsets: ReadonlyMap<string, number>;
      /** Settings that are made twice in one object; the last one counts. */
      readonly duplicates: readonly HclNote[];
    }
  | ({ readonly ok: false } & HclNote);

/**
 * A text of HCL 1 as plain data, as Go's decoder sees it: labels are keys, so that `a "b" { … }` is `a = { b = { … } }`,
 * and blocks of one key are one object. Source: hashicorp/hcl v1 decoder.go `decodeMap`, `decodeStruct`.
 */
export function parseHclData(text: string): HclData {
  const syntax = parseHcl(text);
  if (!syntax.ok) return syntax;
  const reader = new DataReader();
  const value = reader.object(syntax.entries, '');
  const { fault, offsets, duplicates } = reader;
  return fault === null ? { ok: true, value, offsets, duplicates } : { ok: false, ...fault };
}

class DataReader {
  fault: HclNote | null = null;
  readonly offsets = new Map<string, number>();
  readonly duplicates: HclNote[] = [];

  object(entries: readonly HclEntry[], above: string): Untyped {
    return Object.fromEntries(
      [...grouped(entries, ({ key }) => key)].map(([key, group]) => [
        key,
        this.member(group, above === '' ? key : `${above}.${key}`),
      ]),
    );
  }

  private member(group: readonly HclEntry[], path: string): unknown {
    const [first] = group;
    const bodies = group.map(bodyOf);
    if (first !== undefined && bodies.every((body) => body !== null)) {
      this.offsets.set(path, first.offset);
      return this.object(bodies.flat(), path);
    }
    for (const { key, offset } of group.slice(1))
      this.duplicates.push({ message: `key \`${key}\` stands twice in one object`, offset });
    const last = group[group.length - 1] as HclEntry;
    this.offsets.set(path, last.value.offset);
    return this.plain(last.value, path);
  }

  private plain(value: HclValue, path: string): unknown {
    switch (value.kind) {
      case 'text':
        return value.value;
      case 'number':
        return numberOf(value.value) ?? this.fail('this is no number', value.offset);
      case 'name':
        if (value.value === 'true' || value.value === 'false') return value.value === 'true';
        return this.fail('expected a value, found a bare word; put text in quotes', value.offset);
      case 'list':
        return value.items.map((item, index) => this.plain(item, `${path}.${String(index)}`));
      case 'object':
        return this.object(value.entries, path);
    }
  }

  private fail(message: string, offset: number): undefined {
    this.fault ??= { message, offset };
    return undefined;
  }
}

/** What stands inside of an object or a block, its first label taken for a key; null for any other value. */
function bodyOf(entry: HclEntry): readonly HclEntry[] | null {
  const [key, ...labels] = entry.labels;
  if (key !== undefined) return [{ ...entry, key, labels }];
  return entry.value.kind === 'object' ? entry.value.entries : null;
}

const integer = /^-?(?:0[xX][0-9a-fA-F]+|[1-9]\d*|0[0-7]*)$/;
const float = /^-?\d+(?:\.\d*)?(?:[eE][+-]?\d+)?$/;

/** A number as Go reads it, hexadecimal and octal ones too; null for what is none. */
function numberOf(written: string): number | null {
  if (integer.test(written)) {
    const digits = written.replace('-', '').replace(/^0(?=[0-7])/, '0o');
    return (written.startsWith('-') ? -1 : 1) * Number(digits);
  }
  return float.test(written) && !/^-?0\d+$/.test(written) ? Number(written) : null;
}
