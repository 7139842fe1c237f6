import { decideMeshIdentity, meshIdentityOf } from '../../decide/mesh-identity';
import { mint } from '../../decide/mint';
import { values } from '../../decide/decision';
import { signsForMesh } from '../../decide/requests';
import { asIstioCsrShows } from '../../facts/as-istio-csr-shows';
import { proxyToken } from '../../facts/istio-csr';
import type { Cluster } from '../../model/cluster';
import type { IstioCsr } from '../../model/istio-csr';
import type { TrustModel } from '../../model/trust-model';
import type { Token } from '../../terms/token';
import type { ExplainedStep, Sighting } from './explanation';
import type { Party, PartyMember } from './party';
import { targetOf } from './target';
import { whereSeen } from './where-seen';

/** The istio-csr of each mesh. A token is asked about with the identity of its own account. */
export function meshesOf(model: TrustModel, cluster: Cluster): readonly Party[] {
  return model.clusters.flatMap((asked) => {
    const { istioCsr: mesh } = asked;
    if (mesh === null) return [];
    const decide: Party['decide'] = (token, now) =>
      decideMeshIdentity(model, asked, mesh, token, meshIdentityOf(mesh, token), now);
    return [
      {
        // Without more it is that of the cluster of the question.
        name: asked === cluster ? 'istio-csr' : '',
        fullName: `istio-csr:${asked.name}`,
        shown: `istio-csr of cluster \`${asked.name}\``,
        clients: asked === cluster ? membersOf(cluster, mesh, decide) : [],
        decide,
        seen: (refused) => whereMeshShows(asked, mesh, refused),
      },
    ];
  });
}

/** Accounts of Pods that are declared, each with the token that the volume of a proxy has. */
function membersOf(cluster: Cluster, mesh: IstioCsr, decide: Party['decide']): readonly PartyMember[] {
  const pods = [...cluster.workloads, ...cluster.secretClients, ...cluster.callers, ...cluster.partyClients];
  const accounts = new Map(pods.map((one) => [`${one.namespace}/${one.serviceAccount}`, one]));
  return [...accounts].map(([id, pod]) => ({
    id,
    decide: (now) => decide(tokenOfProxy(cluster, mesh, pod, now), now),
  }));
}

function tokenOfProxy(
  cluster: Cluster,
  mesh: IstioCsr,
  { namespace, serviceAccount }: Readonly<Record<'namespace' | 'serviceAccount', string>>,
  now: number,
): Token {
  const request = { namespace, serviceAccount, account: values([serviceAccount]), audiences: values(mesh.audiences) };
  return mint(cluster, { ...request, expirationSeconds: proxyToken.seconds, boundTo: 'Pod' }, now);
}

/** A proxy is told little; why stands in the log of istio-csr, and where the issuer's refusals show. */
function whereMeshShows(asked: Cluster, mesh: IstioCsr, refused: ExplainedStep): readonly Sighting[] {
  const { client, log } = asIstioCsrShows(refused.check, refused.message, refused.log);
  const issuer = asked.certificateIssuers.find((one) => signsForMesh(one, mesh)) ?? null;
  const ofIssuer = refused.server === 'istio-csr' || issuer === null ? [] : whereSeen(targetOf(asked, issuer), refused);
  return [
    { where: 'proxy', words: client },
    ...(log === '' ? [] : [{ where: 'istio-csr log', words: log }]),
    ...ofIssuer,
  ];
}
