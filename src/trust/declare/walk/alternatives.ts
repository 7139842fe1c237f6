import { listed } from '../../diagnose/listing';
import type { Faults } from './faults';
import { nameOf, type Trail } from './trail';

/** Reports that not exactly one of several alternatives stands in an object. */
export function reportAlternatives(
  alternatives: readonly string[],
  chosen: readonly string[],
  trail: Trail | null,
  faults: Faults,
): void {
  const said = chosen.length === 0 ? noneOf(alternatives) : allOf(chosen);
  faults.report('one-of', trail, `${nameOf(trail)} says ${said}`, {
    wanted: `exactly one of ${listed(alternatives)}`,
    fix: chosen.length === 0 ? '' : 'leave one of them in',
  });
}

function noneOf(names: readonly string[]): string {
  return names.length === 2 ? `neither ${listed(names, ' nor ')}` : `none of ${listed(names)}`;
}

function allOf(names: readonly string[]): string {
  return names.length === 2 ? `both ${listed(names, ' and ')}` : listed(names, ' and ');
}
