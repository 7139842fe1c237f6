import type { OpenSearch, OpenSearchGrant } from '../../model/relying-party';
import { bySource, emittedGrants, nowhere, unsaid } from './emitted-source';

/** Certificates and keys stand in `config.yml` itself; which cluster a user was meant to be of stands nowhere. */
export function emittedOpenSearch(party: OpenSearch): OpenSearch {
  return {
    ...party,
    ...nowhere,
    version: '',
    sources: bySource(
      party.sources.map((source) => ({
        ...source,
        ...unsaid,
        caBundle: source.caBundle,
        audience: source.requiredAudiences[0] ?? '',
        tokenIssuer: source.requiredIssuer,
      })),
    ),
    grants: emittedGrants(joined(party.grants)).map((grant) => ({ ...grant, cluster: '' })),
  };
}

/** A user once, with all roles. */
function joined(grants: readonly OpenSearchGrant[]): readonly OpenSearchGrant[] {
  const users = new Map<string, OpenSearchGrant>();
  for (const grant of grants) {
    const rights = [...new Set([...(users.get(grant.subject)?.rights ?? []), ...grant.rights])];
    if (rights.length > 0) users.set(grant.subject, { ...grant, rights });
  }
  return [...users.values()];
}
