import { LineCounter, parseAllDocuments, type Document } from 'yaml';
import type { SourcePath } from '../trust/diagnose/diagnostic';
import type { DiagnosticCode } from '../trust/diagnose/codes';
import { aliasesOf } from './aliases';
import type { Locate } from './artefact-places';
import { nestsTooDeep } from './nesting';
import { positionsOf } from './positions';
import { notPlain, readBlock } from './read-block';
import { parsing, textFaults } from './text-faults';

export interface ReadText {
  /** The sound documents of a file; those without content are none. */
  readonly values: readonly unknown[];
  readonly diagnostics: readonly TextDiagnostic[];
  /** Where in the text the value at a path of one of the documents stands. */
  readonly locate: Locate;
}

/** A fault of a text; line and column count from 1, and are 0 where it is the whole. */
export interface TextDiagnostic {
  readonly code: DiagnosticCode;
  readonly message: string;
  readonly line: number;
  readonly column: number;
}

/** A piece of a file that is parsed by itself. */
interface Piece {
  readonly text: string;
  /** Lines before it. */
  readonly lines: number;
}

/** The documents of a YAML file, each by the fast way where it is plain enough. */
export function readYaml(text: string, fileName: string): ReadText {
  const values: unknown[] = [];
  const diagnostics: TextDiagnostic[] = [];
  const sources: { readonly piece: Piece; readonly document: number }[] = [];
  for (const piece of piecesOf(text)) {
    const plain = readBlock(piece.text);
    const read = plain === notPlain ? parse(piece, fileName) : { values: [plain], diagnostics: [] };
    diagnostics.push(...read.diagnostics);
    read.values.forEach((value, document) => {
      values.push(value);
      sources.push({ piece, document });
    });
  }
  const locate = (index: number, path: SourcePath): ReturnType<Locate> => {
    const source = sources[index];
    return source === undefined ? { line: 1, column: 1 } : find(source.piece, source.document, path);
  };
  return { values, diagnostics, locate };
}

/** Documents between separators that stand alone on their lines; whatever else there is, the parser sees as a whole. */
function piecesOf(text: string): readonly Piece[] {
  if (/^(?:%|\.\.\.|---[ \t]*[^\s#])/m.test(text)) return [{ text, lines: 0 }];
  const pieces: Piece[] = [];
  let lines = 0;
  for (const part of text.split(/^---(?=[ \t\r\n]|$)/m)) {
    pieces.push({ text: part, lines });
    lines += part.split('\n').length - 1;
  }
  return pieces;
}

function parse(piece: Piece, fileName: string): Pick<ReadText, 'values' | 'diagnostics'> {
  if (nestsTooDeep(piece.text)) {
    const message = 'this nests deeper than any artefact needs';
    return { values: [], diagnostics: [{ code: 'unreadable', message, line: 0, column: 0 }] };
  }
  const counter = new LineCounter();
  const language = fileName.endsWith('.json') ? 'JSON' : 'YAML';
  const documents = documentsOf(piece, counter).map((document) => {
    const faults = textFaults(document, aliasesOf(document), language);
    const diagnostics = faults.map(({ code, message, offset }) => {
      const { line, col } = counter.linePos(offset);
      return { code, message, line: piece.lines + line, column: col };
    });
    const readable = faults.every(({ code }) => code === 'duplicate-key');
    return { values: readable ? [document.toJS({ maxAliasCount: -1 }) as unknown] : [], diagnostics };
  });
  return {
    values: documents.flatMap(({ values }) => values).filter((value) => value !== null),
    diagnostics: documents.flatMap(({ diagnostics }) => diagnostics),
  };
}

function documentsOf({ text }: Piece, lineCounter: LineCounter): readonly Document.Parsed[] {
  const parsed = parseAllDocuments(text, { ...parsing, lineCounter });
  return 'empty' in parsed ? [] : parsed;
}

/** Parsed once more, since a tree with places is many times the size of the data. */
function find(piece: Piece, index: number, path: SourcePath): ReturnType<Locate> {
  const counter = new LineCounter();
  const document = documentsOf(piece, counter).filter(({ errors }) => errors.length === 0)[index];
  if (document === undefined) return { line: piece.lines + 1, column: 1 };
  const position = positionsOf(document, aliasesOf(document), counter, '').find(path, 'value');
  return position === null
    ? { line: piece.lines + 1, column: 1 }
    : { line: piece.lines + position.line, column: position.column };
}
