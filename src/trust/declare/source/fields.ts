import { shapes } from '../generated/shape';
import type { Shape } from '../walk/shape';

/** The fields of an interface of `declaration.ts`, in its order. */
export function fieldsOf(name: string): readonly string[] {
  return Object.keys(shapes[name]?.members ?? {});
}

/** Those that stand beside a one-of, whatever was chosen. */
export function settingsOf(name: string): readonly string[] {
  const { alternatives = [] } = shapes[name] ?? {};
  return fieldsOf(name).filter((field) => !alternatives.includes(field));
}

/** Whether a field holds a duration. */
export function isDuration(shape: Shape): boolean {
  return shape.kind === 'text' && (shape.format === 'go-duration' || shape.format === 'leeway');
}

/** Those that hold one. */
export function durationsOf(name: string): ReadonlySet<string> {
  return new Set(
    Object.entries(shapes[name]?.members ?? {}).flatMap(([field, shape]) => (isDuration(shape) ? field : [])),
  );
}
