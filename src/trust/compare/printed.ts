import { few } from '../diagnose/listing';
import { shown } from '../diagnose/shown';

/** A value in a message. */
export function printed(value: unknown): string {
  if (Array.isArray(value)) {
    if (value.length === 0) return 'nothing';
    return few(value.map((one: unknown) => (typeof one === 'string' ? one : compact(one))));
  }
  if (isVariable(value)) return `variable ${shown((value as { readonly variable: string }).variable)}`;
  return typeof value === 'object' && value !== null ? shown(compact(value)) : shown(value);
}

/** An object without its empty members. */
function compact(value: unknown): string {
  const isEmpty = (member: unknown): boolean =>
    member === null || (typeof member === 'object' && Object.keys(member).length === 0);
  return JSON.stringify(value, (_, member: unknown) => (isEmpty(member) ? undefined : member));
}

/** A value that deployment supplies. */
export function isVariable(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'variable' in value;
}
