import { made, nothing, type Language } from './language';

/** One step of a pattern: this character, or any number of characters, with or without `/`. */
type Piece = { readonly kind: 'literal'; readonly character: string } | typeof anyText | typeof anySegment;

const anyText = { kind: 'any', slash: true } as const;
const anySegment = { kind: 'any', slash: false } as const;

/** The texts that a glob matches, as `matchesGlob` does. */
export function globLanguage(glob: string): Language {
  return reading([...glob].map((character) => (character === '*' ? anyText : literal(character))));
}

/** The paths that a path of a policy covers, as `matchesPolicyPath` says; `open` stands for any text in it. */
export function policyPathLanguage(pattern: string, open = ''): Language {
  const path = pattern.replace(/^\//, '');
  const prefix = path.endsWith('*');
  const segments = (prefix ? path.slice(0, -1) : path).split('/');
  const piece = (character: string): Piece => (character === open ? anyText : literal(character));
  const pieces = segments.flatMap((segment, index) => [
    ...(index > 0 ? [literal('/')] : []),
    ...(segment === '+' ? [anySegment] : [...segment].map(piece)),
  ]);
  return reading(prefix ? [...pieces, anyText] : pieces);
}

/** A path that a path of a policy covers, as somebody would write it. */
export function examplePath(pattern: string): string {
  const path = pattern.replace(/^\//, '').replace(/\*$/, 'x');
  return path
    .split('/')
    .map((segment) => (segment === '+' ? 'x' : segment))
    .join('/');
}

function literal(character: string): Piece {
  return { kind: 'literal', character };
}

function reading(pieces: readonly Piece[]): Language {
  const id = pieces.map((piece) => (piece.kind === 'literal' ? piece.character : piece.slash ? '\u0001' : '\u0002'));
  return at(pieces, JSON.stringify(id.join('')), withSkips(pieces, [0]));
}

/** What is left of a pattern of which some beginnings are read. */
function at(pieces: readonly Piece[], id: string, positions: readonly number[]): Language {
  if (positions.length === 0) return nothing;
  return made(
    positions.includes(pieces.length),
    () => `${id}@${positions.join()}`,
    () => firstsAt(pieces, positions),
    (character) =>
      at(
        pieces,
        id,
        withSkips(
          pieces,
          positions.flatMap((position) => read(pieces, position, character)),
        ),
      ),
  );
}

function firstsAt(pieces: readonly Piece[], positions: readonly number[]): readonly string[] {
  const firsts = positions.flatMap((position) => {
    const piece = pieces[position];
    return piece?.kind === 'literal' ? [piece.character] : piece?.slash === false ? ['/'] : [];
  });
  return [...new Set(firsts)];
}

/** Where a character leads from a position. */
function read(pieces: readonly Piece[], position: number, character: string): readonly number[] {
  const piece = pieces[position];
  if (piece === undefined) return [];
  if (piece.kind === 'literal') return piece.character === character ? [position + 1] : [];
  return piece.slash || character !== '/' ? [position] : [];
}

/** The positions, and those behind wildcards that stand for nothing more. */
function withSkips(pieces: readonly Piece[], positions: readonly number[]): readonly number[] {
  if (positions.length === 1 && pieces[positions[0] ?? 0]?.kind !== 'any') return positions;
  const all = new Set<number>();
  for (const position of positions) {
    all.add(position);
    for (let next = position; pieces[next]?.kind === 'any'; next += 1) all.add(next + 1);
  }
  return [...all].sort((one, other) => one - other);
}
