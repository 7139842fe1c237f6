import type { Diagnostic, SourcePath } from './diagnostic';

/**
 * Findings in the order in which a declaration holds their places, then by code; what stands nowhere
 * in it comes last, by its own place. Equal ones keep their order.
 */
export function inOrder(diagnostics: readonly Diagnostic[], declaration: unknown): readonly Diagnostic[] {
  const ranks = new Map<object, ReadonlyMap<string, number>>();
  const ranked = diagnostics.map((diagnostic) => ({ diagnostic, rank: rankOf(diagnostic.path, declaration, ranks) }));
  ranked.sort((a, b) => compare(a.rank, b.rank) || compareText(a.diagnostic, b.diagnostic));
  return ranked.map(({ diagnostic }) => diagnostic);
}

/** The number of each step among its siblings; an absent key comes after those that are there. */
function rankOf(
  path: SourcePath,
  declaration: unknown,
  ranks: Map<object, ReadonlyMap<string, number>>,
): readonly number[] {
  let value = declaration;
  return path.map((step) => {
    if (typeof value !== 'object' || value === null) return Infinity;
    const holder: object = value;
    value = Object.hasOwn(holder, step) ? (holder as Record<string | number, unknown>)[step] : undefined;
    if (typeof step === 'number') return step;
    const known = ranks.get(holder) ?? new Map(Object.keys(holder).map((key, index) => [key, index]));
    ranks.set(holder, known);
    return known.get(step) ?? Infinity;
  });
}

function compare(a: readonly number[], b: readonly number[]): number {
  if (a.length === 0 || b.length === 0) return Number(a.length === 0) - Number(b.length === 0);
  const length = Math.min(a.length, b.length);
  for (let index = 0; index < length; index++) {
    const [left = 0, right = 0] = [a[index], b[index]];
    if (left !== right) return left < right ? -1 : 1;
  }
  return a.length - b.length;
}

function compareText(a: Diagnostic, b: Diagnostic): number {
  if (a.path.length === 0 && a.at !== b.at) return a.at < b.at ? -1 : 1;
  if (a.code === b.code) return 0;
  return a.code < b.code ? -1 : 1;
}
