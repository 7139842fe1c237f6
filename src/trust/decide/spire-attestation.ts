import { spireAttestors } from '../facts/spire-attestors';
import type { Cluster } from '../model/cluster';
import { clusterOf } from '../model/lookup';
import { isKnown } from '../model/origin';
import type { PsatCluster, Spire, SpireAgents } from '../model/spire';
import type { TrustModel } from '../model/trust-model';
import { serviceAccountSubject } from '../terms/subject';
import { claimAt, isOpen, type Token } from '../terms/token';
import { authenticate } from './api-server';
import { claim } from './claim';
import { acrossVersions, conclude, field, step, values, type Decision, type Result, type Step } from './decision';
import { mint } from './mint';
import { decideProjection, nodeRestrictions, projectedRequest } from './projected';
import { authorize, type Right } from './rbac';

/** Whether the agents of a cluster find their server, get the token that was declared for them, and the server takes it. */
export function decideAgent(model: TrustModel, spire: Spire, agents: SpireAgents, now: number): Decision {
  const isPsat = agents.attestor === spireAttestors.k8sPsat;
  const attested = spire.psatClusters.find(({ cluster }) => cluster === agents.attestedAs);
  const cluster = clusterOf(model, agents.cluster);
  const found = [...findServer(spire, agents), ...(isPsat ? [knowsCluster(spire, agents)] : [])];
  if (!isPsat || attested === undefined || cluster === undefined) return conclude(found);
  const token = mint(cluster, projectedRequest(agents), now);
  return acrossVersions(`${cluster.at}.version`, nodeRestrictions(cluster), (restricts) =>
    conclude([
      ...found,
      ...decideProjection(model, cluster, agents, restricts),
      ...attest(model, cluster, attested, token, now),
    ]),
  );
}

/** What an agent and a server make of each other before any proof. Source: spire v1.13.3 pkg/agent/client/dial.go, pkg/server/api/agent/v1/service.go:316-330,626-634. */
function findServer({ server }: Spire, agents: SpireAgents): readonly Step[] {
  const { trustDomain, attestor } = agents;
  // Whoever runs the server makes join tokens, with or without the plugin.
  const isTaken = attestor === spireAttestors.joinToken || server.attestors.includes(attestor);
  return [
    step(
      'agent/trust-domain',
      trustDomain === server.trustDomain,
      field(agents, 'trustDomain'),
      field(server, 'trustDomain'),
    ),
    step('agent/attestor', isTaken, field(agents, 'attestor'), field(server, 'attestors')),
  ];
}

function knowsCluster({ server, psatClusters }: Spire, agents: SpireAgents): Step {
  const { missing, at } = field(server, 'attestors');
  const names = psatClusters.map(({ cluster }) => cluster);
  const side = { ...values(names, at), missing };
  return step('psat/cluster', names.includes(agents.attestedAs), field(agents, 'attestedAs'), side);
}

/** Whether a token that somebody holds attests a node of the cluster. */
export function decideAttestation(model: TrustModel, attested: PsatCluster, token: Token, now: number): Decision {
  const cluster = clusterOf(model, attested.cluster);
  return conclude(cluster === undefined ? [] : attest(model, cluster, attested, token, now));
}

/** The server's checks, in its order. Source: spire v1.13.3 k8spsat/psat.go:168-251, k8s/apiserver/client.go:60-135. */
function attest(
  model: TrustModel,
  cluster: Cluster,
  attested: PsatCluster,
  token: Token,
  now: number,
): readonly Step[] {
  const { audiences, allowList, reviewer } = attested;
  const user = serviceAccountSubject(reviewer.namespace, reviewer.serviceAccount);
  const reviewed = authenticate(model, cluster, token, audiences, now);
  const account = `${token.namespace}:${token.serviceAccount}`;
  const accountSide = { ...claim(token, 'sub'), values: [account] };
  const may = (check: 'psat/reviewer' | 'psat/get-pod' | 'psat/get-node', right: Right): Step => {
    const { result, role } = authorize(model, cluster, user, right);
    return step(
      check,
      result,
      { ...field(attested, 'reviewer', isKnown(attested, 'reviewer') ? [user] : []), at: attested.at },
      values([]),
      {
        ...{ role, namespace: token.namespace, pod: text(podOf(token, 'pod')), node: text(podOf(token, 'node')) },
      },
    );
  };
  const anywhere = { name: '', namespace: '' };
  return [
    may('psat/reviewer', {
      ...{ verb: 'create', apiGroup: 'authentication.k8s.io', resource: 'tokenreviews' },
      ...anywhere,
    }),
    step('psat/token', reviewed.result, claim(token, 'aud'), field(attested, 'audiences'), {
      error: reviewed.error,
      cluster: cluster.name,
    }),
    step('psat/account', allowList.includes(account), accountSide, field(attested, 'allowList')),
    step('psat/pod', isPodBound(token), claim(token, 'sub')),
    may('psat/get-pod', { verb: 'get', apiGroup: '', resource: 'pods', name: '', namespace: token.namespace }),
    may('psat/get-node', { ...{ verb: 'get', apiGroup: '', resource: 'nodes' }, ...anywhere }),
  ];
}

/** A token that some client outside of a Pod asked for names none. */
function isPodBound(token: Token): Result {
  return isOpen(token, '/kubernetes.io/pod') || podOf(token, 'pod') !== undefined;
}

function podOf(token: Token, kind: 'pod' | 'node'): unknown {
  return claimAt(token, `/kubernetes.io/${kind}/name`);
}

function text(name: unknown): string {
  return typeof name === 'string' ? name : '…';
}
