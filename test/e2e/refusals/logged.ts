import type { ServerProcess } from '../harness/server-process';

/** Entries of a server's log that hold a text. An entry may have several lines, and begins with a date or a level. */
export function entriesOf(server: ServerProcess, text: string): readonly string[] {
  return server
    .log()
    .split(/\n(?=\d{4}-|[IWEF]\d{4} )/)
    .filter((line) => line.includes(text));
}

/** The last lines, if none of them says one of what is predicted; `…` and `{name}` stand for anything. */
export function misses(lines: readonly string[], predicted: readonly string[]): readonly string[] {
  if (predicted.length === 0 || predicted.some((words) => lines.some((line) => says(line, words)))) return [];
  return [...predicted.map((words) => `not logged: ${words}`), ...lines.slice(-3)];
}

/** Backslashes are how a log writes quotes within quotes. */
function says(line: string, words: string): boolean {
  const text = line.replaceAll('\\', '');
  let from = 0;
  return words.split(/…|\{\w+\}/).every((part) => {
    const plain = part.replaceAll('\\', '');
    const found = text.indexOf(plain, from);
    from = found + plain.length;
    return found !== -1;
  });
}
