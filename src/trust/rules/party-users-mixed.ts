import { originOf } from '../model/origin';
import type { OpenSearch, OpenSearchGrant } from '../model/relying-party';
import type { Complaint, Rule } from './rule';

/** Roles of an account of one cluster that its namesake of another has too: a user's name says no cluster. */
export const partyUsersMixed: Rule = {
  code: 'party-users-mixed',
  find: ({ model }) =>
    model.relyingParties.flatMap((party) =>
      party.kind === 'opensearch' && party.sources.length > 1 ? mixedUsers(party) : [],
    ),
};

function mixedUsers(party: OpenSearch): readonly Complaint[] {
  // For whom of several clusters a role is meant, no file of OpenSearch says.
  const meant = party.grants.filter(({ cluster }) => cluster !== '');
  return meant.flatMap((grant): readonly Complaint[] => {
    const others = party.sources.map(({ cluster }) => cluster).filter((cluster) => !isMeant(party, grant, cluster));
    if (others.length === 0) return [];
    const namesake = grant.subject.split(':').slice(2).join('/');
    const who = others.every((cluster) => cluster !== '')
      ? `whoever of cluster ${others.map((cluster) => `\`${cluster}\``).join(', ')} has an account \`${namesake}\``
      : 'the account of that name in each cluster';
    return [
      {
        message: `OpenSearch \`${party.name}\` knows a user by its subject alone, so ${who} has roles ${shown(grant)} too`,
        at: originOf(grant, 'rights').at,
        fix: 'declare the same roles for that account in each cluster, keep one cluster for each OpenSearch, or waive it where one team owns the namespace in all of them',
      },
    ];
  });
}

/** Whether the account of a cluster was given all that its namesake has. */
function isMeant({ grants }: OpenSearch, { subject, rights }: OpenSearchGrant, cluster: string): boolean {
  const own = grants.filter((one) => one.subject === subject && one.cluster === cluster && cluster !== '');
  return rights.every((right) => own.some((one) => one.rights.includes(right)));
}

function shown({ rights }: OpenSearchGrant): string {
  return rights.map((right) => `\`${right}\``).join(', ');
}
