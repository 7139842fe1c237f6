import { readAgentConf } from './read-agent-conf';
import { readDiscoveryConf } from './read-discovery-conf';
import { readHelmValues } from './read-helm-values';
import { readServerConf } from './read-server-conf';
import type { ReadSpire, SpireReader } from './read-spire';

/** Every kind of file that SPIRE's programs, or their chart, are started with. */
const readers: readonly SpireReader[] = [readServerConf, readAgentConf, readDiscoveryConf, readHelmValues];

/** Whether a parsed file is one of them. */
export function isSpireFile(content: unknown): boolean {
  return readers.some((reader) => reader.recognizes(content));
}

/** What a parsed file says of SPIRE; null for any other file. */
export function readSpire(content: unknown, file: string, home: string): ReadSpire | null {
  return readers.find((reader) => reader.recognizes(content))?.read(content, file, home) ?? null;
}

/** The cluster that a file is for: `edge` of `spire/edge.agent.conf`, if there is a cluster of this name. */
export function homeOf(file: string, clusters: readonly string[]): string {
  const [first = ''] = (file.split(/[\\/]/).pop() ?? '').split('.');
  return clusters.includes(first) ? first : '';
}
