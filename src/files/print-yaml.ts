/**
 * Prints data as block YAML that every parser reads back the same, of YAML 1.1 (kubectl, PyYAML) and
 * of 1.2. A string is plain only where no schema gives it another meaning; the `yaml` package leaves
 * a few plain that differ (`0o755`, U+0085, U+2028, tabs), and takes eight times as long.
 */

/** Documents of JSON data, separated by `---`. Members that are `undefined` are left out. */
export function printYaml(documents: readonly unknown[]): string {
  return documents.map((document) => after(document, '').slice(1)).join('---\n');
}

/** What stands after `key:`, `-`, or the start of a document, its leading blank or line break included. */
function after(value: unknown, indent: string): string {
  if (typeof value === 'string') return ` ${text(value, indent)}\n`;
  if (typeof value === 'number') return ` ${number(value)}\n`;
  if (Array.isArray(value)) return value.length === 0 ? ' []\n' : `\n${items(value, indent, indent)}`;
  if (typeof value === 'object' && value !== null) {
    const printed = members(value, indent, indent);
    return printed === '' ? ' {}\n' : `\n${printed}`;
  }
  return value === true ? ' true\n' : value === false ? ' false\n' : ' null\n';
}

/** The first line begins with `first`, which may hold the dash of a list. */
function members(map: object, indent: string, first: string): string {
  let printed = '';
  let lead = first;
  for (const [name, value] of Object.entries(map)) {
    if (value === undefined) continue;
    printed += lead + key(name, indent) + after(value, `${indent}  `);
    lead = indent;
  }
  return printed;
}

function items(list: readonly unknown[], indent: string, first: string): string {
  const inner = `${indent}  `;
  let printed = '';
  let lead = first;
  for (const value of list) {
    printed += item(value, inner, `${lead}- `) ?? `${lead}-${after(value, inner)}`;
    lead = indent;
  }
  return printed;
}

/** A list or map that begins on the line of its dash; null for what does not. */
function item(value: unknown, inner: string, first: string): string | null {
  if (typeof value !== 'object' || value === null) return null;
  const printed = Array.isArray(value) ? items(value, inner, first) : members(value, inner, first);
  return printed === '' ? null : printed;
}

/** Without `?` a parser looks for the colon in the first 1024 characters only. */
function key(name: string, indent: string): string {
  const printed = isPlain(name) ? name : quoted(name);
  return printed.length > 1000 ? `? ${printed}\n${indent}:` : `${printed}:`;
}

/** The numbers of YAML 1.1 have a point before their exponent. */
function number(value: number): string {
  return JSON.stringify(value).replace(/^(-?\d+)e/, '$1.0e');
}

function text(value: string, indent: string): string {
  if (isPlain(value)) return value;
  return isBlock(value) ? block(value, indent === '' ? '  ' : indent) : quoted(value);
}

// It begins with a letter or a slash, so it is no number, date, time or indicator; no colon ends a word.
const plain = /^[A-Za-z/](?:[A-Za-z0-9_./@+-]|[: ](?=[A-Za-z0-9_./@+-])|:(?=\/))*$/;
const words = /^(?:true|false|yes|no|on|off|null|y|n)$/i;

function isPlain(value: string): boolean {
  return plain.test(value) && !words.test(value);
}

// Several printable lines, such as PEM: none ends in a blank, the first is not indented, one line break at most ends it.
const lines = /^[!-~](?:[ -~]*[!-~])?(?:\n+(?:[ -~]*[!-~]))+\n?$/;

function isBlock(value: string): boolean {
  return lines.test(value);
}

function block(value: string, indent: string): string {
  const kept = value.endsWith('\n') ? value.slice(0, -1) : value;
  const header = kept === value ? '|-' : '|';
  return `${header}\n${kept.replace(/^(?=.)/gm, indent)}`;
}

// What JSON leaves as it is, and a YAML parser breaks a line at, refuses, or a reader cannot see.
const unseen = /[\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffe\uffff]/g;

/** Every JSON string is a double-quoted scalar of YAML. */
function quoted(value: string): string {
  return JSON.stringify(value).replace(
    unseen,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
