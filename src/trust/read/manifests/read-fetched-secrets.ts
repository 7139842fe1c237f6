import type { FetchedSecret } from '../../model/secret-client';
import { requestPath } from '../../terms/request-path';

/**
 * `objects` of a SecretProviderClass: a list of flat maps, as YAML in a string. Read as people write it, one key on
 * each line; null where it is written otherwise, since what is not understood must not look like nothing.
 */
export function readFetchedSecrets(text: string): readonly FetchedSecret[] | null {
  const maps: Record<string, string>[] = [];
  for (const line of text.split('\n')) {
    if (/^\s*(?:#.*)?$/.test(line)) continue;
    const [, dash = '', key = '', written = ''] = /^\s*(- )?\s*([A-Za-z]+):\s+(.+?)\s*$/.exec(line) ?? [];
    const value = scalar(written);
    if (key === '' || value === null || (dash === '' && maps.length === 0)) return null;
    if (dash !== '') maps.push({});
    (maps.at(-1) ?? {})[key] = value;
  }
  return maps.map(({ objectName: name = '', secretPath: path = '', secretKey: key = '' }) => ({
    name,
    path: requestPath(path),
    key,
  }));
}

/** A plain or quoted text; null for what YAML would make anything else of. */
function scalar(written: string): string | null {
  if (written.startsWith('"')) return unquoted(written);
  if (written.startsWith("'")) return /^'[^']*'$/.test(written) ? written.slice(1, -1) : null;
  return /^[\w/.+*@=-][^#:{}[\]&*!|>%"'`,]*$/.test(written) ? written : null;
}

function unquoted(written: string): string | null {
  try {
    const value: unknown = JSON.parse(written);
    return typeof value === 'string' ? value : null;
  } catch {
    return null;
  }
}
