import { identityOf } from '../facts/istio-csr';
import { meshClusterId } from '../facts/istio-csr-checks';
import type { CertificateIssuer } from '../model/certificate-issuer';
import type { Cluster } from '../model/cluster';
import type { IstioCsr } from '../model/istio-csr';
import type { TrustModel } from '../model/trust-model';
import { serviceAccountSubject } from '../terms/subject';
import type { Token } from '../terms/token';
import { authenticate } from './api-server';
import { claim } from './claim';
import { decideRequests } from './client';
import { conclude, field, step, values, type Decision, type Result, type Step } from './decision';
import { authorize } from './rbac';
import { requestOf, signsForMesh } from './requests';

/** The identity that istio-csr gives to the account of a token. */
export function meshIdentityOf({ trustDomain }: IstioCsr, { namespace, serviceAccount }: Token): string {
  return identityOf(trustDomain, namespace, serviceAccount);
}

/**
 * Whether the istio-csr of a cluster gives a certificate for an identity to whoever has a token. It is asked with a
 * key of RSA or of an elliptic curve; one that is signed is enough.
 */
export function decideMeshIdentity(
  model: TrustModel,
  cluster: Cluster,
  mesh: IstioCsr,
  token: Token,
  identity: string,
  now: number,
): Decision {
  const issuer = cluster.certificateIssuers.find((one) => signsForMesh(one, mesh));
  const checked = check(model, cluster, mesh, issuer, token, identity, now);
  if (issuer === undefined) return conclude(checked);
  const decisions = mesh.requests
    .filter((request) => request.of === 'workload')
    .map((request) => decideRequests(model, cluster, issuer, [requestOf(request, [identity])], now))
    .map(({ steps }) => conclude([...checked, ...steps]));
  const [first = conclude(checked)] = decisions;
  const best = (wanted: Decision['outcome']) => decisions.find(({ outcome }) => outcome === wanted);
  return best('accepted') ?? best('undecided') ?? first;
}

/** What istio-csr does before it waits for its CertificateRequest, in its order. */
function check(
  model: TrustModel,
  cluster: Cluster,
  mesh: IstioCsr,
  issuer: CertificateIssuer | undefined,
  token: Token,
  identity: string,
  now: number,
): readonly Step[] {
  const user = serviceAccountSubject(mesh.namespace, mesh.serviceAccount);
  const reviewed = authenticate(model, cluster, token, mesh.audiences, now);
  const namespace = mesh.istioNamespace;
  const texts = { called: meshClusterId, cluster: cluster.name, error: reviewed.error, namespace };
  // Its chart brings the roles of its account, which no model need have.
  const mayCreate = (apiGroup: string, resource: string, namespace: string): Result =>
    authorize(model, cluster, user, { verb: 'create', apiGroup, resource, name: '', namespace }).result === true ||
    'live';
  const mayAsk = mayCreate('cert-manager.io', 'certificaterequests', namespace);
  const account = values([user], mesh.at);
  return [
    step('mesh/cluster', 'live', values([]), values([meshClusterId])),
    step('mesh/reviewer', mayCreate('authentication.k8s.io', 'tokenreviews', ''), account, values([]), texts),
    step('mesh/token', reviewed.result, claim(token, 'aud'), field(mesh, 'audiences'), texts),
    step('mesh/identity', identity === meshIdentityOf(mesh, token), values([identity]), {
      ...claim(token, 'sub'),
      values: [meshIdentityOf(mesh, token)],
    }),
    step('mesh/requester', issuer === undefined ? { missing: mesh.at } : mayAsk, account, values([]), texts),
  ];
}
