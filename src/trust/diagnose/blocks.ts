import type { Diagnostic } from './diagnostic';

/** Whether a finding stops the synth: one that is broken always, an unsafe one unless it is waived, the rest only if strict. */
export function blocks(
  { kind, waivedBy }: Pick<Diagnostic, 'kind' | 'waivedBy'>,
  { strict = false }: { readonly strict?: boolean } = {},
): boolean {
  switch (kind) {
    case 'broken':
      return true;
    case 'unsafe':
      return waivedBy === null;
    case 'undeclared':
    case 'notice':
      return strict;
  }
}
