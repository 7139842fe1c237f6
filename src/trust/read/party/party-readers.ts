import type { RelyingParty } from '../../model/relying-party';
import type { PartyReader } from './party-content';
import { readKeycloak } from './read-keycloak';
import { readRabbitMq } from './read-rabbitmq';

/** Every kind of relying party whose files are read. */
const readers: readonly PartyReader[] = [readKeycloak, readRabbitMq];

/** Whether a parsed file is the configuration of a relying party. */
export function isPartyFile(content: unknown): boolean {
  return readers.some((reader) => reader.recognizes(content));
}

/** The relying party that a parsed file sets up; null for any other file. */
export function readParty(content: unknown, file: string): RelyingParty | null {
  return readers.find((reader) => reader.recognizes(content))?.read(content, file) ?? null;
}
