import type { PartyFile, PartyFiles, PartyReader, ReadParty } from './party-content';
import { readDex } from './read-dex';
import { readKeycloak } from './read-keycloak';
import { readOpenSearch } from './read-opensearch';
import { readRabbitMq } from './read-rabbitmq';

/** Every kind of relying party whose files are read. */
const readers: readonly PartyReader[] = [readRabbitMq, readOpenSearch, readDex, readKeycloak];

/** Whether a parsed file is the configuration of a relying party. */
export function isPartyFile(content: unknown): boolean {
  return readers.some((reader) => reader.recognizes(content));
}

/** The relying parties that files set up, each out of all files of its name; other files are left out. */
export function readParties(files: readonly PartyFile[]): readonly ReadParty[] {
  return readers.flatMap((reader) => {
    const parties = new Map<string, PartyFiles>();
    for (const file of files.filter(({ content }) => reader.recognizes(content))) {
      const name = reader.nameOf(file.file);
      const [first, ...others] = parties.get(name) ?? [];
      parties.set(name, first === undefined ? [file] : [first, ...others, file]);
    }
    return [...parties.values()].map((own) => reader.read(own));
  });
}
