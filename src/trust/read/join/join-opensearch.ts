import type { OpenSearch, RelyingParty } from '../../model/relying-party';

/** For the accounts of which clusters a role is meant: those that are declared under that name. */
export function joinOpenSearch(party: OpenSearch, declared: RelyingParty): OpenSearch {
  if (declared.kind !== 'opensearch') return party;
  return {
    ...party,
    grants: party.grants.flatMap((grant) => {
      const own = declared.grants.filter(({ subject }) => subject === grant.subject);
      return own.length === 0 || grant.cluster !== '' ? grant : own.map(({ cluster }) => ({ ...grant, cluster }));
    }),
  };
}
