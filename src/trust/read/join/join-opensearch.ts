import type { OpenSearch, OpenSearchGrant, RelyingParty } from '../../model/relying-party';

/** For the accounts of which clusters a role is meant: those to which it is declared under that name. */
export function joinOpenSearch(party: OpenSearch, declared: RelyingParty): OpenSearch {
  if (declared.kind !== 'opensearch') return party;
  return { ...party, grants: party.grants.flatMap((grant) => meantBy(grant, declared.grants)) };
}

/** A role that nobody declared is meant for none of them, and stays with all. */
function meantBy(grant: OpenSearchGrant, declared: readonly OpenSearchGrant[]): readonly OpenSearchGrant[] {
  const own = declared.filter(({ subject }) => subject === grant.subject);
  if (own.length === 0 || grant.cluster !== '') return [grant];
  return own.map(({ cluster, rights }) => ({
    ...grant,
    cluster,
    rights: grant.rights.filter((right) => rights.includes(right) || !own.some((one) => one.rights.includes(right))),
  }));
}
