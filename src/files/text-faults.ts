import { isAlias, isScalar, visit, type Document, type ErrorCode, type YAMLError, type YAMLMap } from 'yaml';
import type { DiagnosticCode } from '../trust/diagnose/codes';
import { shown } from '../trust/diagnose/shown';
import { isMerge, mergedMaps, unfoldedSize, type Aliases } from './aliases';

/** A fault of a file's text. */
export interface TextFault {
  readonly code: DiagnosticCode;
  readonly message: string;
  /** Characters before it. */
  readonly offset: number;
}

/** Ten times what the largest declarations hold; reading that many takes seconds. */
const mostValues = 5_000_000;

/**
 * What is wrong with a text, in our words: the parser's own repeat pieces of it, which may be pieces
 * of a key. Codes that are not here say that something cannot stand where it does.
 */
const words: Partial<Readonly<Record<ErrorCode, string>>> = {
  BAD_DIRECTIVE: 'a directive that means nothing',
  BAD_DQ_ESCAPE: 'an escape that text in double quotes does not have',
  BAD_INDENT: 'a line with the wrong indentation, or a bracket that is not closed before it',
  BAD_SCALAR_START: 'text that begins with a reserved character; put it in quotes',
  BLOCK_AS_IMPLICIT_KEY: 'a second `key:` inside a value; put the value in quotes, or on a line of its own',
  BLOCK_IN_FLOW: 'a `key:` inside brackets where a comma is missing',
  KEY_OVER_1024_CHARS: 'a key of more than 1024 characters',
  MISSING_CHAR: 'a quote, bracket, comma or colon is missing',
  MULTILINE_IMPLICIT_KEY: 'a key over several lines; a colon may be missing',
  TAB_AS_INDENT: 'a tab as indentation; only spaces indent',
  TAG_RESOLVE_FAILED: 'a tag that means nothing here',
};

/** How a text is parsed whose faults are told here. The parser compares each key of a map with every other. */
export const parsing = { merge: true, prettyErrors: false, logLevel: 'error', uniqueKeys: false } as const;

/** The faults of a parsed text, in its order. Where one is `unreadable` or a bomb, nothing is to be made of the rest. */
export function textFaults(document: Document, aliases: Aliases, language: string): readonly TextFault[] {
  const unreadable = (offset: number, what: string): TextFault => ({
    code: 'unreadable',
    message: `this is no ${language}: ${what}`,
    offset,
  });
  const faults = document.errors.filter(isSecondDocument).map(({ pos: [offset] }): TextFault => {
    return {
      code: 'second-document',
      message: 'a second document begins here, and a file holds one declaration',
      offset,
    };
  });
  // One slip makes the parser stumble again and again: only its first word is about the text.
  const [slip] = [...document.errors.filter((error) => !isSecondDocument(error)), ...document.warnings];
  if (slip !== undefined) faults.push(unreadable(slip.pos[0], words[slip.code] ?? 'something that cannot stand here'));
  visit(document, {
    Alias: (_, alias) => {
      if (!aliases.has(alias))
        faults.push(unreadable(offsetOf(alias), 'an alias whose anchor does not stand before it'));
    },
    Map: (_, map) => {
      faults.push(...repeatedKeys(map));
    },
    Pair: (_, pair) => {
      // An alias that leads nowhere is reported as such.
      const led = !isAlias(pair.value) || aliases.has(pair.value);
      if (led && isMerge(pair) && mergedMaps(pair, aliases) === null)
        faults.push(unreadable(offsetOf(pair.key), 'a merge key `<<` whose value is no object'));
    },
  });
  if (unfoldedSize(document.contents, aliases) > mostValues) {
    const message = `aliases unfold to more than ${String(mostValues)} values`;
    faults.push({ code: 'alias-bomb', message, offset: offsetOf(document.contents) });
  }
  return faults.sort((a, b) => a.offset - b.offset);
}

/** It leaves no doubt about what the rest of the text says. */
function isSecondDocument({ code }: YAMLError): boolean {
  return code === 'MULTIPLE_DOCS';
}

/** Merge keys may stand there as often as they like. */
function repeatedKeys(map: YAMLMap): readonly TextFault[] {
  const seen = new Set<unknown>();
  return map.items.flatMap((pair): TextFault[] => {
    if (!isScalar(pair.key) || isMerge(pair)) return [];
    const { value } = pair.key;
    if (!seen.has(value)) {
      seen.add(value);
      return [];
    }
    const message = `key ${shown(value)} stands twice in one object`;
    return [{ code: 'duplicate-key', message, offset: offsetOf(pair.key) }];
  });
}

function offsetOf(node: unknown): number {
  return (node as { readonly range?: readonly [number, ...unknown[]] | null } | null)?.range?.[0] ?? 0;
}
