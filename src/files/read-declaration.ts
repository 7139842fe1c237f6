import { LineCounter, parseDocument } from 'yaml';
import type { Diagnostic } from '../trust/diagnose/diagnostic';
import { diagnostic } from '../trust/diagnose/make';
import { aliasesOf } from './aliases';
import { nestsTooDeep } from './nesting';
import { positionsOf, type Positions } from './positions';
import { parsing, textFaults } from './text-faults';

const nested = { code: 'unreadable', message: 'this nests deeper than any declaration needs', offset: 0 } as const;

export interface DeclarationFile {
  /** The parsed data; undefined where the text is not what it means to be. */
  readonly input: unknown;
  readonly positions: Positions;
  /** Faults of the text, in its order; each blocks. Their place is `file:line:column`. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads the text of a declaration: YAML 1.2 with anchors and merge keys. JSON is part of YAML, so one
 * parser reads both, and the name of the file matters in messages only.
 */
export function readDeclaration(text: string, fileName: string): DeclarationFile {
  const lines = new LineCounter();
  // A parser that runs out of stack ends the process.
  const tooDeep = nestsTooDeep(text);
  const document = parseDocument(tooDeep ? '' : text, { ...parsing, lineCounter: lines });
  const aliases = aliasesOf(document);
  const faults = tooDeep ? [nested] : textFaults(document, aliases, /\.json$/i.test(fileName) ? 'JSON' : 'YAML');
  const readable = faults.every(({ code }) => code === 'duplicate-key' || code === 'second-document');
  return {
    // Objects behind aliases are shared, not copied, so the parser's own bound is not needed.
    input: readable ? (document.toJS({ maxAliasCount: -1 }) as unknown) : undefined,
    positions: positionsOf(document, aliases, lines, fileName),
    diagnostics: faults.map(({ code, message, offset }) => {
      const { line, col } = lines.linePos(offset);
      return diagnostic({ code, message, at: `${fileName}:${String(line)}:${String(col)}`, path: [] });
    }),
  };
}
