import type { Positions } from '../trust/diagnose/position';
import { located } from '../trust/rules/locate';
import { Trust, type Checked } from '../trust/trust';
import type { Gathered, TextFile } from './gather';
import { readDeclaration } from './read-declaration';

/** What a check of files found. */
export interface CheckedFiles extends Checked {
  /** Where in the files the findings stand. */
  readonly positions: Positions;
  /** What was seen and not understood, since it is about something else. */
  readonly unread: readonly string[];
  /** Whether there were artefacts that could not be compared, since the declaration blocks. */
  readonly isUnjudged: boolean;
}

/** Checks a declaration, artefacts, or artefacts against a declaration: a file, or what a module exports. */
export function checkFiles(files: Gathered, declaration: TextFile | Checked | null): CheckedFiles {
  const { artefacts } = files;
  const { input, positions, trust, diagnostics } = checkDeclaration(declaration);
  const given =
    artefacts.manifests.length +
      artefacts.terraform.length +
      artefacts.documents.length +
      artefacts.parties.length +
      artefacts.spire.length >
    0;
  const isUnjudged = given && declaration !== null && trust === null;
  const judged = given && !isUnjudged ? Trust.judge(artefacts, trust) : { diagnostics: [], unread: [] };
  return {
    trust,
    diagnostics: [...diagnostics, ...files.diagnostics, ...located(judged.diagnostics, input)],
    positions: {
      find: (path, of) => positions?.find(path, of) ?? null,
      findPlace: (place) => files.find(place),
    },
    unread: [...files.others.map(({ file }) => file), ...judged.unread],
    isUnjudged,
  };
}

interface CheckedDeclaration extends Checked {
  readonly input: unknown;
  readonly positions: Positions | null;
}

function checkDeclaration(declaration: TextFile | Checked | null): CheckedDeclaration {
  if (declaration === null) return { input: null, positions: null, trust: null, diagnostics: [] };
  if (!('text' in declaration)) return { ...declaration, input: null, positions: null };
  const { input, positions, diagnostics } = readDeclaration(declaration.text, declaration.file);
  // A file that is no YAML has no declaration to check: its syntax is the one thing to say.
  if (input === undefined) return { input, positions, trust: null, diagnostics };
  const checked = Trust.check(input);
  return {
    input,
    positions,
    trust: diagnostics.length === 0 ? checked.trust : null,
    diagnostics: [...diagnostics, ...checked.diagnostics],
  };
}
