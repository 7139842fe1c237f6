import type { Diagnostic } from '../diagnose/diagnostic';
import { diagnostic } from '../diagnose/make';
import type { ReadSpire } from '../read/spire/read-spire';
import { foundInSpire, isComparable, knownDifferences, placeOf } from './found';
import { printed } from './printed';

/**
 * Files that say different things of one program, such as HCL and the values of the chart that stand for each other:
 * which of them is used, no file tells, and only the first is judged.
 */
export function spireDisagreements(spire: readonly ReadSpire[]): readonly Diagnostic[] {
  return [...foundInSpire(spire)].flatMap(([name, [first, ...others]]) => {
    if (first === undefined) return [];
    return others.flatMap((other) =>
      knownDifferences(first.item, other)
        .filter((difference) => isComparable(difference, first.node))
        .map(({ path, declared, held }) => {
          const at = placeOf(other.node, path);
          return diagnostic({
            code: 'spire-files-disagree',
            message: `${name}: one file says ${printed(declared)} for \`${path}\`, and another ${printed(held)}`,
            at,
            path: [],
            sent: { text: printed(held), at },
            wanted: { text: printed(declared), at: placeOf(first.node, path) },
            fix: 'let both say the same, or check the one that is used alone',
          });
        }),
    );
  });
}
