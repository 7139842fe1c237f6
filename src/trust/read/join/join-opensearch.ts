import type { OpenSearch, RelyingParty } from '../../model/relying-party';

/** For whose account of which cluster a role is meant, where just one is declared to be of that name. */
export function joinOpenSearch(party: OpenSearch, declared: RelyingParty): OpenSearch {
  if (declared.kind !== 'opensearch') return party;
  return {
    ...party,
    grants: party.grants.map((grant) => {
      const [own, other] = declared.grants.filter(({ subject }) => subject === grant.subject);
      return own === undefined || other !== undefined || grant.cluster !== ''
        ? grant
        : { ...grant, cluster: own.cluster };
    }),
  };
}
