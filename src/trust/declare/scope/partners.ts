import type { RelyingPartyDeclaration, SpireDeclaration } from '../declaration';
import type { Kept } from '../source/kept';
import type { Accepting } from './accepting';

/** What of a relying party names clusters, whatever program it is. */
type Program = { readonly clusters?: object | undefined } | undefined;

/** Clusters whose tokens somebody besides Vault takes, or which take those of others: they need no login to Vault. */
export function findPartners(
  accepting: readonly Accepting[],
  parties: Readonly<Record<string, Kept<RelyingPartyDeclaration> | undefined>>,
  spire: Kept<SpireDeclaration>,
): ReadonlySet<string> {
  const programs = Object.values(parties).flatMap((party) => Object.values(party ?? {}) as readonly Program[]);
  return new Set([
    ...accepting.flatMap(({ partners }) => partners),
    ...programs.flatMap((program) => Object.keys(program?.clusters ?? {})),
    ...attestedAlone(spire),
  ]);
}

/** Clusters with which SPIRE has to do, and in a way that leads to no login at Vault from there. */
function attestedAlone({ cluster, attestation = {}, upstreamAuthority }: Kept<SpireDeclaration>): readonly string[] {
  const attested = Object.entries(attestation).filter(([, attestor]) => attestor?.x509pop === undefined);
  const names = [...attested.map(([name]) => name), ...(cluster === undefined ? [] : [cluster])];
  const logsIn = (name: string): boolean =>
    (name === cluster && upstreamAuthority !== undefined) || attestation[name]?.x509pop !== undefined;
  return names.filter((name) => !logsIn(name));
}
