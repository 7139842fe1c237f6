import type { KnownFields } from '../../facts/dex-fields';
import type { StrayKey } from '../../model/artefact-facts';
import { isObject } from '../untyped';

/** Keys that a parser of these fields drops without a word, as Go's does, to which capital letters are no difference. */
export function ignoredFields(value: unknown, fields: KnownFields, at: string): readonly StrayKey[] {
  if (fields === null) return [];
  if (Array.isArray(value)) return value.flatMap((one, index) => ignoredFields(one, fields, below(at, String(index))));
  if (!isObject(value)) return [];
  const known = new Map(Object.entries(fields).map(([key, own]) => [key.toLowerCase(), own]));
  return Object.entries(value).flatMap(([key, member]): readonly StrayKey[] => {
    const own = known.get(key.toLowerCase());
    return own === undefined ? [{ at, key, kind: 'unknown' }] : ignoredFields(member, own, below(at, key));
  });
}

function below(at: string, key: string): string {
  return at.endsWith('#') ? `${at}${key}` : `${at}.${key}`;
}
