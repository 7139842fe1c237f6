import { nothing, type Language } from './language';

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
  const firsts = new Set<string>();
  for (const position of positions) {
    const piece = pieces[position];
    if (piece?.kind === 'literal') firsts.add(piece.character);
    else if (piece?.slash === false) firsts.add('/');
  }
  return {
    ...{ key: `${id}@${positions.join()}`, holdsEmpty: positions.includes(pieces.length), isEmpty: false },
    firsts: [...firsts],
    after: (character) => {
      const reached = positions.flatMap((position) => {
        const piece = pieces[position];
        if (piece === undefined) return [];
        if (piece.kind === 'literal') return piece.character === character ? [position + 1] : [];
        return piece.slash || character !== '/' ? [position] : [];
      });
      return at(pieces, id, withSkips(pieces, reached));
    },
  };
}

/** The positions, and those behind wildcards that stand for nothing more. */
function withSkips(pieces: readonly Piece[], positions: readonly number[]): readonly number[] {
  const all = new Set<number>();
  for (const position of positions) {
    all.add(position);
    for (let next = position; pieces[next]?.kind === 'any'; next += 1) all.add(next + 1);
  }
  return [...all].sort((one, other) => one - other);
}
