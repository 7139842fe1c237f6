import type { ServerCheck } from './server-check';

const server = 'istio-csr v0.17.0 pkg/server/server.go:202-237, auth.go:37-125';
const authenticator = 'istio 1.30.3 security/pkg/server/ca/authenticate/kubeauth/kube_jwt.go:109-145';
const review = 'istio 1.30.3 security/pkg/k8s/tokenreview/k8sauthn.go:45-100';
const signer = 'istio-csr v0.17.0 pkg/certmanager/certmanager.go:208-274';

/** A check after which a proxy sees a bare refusal; why stands in the log alone. */
function refused(log: string, source: string, assumes = ''): ServerCheck {
  return { server: 'istio-csr', words: 'Unauthenticated request authenticate failure', log, assumes, source };
}

/** The log of a token that is not taken. */
function notTaken(why: string, source: string, assumes: string): ServerCheck {
  return refused(`"failed to authenticate request" err="${why}"`, `${source}; ${server}`, assumes);
}

const validate = 'failed to validate the JWT from cluster "{called}": ';
const forbidden = (resource: string, group: string, where: string): string =>
  `${resource}.${group} is forbidden: User "{sent}" cannot create resource "${resource}" in API group "${group}" ${where}`;
const chart = 'the chart of istio-csr lets `{sent}` create';

/** What istio-csr checks of a token and of the request that comes with it, in its order. */
export const istioCsrChecks = {
  'mesh/cluster': notTaken(
    'client claims to be in cluster "{sent}", but we only know about local cluster "{wanted}" and remote clusters []',
    authenticator,
    'proxies call their cluster `{wanted}`, as istio-csr does (`app.server.clusterID`)',
  ),
  'mesh/reviewer': notTaken(
    `${validate}${forbidden('tokenreviews', 'authentication.k8s.io', 'at the cluster scope')}`,
    review,
    `${chart} token reviews`,
  ),
  'mesh/token': notTaken(
    `${validate}the service account authentication returns an error: {error}`,
    review,
    'the token is one that the API server of cluster `{cluster}` still takes',
  ),
  'mesh/identity': refused('"failed to match URIs with identities" err="[{wanted}] != [{sent}]"', server),
  'mesh/requester': {
    server: 'istio-csr',
    words: 'Internal failed to sign certificate request',
    log: `"failed to sign incoming client certificate signing request" err="failed to create CertificateRequest: ${forbidden('certificaterequests', 'cert-manager.io', 'in the namespace "{namespace}"')}"`,
    assumes: `${chart} CertificateRequests in \`{namespace}\``,
    source: signer,
  },
} as const satisfies Readonly<Record<string, ServerCheck>>;

/** Name by which istio-csr and proxies call their cluster unless told otherwise. Source: istio-csr v0.17.0 deploy/charts/istio-csr/values.yaml `app.server.clusterID`. */
export const meshClusterId = 'Kubernetes';
