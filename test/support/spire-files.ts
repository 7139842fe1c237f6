/** The files of SPIRE as text, and what is read of one. */
import { gather } from '../../src/files/gather';
import { synthFiles } from '../../src/files/synth';
import { parseHclData } from '../../src/trust/read/hcl/hcl-data';
import { parse } from 'yaml';
import type { Trust } from '../../src';
import type { SpireFile } from '../../src/trust/read/given-files';

/** What a text of HCL holds. */
export function hcl(text: string): unknown {
  const data = parseHclData(text);
  if (!data.ok) throw new Error(data.message);
  return data.value;
}

/** What a text of YAML holds. */
export function yaml(text: string): unknown {
  return parse(text);
}

/** The files of SPIRE that a trust emits, one of them edited; `null` leaves it out. */
export function spireFilesOf(trust: Trust, edit: (file: string, text: string) => string | null): readonly SpireFile[] {
  const files = [...synthFiles(trust)].filter(([file]) => file.startsWith('spire/'));
  return gather(
    files.flatMap(([file, text]) => {
      const edited = edit(file, text);
      return edited === null ? [] : { file, text: edited };
    }),
  ).artefacts.spire;
}
