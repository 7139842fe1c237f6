/**
 * What of a declaration parsed. The walker leaves out what did not, so that everything else can
 * still be completed and all faults come out at once.
 */
export type Kept<T> = T extends readonly (infer Item)[]
  ? readonly Kept<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]?: Kept<T[Key]> | undefined }
    : T;
