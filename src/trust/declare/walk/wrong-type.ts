import { shown } from '../../diagnose/shown';
import { isDuration } from '../source/fields';
import { isDeploymentToken, reportDeploymentToken } from './deployment-token';
import type { Faults } from './faults';
import { isObject } from './plain-object';
import type { Shape } from './shape';
import { nameOf, type Trail } from './trail';
import { wantedBy } from './wanted';

/** Says that a value is of another type, and what evidently went wrong. */
export function reportType(shape: Shape, value: unknown, trail: Trail | null, faults: Faults): undefined {
  if (isDeploymentToken(value)) return reportDeploymentToken(trail, faults);
  const name = nameOf(trail);
  const wanted = wantedBy(shape);
  if (takesText(shape) && isObject(value) && Object.hasOwn(value, 'variable')) {
    const message = `${name} is a variable; a literal is needed here, since both sides share it`;
    faults.report('literal-needed', trail, message, { wanted });
    return;
  }
  faults.report('wrong-type', trail, `${name} is ${kindOf(value)}, not ${wanted}`, {
    sent: shown(value),
    wanted,
    fix: repair(shape, value),
  });
}

function takesText({ kind }: Shape): boolean {
  return kind === 'text' || kind === 'either';
}

function kindOf(value: unknown): string {
  if (value === null) return 'empty';
  if (value === undefined) return 'not there';
  if (typeof value === 'string') return 'text';
  if (typeof value === 'boolean') return `\`${String(value)}\``;
  if (typeof value === 'number') return Number.isFinite(value) ? 'a number' : `\`${String(value)}\``;
  if (Array.isArray(value)) return 'a list';
  if (typeof value !== 'object') return `a ${typeof value}`;
  return isObject(value) ? 'an object' : 'an instance of a class';
}

function repair(shape: Shape, value: unknown): string {
  if (value === null || value === undefined) return repairEmpty(shape);
  switch (shape.kind) {
    case 'text':
    case 'either':
      return typeof value === 'number' || typeof value === 'boolean' ? repairText(shape, value) : '';
    case 'flag':
      return typeof value === 'string' ? repairFlag(value) : '';
    case 'number':
      return typeof value === 'string' && /^-?\d+$/.test(value) ? 'leave the quotes out' : '';
    case 'list':
      return typeof value === 'object' ? '' : 'put it in brackets: a list of one';
    case 'map':
    case 'object':
      return typeof value === 'object' && !Array.isArray(value) ? 'give plain data' : '';
  }
}

/** A number alone is no duration, in quotes or not: which unit is meant, only its author knows. */
function repairText(shape: Shape, value: number | boolean): string {
  if (!isDuration(shape) || typeof value !== 'number') return 'put it in quotes';
  return `say the unit too: ${['s', 'm', 'h'].map((unit) => `\`${String(value)}${unit}\``).join(', ')}`;
}

function repairEmpty(shape: Shape): string {
  const settings = shape.kind === 'map' || (shape.kind === 'object' && wantedBy(shape) === 'an object');
  return settings ? 'write `{}` for no settings, or leave the key out' : 'give a value, or leave the key out';
}

function repairFlag(text: string): string {
  if (/^(true|yes|on)$/i.test(text)) return 'write `true`, without quotes';
  return /^(false|no|off)$/i.test(text) ? 'write `false`, without quotes' : '';
}
