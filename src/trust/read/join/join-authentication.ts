import type { AcceptedIssuer, Authentication } from '../../model/authentication';
import type { Cluster } from '../../model/cluster';

/** Nothing that anybody said. */
export function noAuthentication(at: string): Authentication {
  return { at, origins: {}, by: 'file', issuers: [], anonymousPaths: [] };
}

/** What the files of a cluster say; without any, what is declared. */
export function joinAuthentication(
  files: readonly Authentication[],
  declared: Cluster | null,
  at: string,
): Authentication {
  const [first] = files;
  if (first === undefined) return declared?.authentication ?? noAuthentication(at);
  const known = declared?.authentication.issuers ?? [];
  return {
    ...first,
    issuers: files.flatMap(({ issuers }) => issuers).map((issuer) => named(issuer, known)),
    anonymousPaths: files.flatMap(({ anonymousPaths }) => anonymousPaths),
  };
}

/** An issuer is known by its URL; which cluster it is, and who serves its keys, stands in no file. */
function named(issuer: AcceptedIssuer, declared: readonly AcceptedIssuer[]): AcceptedIssuer {
  const own = declared.find(({ url }) => url === issuer.url);
  return own === undefined ? issuer : { ...issuer, id: own.id, cluster: own.cluster, servedBy: own.servedBy };
}
