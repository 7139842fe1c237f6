import { partyTitles } from '../facts/party-titles';
import type { AuthRole } from '../model/auth-role';
import type { Cluster } from '../model/cluster';
import type { IstioCsr } from '../model/istio-csr';
import { originOf } from '../model/origin';
import type { TrustModel } from '../model/trust-model';
import type { Complaint, Rule } from './rule';

/** Somebody else who takes the tokens by which a mesh knows who asks. */
export const meshAudienceShared: Rule = {
  code: 'mesh-audience-shared',
  find: ({ model }) =>
    model.clusters.flatMap((cluster) => (cluster.istioCsr === null ? [] : find(model, cluster, cluster.istioCsr))),
};

interface Taker {
  readonly who: string;
  readonly audiences: readonly string[];
  readonly at: string;
}

function find(model: TrustModel, cluster: Cluster, mesh: IstioCsr): readonly Complaint[] {
  return takersOf(model, cluster).flatMap(({ who, audiences, at }) => {
    const shared = audiences.find((audience) => mesh.audiences.includes(audience));
    if (shared === undefined) return [];
    return [
      {
        message: `${who} takes tokens of cluster \`${cluster.name}\` for \`${shared}\`, which istio-csr takes too: whoever is shown one there can get the identity of its account in mesh \`${mesh.trustDomain}\``,
        at,
        related: [mesh.at],
        fix: 'let it want an audience of its own, and project a second token for it',
      },
    ];
  });
}

/** Who takes tokens of a cluster besides its mesh, for which audiences. */
function takersOf({ vault, clusters, relyingParties, spire }: TrustModel, cluster: Cluster): readonly Taker[] {
  return [
    { who: 'the API server', audiences: cluster.apiAudiences, at: originOf(cluster, 'apiAudiences').at },
    ...vault.authRoles
      .filter((role) => role.emitted && role.cluster === cluster.name)
      .map((role) => ({
        who: `auth role \`${role.name}\` on mount \`${role.mount}\``,
        ...wantedBy(role),
      })),
    ...clusters.flatMap(({ name, authentication }) =>
      authentication.issuers
        .filter(({ url }) => url === cluster.tokenIssuer)
        .map(({ audiences, at }) => ({ who: `the API server of cluster \`${name}\``, audiences, at })),
    ),
    ...relyingParties.flatMap(({ kind, name, sources }) =>
      sources
        .filter((source) => source.cluster === cluster.name)
        .map(({ audience, at }) => ({ who: `${partyTitles[kind]} \`${name}\``, audiences: [audience], at })),
    ),
    ...(spire?.attestations ?? []).flatMap((one) =>
      one.method === 'k8sPsat' && one.cluster === cluster.name
        ? [{ who: 'the SPIRE server', audiences: one.audiences, at: one.at }]
        : [],
    ),
  ];
}

function wantedBy(role: AuthRole): Pick<Taker, 'audiences' | 'at'> {
  return role.method === 'jwt'
    ? { audiences: role.boundAudiences, at: originOf(role, 'boundAudiences').at || role.at }
    : { audiences: [role.audience], at: originOf(role, 'audience').at || role.at };
}
