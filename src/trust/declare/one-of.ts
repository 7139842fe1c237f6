/**
 * Exactly one key of `T`. A plain union of single-key objects lets the compiler accept two keys
 * together; only `?: never` on the others refuses that where the declaration is written.
 */
export type OneOf<T> = {
  [K in keyof T]: { readonly [P in K]: T[P] } & { readonly [P in Exclude<keyof T, K>]?: never };
}[keyof T];
