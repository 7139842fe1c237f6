/** Whether a path of a policy stands for more than itself. Source: vault policy.go `parsePaths`. */
export function isPolicyPattern(path: string): boolean {
  return shapeOf(path).isPattern;
}

/**
 * Which of two policy paths Vault applies where both match a request: positive where the first is, negative
 * where the second is, 0 for the same path. An exact path comes before every pattern; of two patterns the
 * one whose first wildcard comes later, then the one without trailing `*`, then the one with fewer `+`,
 * then the longer one, then the lexicographically greater one.
 * Source: vault acl.go `CheckAllowedFromNonExactPaths`; documentation concepts/policies "priority matching".
 */
export function comparePolicyPaths(one: string, other: string): number {
  const [left, right] = [shapeOf(one), shapeOf(other)];
  return (
    Number(right.isPattern) - Number(left.isPattern) ||
    left.firstWildcard - right.firstWildcard ||
    Number(right.isPrefix) - Number(left.isPrefix) ||
    right.plusSegments - left.plusSegments ||
    left.bytes.length - right.bytes.length ||
    Buffer.compare(left.bytes, right.bytes)
  );
}

interface Shape {
  readonly isPattern: boolean;
  readonly isPrefix: boolean;
  /** Bytes before the first wildcard; 0 for an exact path. */
  readonly firstWildcard: number;
  readonly plusSegments: number;
  /** The path without its trailing `*`: Go compares bytes. */
  readonly bytes: Buffer;
}

function shapeOf(pattern: string): Shape {
  const path = pattern.startsWith('/') ? pattern.slice(1) : pattern;
  const isPrefix = path.endsWith('*');
  const bytes = Buffer.from(isPrefix ? path.slice(0, -1) : path);
  const hasSegments = path === '+' || path.startsWith('+/') || path.includes('/+');
  return {
    isPattern: isPrefix || hasSegments,
    isPrefix,
    firstWildcard: hasSegments ? bytes.indexOf('+') : isPrefix ? bytes.length : 0,
    plusSegments: bytes
      .toString()
      .split('/')
      .filter((segment) => hasSegments && segment === '+').length,
    bytes,
  };
}
