import { isPattern, openText } from './grants';

interface Filed<T> {
  readonly prefix: string;
  readonly pattern: boolean;
  readonly entries: T[];
}

/** Entries by a path of a policy: those whose paths may meet a path are found without looking at the others. */
export class PathIndex<T> {
  private readonly filed: readonly Filed<T>[];
  private readonly patterns = new Map<string, Filed<T>>();
  private readonly lengths: readonly number[];

  constructor(entries: readonly (readonly [path: string, entry: T])[]) {
    const all = new Map<string, Filed<T>>();
    for (const [path, entry] of entries) {
      for (const prefix of prefixesOf(path)) {
        const key = `${String(isPattern(path))} ${prefix}`;
        const found = all.get(key) ?? { prefix, pattern: isPattern(path), entries: [] };
        found.entries.push(entry);
        all.set(key, found);
      }
    }
    this.filed = [...all.values()].sort((one, other) => compare(one.prefix, other.prefix));
    for (const one of this.filed) if (one.pattern) this.patterns.set(one.prefix, one);
    this.lengths = [...new Set([...this.patterns.keys()].map(({ length }) => length))];
  }

  /** All entries whose path covers a path that this one covers, and maybe others; some of them twice. */
  near(path: string): readonly T[] {
    const prefix = fixedPrefix(path);
    if (isPattern(path)) return [...this.above(prefix), ...this.below(prefix, (one) => one.startsWith(prefix))];
    return [prefix, `${prefix}/`].flatMap((text) => [...this.above(text), ...this.below(text, (one) => one === text)]);
  }

  /** Patterns that begin with less. */
  private above(prefix: string): readonly T[] {
    return this.lengths
      .filter((length) => length < prefix.length)
      .flatMap((length) => this.patterns.get(prefix.slice(0, length))?.entries ?? []);
  }

  private below(prefix: string, counts: (one: string) => boolean): readonly T[] {
    const found: T[] = [];
    for (let at = this.firstAt(prefix); at < this.filed.length; at += 1) {
      const one = this.filed[at];
      if (one === undefined || !counts(one.prefix)) break;
      found.push(...one.entries);
    }
    return found;
  }

  private firstAt(prefix: string): number {
    let [from, to] = [0, this.filed.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if (compare(this.filed[middle]?.prefix ?? '', prefix) < 0) from = middle + 1;
      else to = middle;
    }
    return from;
  }
}

/** A list counts no `/` at the end: what covers a path covers it with one, too. */
function prefixesOf(path: string): readonly string[] {
  return isPattern(path) ? [fixedPrefix(path)] : [fixedPrefix(path), `${fixedPrefix(path)}/`];
}

/** What every path begins with that a path of a policy covers. */
function fixedPrefix(path: string): string {
  const own = path.replace(/^\//, '');
  const plus = /(?:^|\/)\+(?:\/|$|\*)/.exec(own);
  const ends = [
    plus === null ? -1 : own.indexOf('+', plus.index),
    own.endsWith('*') ? own.length - 1 : -1,
    own.indexOf(openText),
  ];
  return own.slice(0, Math.min(own.length, ...ends.filter((at) => at >= 0)));
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
