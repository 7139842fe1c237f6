import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { CheckedFiles } from '../../files/check-files';
import { blocks } from '../../trust/diagnose/blocks';
import { pageOf } from '../../trust/diagnose/page';
import { renderText } from '../../trust/diagnose/render';
import { toJson } from '../../trust/diagnose/to-json';
import { toSarif } from '../../trust/report/sarif';
import { wrap } from '../../trust/diagnose/wrap';
import { few } from '../../trust/diagnose/listing';
import { exitCode, type ExitCode } from '../exit-code';
import { loadFiles } from '../load-files';
import type { Terminal } from '../terminal';

/** How findings are printed. */
export type Format = 'text' | 'json' | 'sarif';

export interface CheckOptions {
  /** Whether undeclared facts and notices block too. */
  readonly strict: boolean;
  readonly format: Format;
  /** `NAME=FILE`: the clusters of manifests whose base name is another. */
  readonly cluster: readonly string[];
}

/** Checks a declaration, artefacts, or both against each other, and reports every finding. */
export async function check(files: readonly string[], options: CheckOptions, terminal: Terminal): Promise<ExitCode> {
  const checked = await loadFiles(files, options.cluster);
  terminal.out(`${printed(checked, files, options, terminal)}\n`);
  const isRefused = checked.diagnostics.some((diagnostic) => blocks(diagnostic, options));
  return isRefused ? exitCode.refused : exitCode.ok;
}

function printed(
  checked: CheckedFiles,
  files: readonly string[],
  { format, strict }: CheckOptions,
  terminal: Terminal,
): string {
  const { diagnostics, positions, unread } = checked;
  switch (format) {
    case 'json':
      return JSON.stringify(
        { diagnostics: diagnostics.map((diagnostic) => toJson(diagnostic, positions)), unread },
        null,
        2,
      );
    case 'sarif':
      return JSON.stringify(
        toSarif(diagnostics, { version: ownVersion(), positions, file: files[0] ?? '', page: pageText }),
        null,
        2,
      );
    case 'text': {
      const { width, colour } = terminal;
      const text = renderText(diagnostics, { positions, width, colour });
      const lines = [...notes(checked), `${files.join(', ')}: ${summary(checked, strict)}`];
      return `${text}${text === '' ? '' : '\n'}${lines.map((line) => wrap(line, width).join('\n  ')).join('\n')}`;
    }
  }
}

/** What the findings do not tell. */
function notes({ unread, isUnjudged }: CheckedFiles): readonly string[] {
  return [
    ...(unread.length === 0 ? [] : [`not read, since about something else: ${few(unread)}`]),
    ...(isUnjudged
      ? ['the artefacts were not judged: first the declaration that they are compared with must stand']
      : []),
  ];
}

function summary({ diagnostics }: CheckedFiles, strict: boolean): string {
  if (diagnostics.length === 0) return 'no findings';
  const blocking = diagnostics.filter((diagnostic) => blocks(diagnostic, { strict })).length;
  const all = diagnostics.length === 1 ? '1 finding' : `${String(diagnostics.length)} findings`;
  const verdict =
    blocking === 0 ? 'none of which blocks' : `${String(blocking)} of which ${blocking === 1 ? 'blocks' : 'block'}`;
  return `${all}, ${verdict}`;
}

const root = resolve(__dirname, '../../..');

function ownVersion(): string {
  return (JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8')) as { version: string }).version;
}

function pageText(code: string): string {
  const file = resolve(root, pageOf(code));
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}
