/** One step of a pattern: this character, one character of a kind, or any number of a kind. */
type Token = { readonly kind: 'literal'; readonly character: string } | Wildcard;

interface Wildcard {
  readonly kind: 'one' | 'many';
  /** Whether it also stands for `/`. */
  readonly slash: boolean;
}

/** How many characters a wildcard stands for at least. */
type Least = 0 | 1;

/**
 * A text that every one of the globs matches (`matchesGlob`); null where no text does. Complete: null is
 * a proof. Where it can, each `*` stands for at least one character, so that the witness looks real.
 */
export function globWitness(...patterns: readonly string[]): string | null {
  return witness(patterns, globTokens);
}

/** The same for paths of policies (`matchesPolicyPath`). */
export function policyPathWitness(...patterns: readonly string[]): string | null {
  return witness(patterns, policyPathTokens);
}

function witness(
  patterns: readonly string[],
  tokensOf: (pattern: string, least: Least) => readonly Token[],
): string | null {
  const search = (least: Least): string | null => shortest(patterns.map((pattern) => tokensOf(pattern, least)));
  return search(1) ?? search(0);
}

function globTokens(pattern: string, least: Least): readonly Token[] {
  return [...pattern].flatMap((character) => (character === '*' ? wildcard(true, least) : [literal(character)]));
}

function policyPathTokens(pattern: string, least: Least): readonly Token[] {
  const path = pattern.startsWith('/') ? pattern.slice(1) : pattern;
  const prefix = path.endsWith('*');
  const segments = (prefix ? path.slice(0, -1) : path).split('/');
  const tokens = segments.flatMap((segment, index) => [
    ...(index > 0 ? [literal('/')] : []),
    ...(segment === '+' ? wildcard(false, least) : [...segment].map(literal)),
  ]);
  return prefix ? [...tokens, ...wildcard(true, least)] : tokens;
}

function literal(character: string): Token {
  return { kind: 'literal', character };
}

function wildcard(slash: boolean, least: Least): readonly Token[] {
  const many: Token = { kind: 'many', slash };
  return least === 0 ? [many] : [{ kind: 'one', slash }, many];
}

/** How far each pattern is consumed, and the text so far. */
interface State {
  readonly at: readonly number[];
  readonly text: string;
}

/** Breadth-first search through the product of the patterns. */
function shortest(patterns: readonly (readonly Token[])[]): string | null {
  const seen = new Set<string>();
  let layer: readonly State[] = [{ at: patterns.map(() => 0), text: '' }];
  while (layer.length > 0) {
    const reached = layer.flatMap((state) => skips(patterns, state)).filter(({ at }) => isNew(seen, at));
    const done = reached.find(({ at }) => at.every((position, index) => position === patterns[index]?.length));
    if (done !== undefined) return done.text;
    layer = reached.flatMap((state) => steps(patterns, state));
  }
  return null;
}

function isNew(seen: Set<string>, at: readonly number[]): boolean {
  const key = at.join();
  if (seen.has(key)) return false;
  seen.add(key);
  return true;
}

/** The state itself, and every state that it becomes where wildcards stand for nothing more. */
function skips(patterns: readonly (readonly Token[])[], { at, text }: State): readonly State[] {
  const choices = at.map((position, index) => skippable(patterns[index] ?? [], position));
  return choices
    .reduce<readonly (readonly number[])[]>(
      (tuples, positions) => tuples.flatMap((tuple) => positions.map((position) => [...tuple, position])),
      [[]],
    )
    .map((tuple) => ({ at: tuple, text }));
}

function skippable(pattern: readonly Token[], position: number): readonly number[] {
  return pattern[position]?.kind === 'many' ? [position, ...skippable(pattern, position + 1)] : [position];
}

/** The state after one more character, where there is one that every pattern takes. */
function steps(patterns: readonly (readonly Token[])[], { at, text }: State): readonly State[] {
  const tokens = at.map((position, index) => patterns[index]?.[position]);
  // Where no pattern names a character, any that is no separator does.
  const character = tokens.find((token) => token?.kind === 'literal')?.character ?? 'x';
  if (!tokens.every((token) => token !== undefined && takes(token, character))) return [];
  return [
    {
      at: at.map((position, index) => (tokens[index]?.kind === 'many' ? position : position + 1)),
      text: text + character,
    },
  ];
}

function takes(token: Token, character: string): boolean {
  return token.kind === 'literal' ? token.character === character : token.slash || character !== '/';
}
