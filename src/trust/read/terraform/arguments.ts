import type { Origin } from '../../model/origin';
import type { Text } from '../../model/variable';
import { valueOf, type Resolved } from './resolved';
import type { TerraformResource } from './terraform-resource';
import { isObject, texts } from '../untyped';
import { parseVaultDuration } from './vault-duration';

/** A value that an argument cannot have; `wanted` completes the sentence "wanted …". */
export interface ArgumentFault {
  readonly at: string;
  readonly wanted: string;
}

/**
 * Typed access to the arguments of one resource, which remembers the origin of each field: what is
 * absent has the provider's default, and what only apply tells stays unknown.
 */
export class Arguments {
  private readonly noted: Record<string, Origin> = {};
  readonly faults: ArgumentFault[] = [];

  constructor(private readonly resource: TerraformResource) {}

  get origins(): Readonly<Record<string, Origin>> {
    return this.noted;
  }

  get at(): string {
    return this.resource.at;
  }

  /** Says of a field where it comes from, where no single argument does. */
  note(field: string, kind: Origin['kind'], name = ''): void {
    this.noted[field] = { kind, at: name === '' ? this.at : `${this.at}.${name}` };
  }

  has(name: string): boolean {
    return this.resource.argument(name).kind !== 'absent';
  }

  text(name: string, field: string, otherwise = ''): string {
    return this.convert(name, field, otherwise, 'a string', toText);
  }

  /** A literal, or the input variable that will carry it. */
  textOrVariable(name: string, field: string): Text {
    const found = this.resource.argument(name);
    if (found.kind !== 'variable') return this.text(name, field);
    this.note(field, 'variable', name);
    return { variable: found.name };
  }

  number(name: string, field: string, otherwise: number): number {
    return this.convert(name, field, otherwise, 'a number', toNumber);
  }

  boolean(name: string, field: string, otherwise: boolean): boolean {
    return this.convert(name, field, otherwise, 'true or false', toBoolean);
  }

  seconds(name: string, field: string, otherwise: number): number {
    return this.convert(name, field, otherwise, 'a duration', toSeconds);
  }

  oneOf<Allowed extends string>(name: string, field: string, otherwise: Allowed, allowed: readonly Allowed[]): Allowed {
    const wanted = `one of ${allowed.map((value) => `\`${value}\``).join(', ')}`;
    return this.convert(name, field, otherwise, wanted, (value) => allowed.find((word) => word === value));
  }

  texts(name: string, field: string, otherwise: readonly string[] = []): readonly string[] {
    return this.convert(name, field, otherwise, 'a list of strings', toTexts);
  }

  textMap(name: string, field: string): Readonly<Record<string, string>> {
    return this.convert(name, field, {}, 'a map of strings', toTextMap);
  }

  private convert<T>(
    name: string,
    field: string,
    otherwise: T,
    wanted: string,
    to: (value: unknown) => T | undefined,
  ): T {
    const found = this.resource.argument(name);
    this.note(field, originKind(found), name);
    const value = valueOf(found);
    const converted = value === undefined ? undefined : to(value);
    if (converted === undefined && found.kind === 'known') {
      this.faults.push({ at: `${this.at}.${name}`, wanted });
      this.note(field, 'unknown', name);
    }
    return converted ?? otherwise;
  }
}

function originKind({ kind }: Resolved): Origin['kind'] {
  switch (kind) {
    case 'known':
      return 'artefact';
    case 'absent':
      return 'derived';
    default:
      return kind;
  }
}

// Terraform converts between strings, numbers and booleans where a type is wanted.

function toText(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}

function toNumber(value: unknown): number | undefined {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}

function toBoolean(value: unknown): boolean | undefined {
  if (value === 'true' || value === 'false') return value === 'true';
  return typeof value === 'boolean' ? value : undefined;
}

function toSeconds(value: unknown): number | undefined {
  if (value === '') return 0;
  const parsed = typeof value === 'string' ? parseVaultDuration(value) : null;
  return parsed?.ok === true ? parsed.value : toNumber(value);
}

function toTexts(value: unknown): readonly string[] | undefined {
  if (Array.isArray(value)) return texts(value.map(toText));
  return undefined;
}

function toTextMap(value: unknown): Readonly<Record<string, string>> | undefined {
  if (!isObject(value)) return undefined;
  const entries = Object.entries(value).map(([key, item]) => [key, toText(item)] as const);
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => entry[1] !== undefined));
}
