import { main } from '../../src/cli/main';
import { recordingTerminal } from './recording-terminal';

/** What a command that found something prints as JSON: each finding as its code with its place in the file, and what was not read. */
export async function foundAsData(
  args: readonly string[],
): Promise<{ readonly found: readonly string[]; readonly unread: readonly string[] }> {
  const terminal = recordingTerminal();
  expect(await main([...args, '--format', 'json'], terminal)).toBe(1);
  const { diagnostics, unread } = JSON.parse(terminal.printed.out) as {
    diagnostics: readonly { code: string; at: string }[];
    unread: readonly string[];
  };
  return { found: diagnostics.map(({ code, at }) => `${code} ${at.replace(/.*#/, '')}`), unread };
}
