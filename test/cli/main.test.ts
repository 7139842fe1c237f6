import { main } from '../../src/cli/main';
import { recordingTerminal } from '../support/recording-terminal';

test('a verb that does not exist is wrong usage, with the one that was meant', async () => {
  const terminal = recordingTerminal();
  expect(await main(['synht', 'trust.yaml'], terminal)).toBe(2);
  expect(terminal.printed).toEqual({ out: '', err: "error: unknown command 'synht'\n(Did you mean synth?)\n" });
});

test('a missing option is wrong usage', async () => {
  const terminal = recordingTerminal();
  expect(await main(['synth', 'trust.yaml'], terminal)).toBe(2);
  expect(terminal.printed.err).toBe("error: required option '--out <dir>' not specified\n");
});

test('an unreadable file is one line and exit code 2', async () => {
  const terminal = recordingTerminal();
  expect(await main(['check', 'no-such-file.yaml'], terminal)).toBe(2);
  expect(terminal.printed).toEqual({ out: '', err: 'vault-trust: cannot read no-such-file.yaml: no such file\n' });
});

test('help is not an error', async () => {
  const terminal = recordingTerminal();
  expect(await main(['--help'], terminal)).toBe(0);
  expect(terminal.printed.err).toBe('');
  expect(terminal.printed.out.split('\n')[0]).toBe('Usage: vault-trust [options] [command]');
});
