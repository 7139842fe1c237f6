/** A value that parsed, or what would have parsed. */
export type Parsed<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly wanted: string };

export function accept<T>(value: T): Parsed<T> {
  return { ok: true, value };
}

/** `wanted` completes the sentence "wanted …", without a full stop. */
export function refuse(wanted: string): Parsed<never> {
  return { ok: false, wanted };
}
