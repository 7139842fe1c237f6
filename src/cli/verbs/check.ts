import { blocks } from '../../trust/diagnose/blocks';
import type { Diagnostic } from '../../trust/diagnose/diagnostic';
import { renderText } from '../../trust/diagnose/render';
import { toJson } from '../../trust/diagnose/to-json';
import { exitCode, type ExitCode } from '../exit-code';
import { load } from '../load';
import type { Terminal } from '../terminal';

/** How findings are printed. */
export type Format = 'text' | 'json';

/** Checks a declaration and reports every finding. */
export async function check(
  file: string,
  options: { readonly strict: boolean; readonly format: Format },
  terminal: Terminal,
): Promise<ExitCode> {
  const { diagnostics, positions } = await load(file);
  const { strict, format } = options;
  if (format === 'json')
    terminal.out(`${JSON.stringify({ diagnostics: diagnostics.map((diagnostic) => toJson(diagnostic)) }, null, 2)}\n`);
  else
    terminal.out(
      report(
        file,
        diagnostics,
        renderText(diagnostics, { positions, width: terminal.width, colour: terminal.colour }),
        strict,
      ),
    );
  return diagnostics.some((diagnostic) => blocks(diagnostic, { strict })) ? exitCode.refused : exitCode.ok;
}

function report(file: string, diagnostics: readonly Diagnostic[], text: string, strict: boolean): string {
  if (diagnostics.length === 0) return `${file}: no findings\n`;
  const blocking = diagnostics.filter((diagnostic) => blocks(diagnostic, { strict })).length;
  const all = diagnostics.length === 1 ? '1 finding' : `${String(diagnostics.length)} findings`;
  const verdict =
    blocking === 0 ? 'none of which blocks' : `${String(blocking)} of which ${blocking === 1 ? 'blocks' : 'block'}`;
  return `${text}\n${file}: ${all}, ${verdict}\n`;
}
