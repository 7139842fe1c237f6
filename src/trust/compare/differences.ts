/** A field in which two values differ; the path has dots: `token.policies`. */
export interface Difference {
  readonly path: string;
  readonly declared: unknown;
  readonly held: unknown;
}

/** What a server or its client adds to an object is nobody's difference: only what was declared counts. */
const open: ReadonlySet<string> = new Set(['meta.labels', 'meta.annotations']);
const places: ReadonlySet<string> = new Set(['at', 'origins']);

/** The fields in which two values differ. Lists are sets: no server gives their order a meaning. */
export function differences(declared: unknown, held: unknown, path = ''): readonly Difference[] {
  if (isPlain(declared) && isPlain(held)) {
    const keys = new Set([...Object.keys(declared), ...(open.has(path) ? [] : Object.keys(held))]);
    return [...keys].flatMap((key) =>
      path === '' && places.has(key) ? [] : differences(declared[key], held[key], path === '' ? key : `${path}.${key}`),
    );
  }
  return canonical(declared) === canonical(held) ? [] : [{ path, declared, held }];
}

type Plain = Readonly<Record<string, unknown>>;

/** An object with fields of its own; a variable is a value. */
function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !('variable' in value);
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).sort().join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? '';
  const members = Object.entries(value).map(([key, member]) => `${JSON.stringify(key)}:${canonical(member)}`);
  return `{${members.sort().join()}}`;
}
