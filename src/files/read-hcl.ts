import { parseHclData, type HclNote } from '../trust/read/hcl/hcl-data';
import { LineStarts } from './line-starts';
import type { readYaml, TextDiagnostic } from './read-yaml';

/** What only SPIRE's configuration has: its programs want their trust domain, and the discovery provider a source of keys. */
const ofSpire = /\btrust_domain"?\s*=|^\s*"?(?:workload_api|server_api)"?\s*=?\s*\{/m;

/** A file of SPIRE in HCL 1; null for any other. Those in JSON are read as JSON. */
export function readHcl(text: string, fileName: string): ReturnType<typeof readYaml> | null {
  if (!/\.(?:conf|hcl)$/.test(fileName) || /^\s*\{/.test(text) || !ofSpire.test(text)) return null;
  const lines = new LineStarts(text);
  const told = (code: TextDiagnostic['code'], { message, offset }: HclNote): TextDiagnostic => {
    return { code, message, ...lines.of(offset) };
  };
  const data = parseHclData(text);
  if (!data.ok) {
    const message = `this is no HCL: ${withoutPieces(data.message)}`;
    return { values: [], diagnostics: [told('unreadable', { ...data, message })], locate: () => lines.of(0) };
  }
  const { value, offsets, duplicates } = data;
  return {
    values: [value],
    diagnostics: [...duplicates]
      .sort((one, other) => one.offset - other.offset)
      .map((duplicate) => told('duplicate-key', duplicate)),
    // A name may have dots itself, so all of what leads to a value is its key; what is absent is pointed at by what lacks it.
    locate: (_, path) => {
      for (let length = path.length; length > 0; length -= 1) {
        const offset = offsets.get(path.slice(0, length).join('.'));
        if (offset !== undefined) return lines.of(offset);
      }
      return lines.of(0);
    },
  };
}

/** Words of the text may be secret; its marks are not. */
function withoutPieces(message: string): string {
  return message.replace(/`([^`]*)`/g, (quoted, piece: string) => (piece.length > 1 ? 'a word' : quoted));
}
