import type { Cluster } from '../model/cluster';
import { clusterOf } from '../model/lookup';
import type { PsatAttestation } from '../model/spire';
import type { TrustModel } from '../model/trust-model';
import { serviceAccountSubject } from '../terms/subject';
import { claimAt, isOpen, type Token } from '../terms/token';
import { authenticate } from './api-server';
import { claim } from './claim';
import { acrossVersions, conclude, field, step, values, type Decision, type Result, type Step } from './decision';
import { mint } from './mint';
import { decideProjection, nodeRestrictions, projectedRequest } from './projected';
import { authorize, type Right } from './rbac';

/** Whether the agents of a cluster get the token that was declared for them, and the SPIRE server takes it. */
export function decideAgent(model: TrustModel, attestation: PsatAttestation, now: number): Decision {
  const cluster = clusterOf(model, attestation.cluster);
  if (cluster === undefined) return conclude([]);
  const token = mint(cluster, projectedRequest(attestation.agent), now);
  return acrossVersions(`${cluster.at}.version`, nodeRestrictions(cluster), (restricts) =>
    conclude([
      ...decideProjection(model, cluster, attestation.agent, restricts),
      ...attest(model, cluster, attestation, token, now),
    ]),
  );
}

/** Whether a token that somebody holds attests a node of the cluster. */
export function decideAttestation(
  model: TrustModel,
  attestation: PsatAttestation,
  token: Token,
  now: number,
): Decision {
  const cluster = clusterOf(model, attestation.cluster);
  return conclude(cluster === undefined ? [] : attest(model, cluster, attestation, token, now));
}

/** The server's checks, in its order. Source: spire v1.13.3 k8spsat/psat.go:168-251, k8s/apiserver/client.go:60-135. */
function attest(
  model: TrustModel,
  cluster: Cluster,
  attestation: PsatAttestation,
  token: Token,
  now: number,
): readonly Step[] {
  const { audiences, allowList, reviewer } = attestation;
  const user = serviceAccountSubject(reviewer.namespace, reviewer.serviceAccount);
  const reviewed = authenticate(model, cluster, token, audiences, now);
  const account = `${token.namespace}:${token.serviceAccount}`;
  const accountSide = { ...claim(token, 'sub'), values: [account] };
  const may = (check: 'psat/reviewer' | 'psat/get-pod' | 'psat/get-node', right: Right): Step => {
    const { result, role } = authorize(model, cluster, user, right);
    return step(check, result, values([user], attestation.at), values([]), {
      ...{ role, namespace: token.namespace, pod: text(podOf(token, 'pod')), node: text(podOf(token, 'node')) },
    });
  };
  const anywhere = { name: '', namespace: '' };
  return [
    may('psat/reviewer', {
      ...{ verb: 'create', apiGroup: 'authentication.k8s.io', resource: 'tokenreviews' },
      ...anywhere,
    }),
    step('psat/token', reviewed.result, claim(token, 'aud'), field(attestation, 'audiences'), {
      error: reviewed.error,
      cluster: cluster.name,
    }),
    step('psat/account', allowList.includes(account), accountSide, field(attestation, 'allowList')),
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
