import { secretIn } from '../../diagnose/secret';
import { shown } from '../../diagnose/shown';
import { suggest } from '../../diagnose/suggest';
import { formats } from '../../terms/formats';
import { isDeploymentToken, reportDeploymentToken } from './deployment-token';
import type { Faults } from './faults';
import type { FlagShape, NumberShape, TextShape } from './shape';
import { nameOf, type Trail } from './trail';
import { wantedBy } from './wanted';
import { reportType } from './wrong-type';

/** A text that parsed; undefined for one that did not, with its fault reported. */
export function readText(shape: TextShape, value: unknown, trail: Trail | null, faults: Faults): string | undefined {
  if (typeof value !== 'string') return reportType(shape, value, trail, faults);
  if (isDeploymentToken(value)) return reportDeploymentToken(trail, faults);
  const secret = secretIn(value);
  if (secret !== null) return reportSecret(secret, trail, faults);
  const { allowed, format, minLength = 0 } = shape;
  if (allowed !== undefined && !allowed.includes(value)) {
    const meant = suggest(value, allowed);
    return refuse(shape, value, trail, faults, wantedBy(shape), meant === null ? '' : `did you mean \`${meant}\`?`);
  }
  if (value.length < minLength) return refuse(shape, value, trail, faults, wantedBy(shape));
  if (format === undefined) return value;
  const parsed = formats[format].parse(value);
  return parsed.ok ? parsed.value : refuse(shape, value, trail, faults, parsed.wanted);
}

/** A whole number within its bounds. */
export function readNumber(
  shape: NumberShape,
  value: unknown,
  trail: Trail | null,
  faults: Faults,
): number | undefined {
  if (typeof value !== 'number' || !Number.isFinite(value) || isDeploymentToken(value))
    return reportType(shape, value, trail, faults);
  const { allowed, minimum = -Infinity, maximum = Infinity } = shape;
  const right = Number.isInteger(value) && value >= minimum && value <= maximum && (allowed?.includes(value) ?? true);
  return right ? value : refuse(shape, value, trail, faults, wantedBy(shape));
}

export function readFlag(shape: FlagShape, value: unknown, trail: Trail | null, faults: Faults): boolean | undefined {
  return typeof value === 'boolean' ? value : reportType(shape, value, trail, faults);
}

function reportSecret(secret: string, trail: Trail | null, faults: Faults): undefined {
  const message = `${nameOf(trail)} holds ${secret}, and a secret is never a literal of a declaration`;
  faults.report('secret-literal', trail, message, {
    fix: 'take it out, and replace it where it is in use: it has been written down',
  });
}

function refuse(
  shape: TextShape | NumberShape,
  value: string | number,
  trail: Trail | null,
  faults: Faults,
  wanted: string,
  fix = '',
): undefined {
  faults.report('bad-value', trail, `${nameOf(trail)} is ${shown(value)}, not ${wantedBy(shape)}`, {
    sent: shown(value),
    wanted,
    fix,
  });
}
