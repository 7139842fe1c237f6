import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { exitCode, type ExitCode } from '../exit-code';
import type { Terminal } from '../terminal';

/** Prints the JSON Schema of the declaration: the file that the package ships. */
export function schema(terminal: Terminal): ExitCode {
  terminal.out(readFileSync(resolve(__dirname, '../../../schema/vault-trust.schema.json'), 'utf8'));
  return exitCode.ok;
}
