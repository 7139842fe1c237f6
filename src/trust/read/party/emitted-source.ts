import type { Placed } from '../../model/origin';
import type { PartyGrant, PartySource } from '../../model/relying-party';

/** Nobody's place. */
export const nowhere: Placed = { at: '', origins: {} };

/** What no file of a party says of a cluster: which it is, and who serves its keys. Certificates stand in a file of their own. */
export const unsaid = {
  ...nowhere,
  cluster: '',
  servedBy: 'hosted',
  caBundle: '',
} as const satisfies Partial<PartySource>;

/** Grants without places, in one order. */
export function emittedGrants(grants: readonly PartyGrant[]): readonly PartyGrant[] {
  return [...grants]
    .map(({ subject, rights }) => ({ ...nowhere, subject, rights: [...rights].sort() }))
    .sort((one, other) => (one.subject < other.subject ? -1 : 1));
}

/** Sources in one order. */
export function bySource<Source extends PartySource>(sources: readonly Source[]): readonly Source[] {
  const key = ({ audience, keysUrl, tokenIssuer }: PartySource): string => [audience, keysUrl, tokenIssuer].join('\n');
  return [...sources].sort((one, other) => (key(one) < key(other) ? -1 : 1));
}
