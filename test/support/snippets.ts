import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

/** A fenced block of a page. `info` is what stands after the language. */
export interface Snippet {
  /** `README.md:12`. */
  readonly at: string;
  readonly page: string;
  readonly language: string;
  readonly info: string;
  readonly text: string;
}

const root = resolve(__dirname, '../..');

/** Every page of the documentation, by path from the root. */
export function pages(): readonly string[] {
  const top = readdirSync(root).filter((name) => name.endsWith('.md'));
  const folders = ['docs', 'examples'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.md'))
      .map((name) => join(folder, name)),
  );
  return [...top, ...folders].sort();
}

/** The fenced blocks of a page, in order. */
export function snippetsOf(page: string): readonly Snippet[] {
  const found: Snippet[] = [];
  let open: { at: string; language: string; info: string; lines: string[] } | null = null;
  readFileSync(join(root, page), 'utf8')
    .split('\n')
    .forEach((line, index) => {
      const fence = /^```(\S*)\s*(.*)$/.exec(line);
      if (fence === null) {
        open?.lines.push(line);
      } else if (open === null) {
        open = {
          at: `${relative('.', page)}:${String(index + 1)}`,
          language: fence[1] ?? '',
          info: fence[2] ?? '',
          lines: [],
        };
      } else {
        const { at, language, info, lines } = open;
        found.push({ at, page, language, info, text: `${lines.join('\n')}\n` });
        open = null;
      }
    });
  return found;
}
