import type { PartyKind } from '../../facts/party-titles';
import type { RelyingParty } from '../../model/relying-party';

/** How the files of one kind of relying party are known and read. */
export interface PartyReader {
  readonly kind: PartyKind;
  /** Whether a parsed file is one of them. */
  recognizes(content: unknown): boolean;
  /** The party that it sets up; `file` is how places call it. */
  read(content: unknown, file: string): RelyingParty;
}

/** `queue` of `relying-parties/queue.rabbitmq.conf`: a party is called as the first part of its file. */
export function partyName(file: string): string {
  return (file.split('/').pop() ?? '').split('.')[0] ?? '';
}
