import type { Diagnostic } from '../trust/diagnose/diagnostic';
import type { Position } from '../trust/diagnose/position';
import type {
  DocumentFile,
  GivenArtefacts,
  ManifestFile,
  PartyFile,
  SpireFile,
  TerraformFile,
} from '../trust/read/given-files';
import { readArtefacts, type ArtefactFile, type FileKind } from './read-artefacts';

/** A file by its text. */
export interface TextFile {
  /** Path by which places call it. */
  readonly file: string;
  readonly text: string;
  /** Cluster of its manifests, its documents or its agents. @default - the base name of the file; of documents, what a folder of it is called */
  readonly cluster?: string;
  /** Whether somebody asked for just this file, and not for a folder that has it; only then an unclear one is a declaration. @default false */
  readonly isNamed?: boolean;
}

/** Files sorted by what is in them. */
export interface Gathered {
  /** Those that are declarations, for `readDeclaration`. */
  readonly declarations: readonly TextFile[];
  /** What `Trust.judge` takes. */
  readonly artefacts: Required<GivenArtefacts>;
  /** Files that hold neither. */
  readonly others: readonly TextFile[];
  /** Faults of the texts of artefacts; each blocks. */
  readonly diagnostics: readonly Diagnostic[];
  /** Line and column of a place in an artefact, `prod.yaml#Issuer/shop/vault`; null where it has none. */
  find(place: string): Position | null;
}

/** Sorts files by their content, and reads those that are artefacts. */
export function gather(files: readonly TextFile[]): Gathered {
  const read = new Map<string, ArtefactFile>();
  const of: Record<FileKind, TextFile[]> = {
    kubernetes: [],
    terraform: [],
    discovery: [],
    party: [],
    spire: [],
    declaration: [],
    other: [],
  };
  for (const file of files) {
    const parsed = readArtefacts(file.text, file.file);
    of[parsed.kind === 'other' && file.isNamed === true ? 'declaration' : parsed.kind].push(file);
    read.set(file.file, parsed);
  }
  const parsedOf = ({ file }: TextFile): Pick<ArtefactFile, 'values' | 'diagnostics'> =>
    read.get(file) ?? { values: [], diagnostics: [] };
  return {
    declarations: of.declaration,
    artefacts: {
      manifests: of.kubernetes.map((file): ManifestFile => ({
        file: file.file,
        cluster: file.cluster ?? baseName(file.file),
        objects: parsedOf(file).values,
      })),
      terraform: of.terraform.flatMap((file) =>
        parsedOf(file).values.map((content): TerraformFile => ({ file: file.file, content })),
      ),
      documents: of.discovery.flatMap((file) =>
        parsedOf(file).values.map((content): DocumentFile => ({
          file: file.file,
          cluster: file.cluster ?? '',
          content,
        })),
      ),
      parties: of.party.flatMap((file) =>
        parsedOf(file).values.map((content): PartyFile => ({ file: file.file, content })),
      ),
      spire: of.spire.flatMap((file) =>
        parsedOf(file).values.map((content): SpireFile => ({ file: file.file, cluster: file.cluster ?? '', content })),
      ),
    },
    others: of.other,
    diagnostics: [...of.kubernetes, ...of.terraform, ...of.discovery, ...of.party, ...of.spire].flatMap(
      (file) => parsedOf(file).diagnostics,
    ),
    find(place) {
      const [file = '', within] = place.split('#', 2);
      return within === undefined ? null : (read.get(file)?.find(within) ?? null);
    },
  };
}

/** `prod` of `kubernetes/prod.k8s.yaml` and of `kubernetes/prod.authentication.yaml`: what tells files of one cluster apart is no part of it. */
function baseName(file: string): string {
  return (file.split('/').pop() ?? '').replace(/(?:\.k8s|\.authentication)?\.[^.]+$/, '');
}
