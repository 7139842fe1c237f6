import type { StrayKey, UncheckedServer } from '../../model/artefact-facts';
import type { RelyingParty } from '../../model/relying-party';

/** What a relying party reads, parsed. */
export interface PartyFile {
  /** Name by which places call the file; the party is called as the first part of its base name: `relying-parties/queue.rabbitmq.conf`. */
  readonly file: string;
  readonly content: unknown;
}

/** The files of one party, as they were given. */
export type PartyFiles = readonly [PartyFile, ...PartyFile[]];

/** A relying party as its files set it up. */
export interface ReadParty {
  readonly party: RelyingParty;
  /** Keys that the program drops without a word. */
  readonly strayKeys: readonly StrayKey[];
  /** Servers that hand out keys, and whose certificate is not looked at. */
  readonly uncheckedServers: readonly UncheckedServer[];
  /** Places of what was seen, and says nothing by itself. */
  readonly unread: readonly string[];
}

/** How the files of one kind of relying party are known and read. */
export interface PartyReader {
  readonly kind: RelyingParty['kind'];
  /** Whether a parsed file is one of them. */
  recognizes(content: unknown): boolean;
  /** Name of the party that a file is of: files of one name set up one party. */
  nameOf(file: string): string;
  read(files: PartyFiles): ReadParty;
}

/** `queue` of `relying-parties/queue.rabbitmq.conf`: a party is called as the first part of its file. */
export function partyName(file: string): string {
  return (file.split('/').pop() ?? '').split('.')[0] ?? '';
}
