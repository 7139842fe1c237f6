/** Where a command writes. Verbs know no process, so tests hold what they would have printed. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
  /** Columns that text may fill. */
  readonly width: number;
  readonly colour: boolean;
  /** All of standard input. */
  readStdin(): Promise<string>;
  /** Milliseconds since 1970. */
  now(): number;
}

const plainWidth = 120;

/** The process's own terminal: colour only where it is one, and never against `NO_COLOR`. */
export function processTerminal(): Terminal {
  const { stdout, stderr, stdin, env } = process;
  return {
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
    width: stdout.isTTY ? stdout.columns : plainWidth,
    colour: stdout.isTTY && (env['NO_COLOR'] ?? '') === '',
    readStdin: async () => {
      const chunks: Uint8Array[] = [];
      for await (const chunk of stdin) chunks.push(chunk as Uint8Array);
      return Buffer.concat(chunks).toString('utf8');
    },
    now: () => Date.now(),
  };
}
