import type { RelyingPartyDeclaration } from '../declaration';
import type { Kept } from '../source/kept';
import type { Accepting } from './accepting';

/** What of a relying party names clusters, whatever program it is. */
type Program = { readonly clusters?: object | undefined } | undefined;

/** Clusters whose tokens somebody besides Vault takes, or which take those of others: they need no login to Vault. */
export function findPartners(
  accepting: readonly Accepting[],
  parties: Readonly<Record<string, Kept<RelyingPartyDeclaration> | undefined>>,
): ReadonlySet<string> {
  const programs = Object.values(parties).flatMap((party) => Object.values(party ?? {}) as readonly Program[]);
  return new Set([
    ...accepting.flatMap(({ partners }) => partners),
    ...programs.flatMap((program) => Object.keys(program?.clusters ?? {})),
  ]);
}
