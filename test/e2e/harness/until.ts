/** Asks again and again until there is an answer, or throws with what was asked last. */
export async function until<T>(
  what: string,
  timeoutMs: number,
  ask: () => Promise<T | null>,
  describe: () => Promise<string> = () => Promise.resolve(''),
): Promise<T> {
  const deadline = performance.now() + timeoutMs;
  for (;;) {
    const answer = await ask();
    if (answer !== null) return answer;
    if (performance.now() > deadline) throw new Error(`waited ${timeoutMs / 1000} s for ${what}\n${await describe()}`);
    await sleep(100);
  }
}

/** Waits until a log, or one entry of it, has the words; throws with what it has. */
export async function untilLogged(words: string, told: () => string | readonly string[]): Promise<void> {
  await until(
    `the log to say ${words}`,
    5_000,
    () => Promise.resolve(told().includes(words) ? true : null),
    () => Promise.resolve([told()].flat().join('\n')),
  );
}

export function sleep(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}
