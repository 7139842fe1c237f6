import type { ArtefactFacts } from '../../model/artefact-facts';
import type { RelyingParty } from '../../model/relying-party';
import { readRolesMapping } from './read-roles-mapping';
import type { PartyReader } from './party-content';
import { readDex } from './read-dex';
import { readKeycloak } from './read-keycloak';
import { readOpenSearch } from './read-opensearch';
import { readRabbitMq } from './read-rabbitmq';

/** Every kind of relying party whose files are read. */
const readers: readonly PartyReader[] = [readRabbitMq, readOpenSearch, readRolesMapping, readDex, readKeycloak];

/** Whether a parsed file is the configuration of a relying party. */
export function isPartyFile(content: unknown): boolean {
  return readers.some((reader) => reader.recognizes(content));
}

/** A relying party as a file sets it up. */
export interface ReadParty {
  readonly party: RelyingParty;
  readonly strayKeys: ArtefactFacts['strayKeys'];
}

/** The relying party that a parsed file sets up; null for any other file. */
export function readParty(content: unknown, file: string): ReadParty | null {
  const reader = readers.find((one) => one.recognizes(content));
  return reader === undefined ? null : { party: reader.read(content, file), strayKeys: reader.ignored(content, file) };
}
