import { isCdktfToken } from '../../terms/cdktf-token';
import type { Faults } from './faults';
import { isObject } from './plain-object';
import { nameOf, type Trail } from './trail';

/** Whether a value stands for one that CDKTF knows only at deployment: a marked text or number, or an object that it resolves. */
export function isDeploymentToken(value: unknown): boolean {
  if (typeof value === 'string' || typeof value === 'number') return isCdktfToken(value);
  return typeof value === 'object' && value !== null && !isObject(value) && 'resolve' in value;
}

export function reportDeploymentToken(trail: Trail | null, faults: Faults): undefined {
  faults.report(
    'deployment-token',
    trail,
    `${nameOf(trail)} is a CDKTF token, whose value is known only at deployment, and both sides are checked before`,
    { fix: 'declare the literal; the README has a recipe for a value that another module makes' },
  );
}
