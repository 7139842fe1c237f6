import type { Terminal } from '../../src/cli/terminal';

/** A terminal that keeps what it is told. */
export interface RecordingTerminal extends Terminal {
  readonly printed: { out: string; err: string };
}

export function recordingTerminal(stdin = '', now = 0): RecordingTerminal {
  const printed = { out: '', err: '' };
  return {
    printed,
    out: (text) => {
      printed.out += text;
    },
    err: (text) => {
      printed.err += text;
    },
    width: 120,
    colour: false,
    readStdin: () => Promise.resolve(stdin),
    now: () => now,
  };
}
