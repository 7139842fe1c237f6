import { listed } from '../diagnose/shown';
import { Faults } from './faults';
import type { ObjectShape, Shape } from './shape';
import { nameOf, type Trail } from './trail';

/**
 * The alternative to read where exactly one must stand; null where none or several do, which is
 * reported. Of several, the one with the fewest faults is evidently meant, and its faults are reported.
 */
export function alternativeMeant(
  alternatives: readonly string[],
  chosen: readonly string[],
  { members }: ObjectShape,
  trail: Trail | null,
  faults: Faults,
  read: (member: string, of: Shape, into: Faults) => unknown,
): string | null {
  if (chosen.length === 1) return chosen[0] ?? null;
  const wanted = `exactly one of ${listed(alternatives)}`;
  if (chosen.length === 0) {
    const none =
      alternatives.length === 2 ? `neither ${listed(alternatives, ' nor ')}` : `none of ${listed(alternatives)}`;
    faults.report('one-of', trail, `${nameOf(trail)} says ${none}`, { wanted });
    return null;
  }
  const together = chosen.length === 2 ? `both ${listed(chosen, ' and ')}` : listed(chosen, ' and ');
  faults.report('one-of', trail, `${nameOf(trail)} says ${together}`, { wanted, fix: 'leave one of them in' });
  const readings = chosen.map((member) => {
    const reading = new Faults();
    const of = members[member];
    if (of !== undefined) read(member, of, reading);
    return reading;
  });
  const fewest = Math.min(...readings.map(({ list }) => list.length));
  const meant = readings.find(({ list }) => list.length === fewest);
  if (meant !== undefined) faults.adopt(meant);
  return null;
}
