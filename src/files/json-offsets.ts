import type { SourcePath } from '../trust/diagnose/diagnostic';

/** Finds values in the text of sound JSON, without a tree of it: states are large, and findings few. */
export class JsonOffsets {
  private readonly members = new Map<number, ReadonlyMap<string, number>>();

  constructor(private readonly text: string) {}

  /** Offset of the value at a path; where it is absent, of the last thing on the way to it. */
  of(path: SourcePath): number {
    let offset = this.blank(0);
    for (const step of path) {
      const next = this.membersAt(offset).get(String(step));
      if (next === undefined) return offset;
      offset = next;
    }
    return offset;
  }

  /** Offsets of the values in an object or a list, which are looked through once. */
  private membersAt(offset: number): ReadonlyMap<string, number> {
    const known = this.members.get(offset);
    if (known !== undefined) return known;
    const found = new Map<string, number>();
    const opening = this.text[offset];
    if (opening === '{' || opening === '[') {
      let at = this.blank(offset + 1);
      while (at < this.text.length && this.text[at] !== '}' && this.text[at] !== ']') {
        let name = String(found.size);
        if (opening === '{') {
          const end = this.end(at);
          name = JSON.parse(this.text.slice(at, end)) as string;
          at = this.blank(this.blank(end) + 1);
        }
        found.set(name, at);
        at = this.blank(this.end(at));
        if (this.text[at] === ',') at = this.blank(at + 1);
      }
    }
    this.members.set(offset, found);
    return found;
  }

  private blank(offset: number): number {
    let at = offset;
    while (at < this.text.length && ' \t\r\n'.includes(this.text.charAt(at))) at += 1;
    return at;
  }

  /** Where the value that begins at an offset ends. */
  private end(offset: number): number {
    let depth = 0;
    for (let at = offset; at < this.text.length; at += 1) {
      const character = this.text[at];
      if (character === '"') at = this.quote(at);
      else if (character === '{' || character === '[') depth += 1;
      else if (character === '}' || character === ']') depth -= 1;
      else if (depth > 0 || !',: \t\r\n'.includes(character ?? '')) continue;
      else return at;
      if (depth < 0) return at;
      if (depth === 0) return at + 1;
    }
    return this.text.length;
  }

  /** Offset of the quote that ends a string. */
  private quote(offset: number): number {
    let at = this.text.indexOf('"', offset + 1);
    while (at > 0 && this.isEscaped(at)) at = this.text.indexOf('"', at + 1);
    return at < 0 ? this.text.length : at;
  }

  private isEscaped(offset: number): boolean {
    let slashes = 0;
    while (this.text[offset - 1 - slashes] === '\\') slashes += 1;
    return slashes % 2 === 1;
  }
}
