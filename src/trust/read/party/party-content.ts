import type { StrayKey } from '../../model/artefact-facts';
import type { RelyingParty } from '../../model/relying-party';

/** How the files of one kind of relying party are known and read. */
export interface PartyReader {
  readonly kind: RelyingParty['kind'];
  /** Whether a parsed file is one of them. */
  recognizes(content: unknown): boolean;
  /** The party that it sets up; `file` is how places call it. */
  read(content: unknown, file: string): RelyingParty;
  /** Keys that the program drops without a word. */
  ignored(content: unknown, file: string): readonly StrayKey[];
}

/** `queue` of `relying-parties/queue.rabbitmq.conf`: a party is called as the first part of its file. */
export function partyName(file: string): string {
  return (file.split('/').pop() ?? '').split('.')[0] ?? '';
}
