import { shown } from './server-check';

const attestor = 'spire v1.13.3 pkg/server/plugin/nodeattestor/k8spsat/psat.go:168-251';
const client = 'spire v1.13.3 pkg/common/plugin/k8s/apiserver/client.go:60-135';
const prefix = 'nodeattestor(k8s_psat): ';

function attested(words: string, source: string, assumes = ''): ReturnType<typeof shown> {
  return shown('spire', `${prefix}${words}`, source, assumes);
}

/** What a SPIRE agent checks of its server, and the server of it and of its ServiceAccount token, in their order. The agent's log shows the words. */
export const spireChecks = {
  'agent/trust-domain': shown(
    'spire',
    'transport: authentication handshake failed: x509svid: could not get X509 bundle: x509bundle: no X.509 bundle found for trust domain: "{wanted}"',
    'spire v1.13.3 pkg/agent/client/dial.go:58-98; go-spiffe v2 svid/x509svid/verify.go:64-67',
  ),
  'agent/attestor': shown(
    'spire',
    'error getting node attestor: could not find node attestor type "{sent}"',
    'spire v1.13.3 pkg/server/api/agent/v1/service.go:626-634',
  ),
  'psat/cluster': attested('not configured for cluster "{sent}"', attestor),
  'psat/reviewer': attested(
    'unable to validate token with TokenReview API: unable to query token review API: tokenreviews.authentication.k8s.io is forbidden: User "{sent}" cannot create resource "tokenreviews" in API group "authentication.k8s.io" at the cluster scope',
    client,
    'the role `{role}`, defined elsewhere, lets the SPIRE server create token reviews',
  ),
  'psat/token': attested(
    'unable to validate token with TokenReview API: token review API response contains an error: {error}',
    client,
    'the token is one that the API server of cluster `{cluster}` still takes',
  ),
  'psat/account': attested('"{sent}" is not an allowed service account', attestor),
  'psat/pod': attested('fail to get pod name from token review status: missing pod name', attestor),
  'psat/get-pod': attested(
    'fail to get pod from k8s API server: unable to query pods API: pods "{pod}" is forbidden: User "{sent}" cannot get resource "pods" in API group "" in the namespace "{namespace}"',
    client,
    'the role `{role}`, defined elsewhere, lets the SPIRE server read Pods',
  ),
  'psat/get-node': attested(
    'fail to get node from k8s API server: unable to query nodes API: nodes "{node}" is forbidden: User "{sent}" cannot get resource "nodes" in API group "" at the cluster scope',
    client,
    'the role `{role}`, defined elsewhere, lets the SPIRE server read nodes',
  ),
} as const;
