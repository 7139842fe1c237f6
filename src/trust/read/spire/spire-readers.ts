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

/** A parsed file, and the cluster that somebody says it is for; '' where nobody does. */
export interface ParsedFile {
  readonly content: unknown;
  readonly file: string;
  readonly home: string;
}

/** What files say of SPIRE: what a program itself reads comes before the values out of which a chart would make it. */
export function readSpireFiles(files: readonly ParsedFile[]): readonly ReadSpire[] {
  return readers.flatMap((reader) =>
    files
      .filter(({ content }) => readers.find((one) => one.recognizes(content)) === reader)
      .map(({ content, file, home }) => reader.read(content, file, home)),
  );
}

/** The cluster that a file is for: `edge` of `spire/edge.agent.conf`, if there is a cluster of this name. */
export function homeOf(file: string, clusters: readonly string[]): string {
  const [first = ''] = (file.split(/[\\/]/).pop() ?? '').split('.');
  return clusters.includes(first) ? first : '';
}
