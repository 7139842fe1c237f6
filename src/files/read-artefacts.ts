import { LineCounter, parseAllDocuments, type Document } from 'yaml';
import type { Diagnostic } from '../trust/diagnose/diagnostic';
import { diagnostic } from '../trust/diagnose/make';
import { aliasesOf } from './aliases';
import { nestsTooDeep } from './nesting';
import { textFaults } from './text-faults';

/** What is in a file of manifests or of Terraform's JSON. */
export interface ArtefactFile {
  /** `other` where nothing in it says that it is one of the two. */
  readonly kind: 'kubernetes' | 'terraform' | 'other';
  /** Each document of the file as data, in its order; one that is malformed is left out. */
  readonly documents: readonly { readonly at: string; readonly value: unknown }[];
  /** Faults of the text. Their place is `file:line:column`, or the file. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads the text of an artefact: manifests in YAML, with several documents, or in JSON; `*.tf.json`;
 * the output of `terraform show -json`. Never throws.
 */
export function readArtefacts(text: string, fileName: string): ArtefactFile {
  const { values, diagnostics } = parseJson(text) ?? parseYaml(text, fileName);
  const documents = values.map((value) => ({ at: fileName, value }));
  return { kind: kindOf(fileName, values), documents, diagnostics };
}

interface ParsedText {
  readonly values: readonly unknown[];
  readonly diagnostics: readonly Diagnostic[];
}

/** JSON by its own parser: states are large. null for what is no JSON, and may be YAML. */
function parseJson(text: string): ParsedText | null {
  if (!/^\s*[[{]/.test(text)) return null;
  try {
    return { values: [JSON.parse(text) as unknown], diagnostics: [] };
  } catch {
    return null;
  }
}

function parseYaml(text: string, fileName: string): ParsedText {
  if (nestsTooDeep(text)) {
    const message = 'this nests deeper than any artefact needs';
    return { values: [], diagnostics: [diagnostic({ code: 'unreadable', message, at: fileName, path: [] })] };
  }
  const lines = new LineCounter();
  const parsed = parseAllDocuments(text, { merge: true, prettyErrors: false, logLevel: 'error', lineCounter: lines });
  const documents = 'empty' in parsed ? [] : parsed.map((document) => readDocument(document, fileName, lines));
  return {
    values: documents.flatMap(({ values }) => values),
    diagnostics: documents.flatMap(({ diagnostics }) => diagnostics),
  };
}

function readDocument(document: Document.Parsed, fileName: string, lines: LineCounter): ParsedText {
  const faults = textFaults(document, aliasesOf(document), fileName.endsWith('.json') ? 'JSON' : 'YAML');
  const diagnostics = faults.map(({ code, message, offset }) => {
    const { line, col } = lines.linePos(offset);
    return diagnostic({ code, message, at: `${fileName}:${String(line)}:${String(col)}`, path: [] });
  });
  const readable = faults.every(({ code }) => code === 'duplicate-key');
  return { values: readable ? [document.toJS({ maxAliasCount: -1 }) as unknown] : [], diagnostics };
}

/** Keys by which Terraform's documents are known: a module, and what `terraform show -json` prints. */
const terraformKeys = ['resource', 'terraform', 'planned_values', 'terraform_version'];

function kindOf(fileName: string, values: readonly unknown[]): ArtefactFile['kind'] {
  if (fileName.endsWith('.tf.json')) return 'terraform';
  const objects = values.filter((value) => typeof value === 'object' && value !== null);
  if (objects.some((value) => 'apiVersion' in value && 'kind' in value)) return 'kubernetes';
  return objects.some((value) => terraformKeys.some((key) => key in value)) ? 'terraform' : 'other';
}
