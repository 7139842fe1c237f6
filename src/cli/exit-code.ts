/** What a command's exit says. `undecided` belongs to `explain` and `prove`. */
export const exitCode = { ok: 0, refused: 1, unusable: 2, undecided: 3 } as const;

export type ExitCode = (typeof exitCode)[keyof typeof exitCode];

/** Input that cannot be read, or a command that cannot be understood: one line for the user. */
export class Unusable extends Error {
  override readonly name = 'Unusable';
}
