import type { istioCsrChecks } from '../../facts/istio-csr-checks';
import type { Meaning } from './meaning';

const observe = 'the log of istio-csr: a proxy is told the same of every token';
const meaning = (cause: string, repair: string): Meaning => ({ cause, repair, observe });
const roles =
  'install its chart with the emitted values: its roles are for the account and the namespace that stand there';

/** At an istio-csr that is asked for an identity. */
export const meaningsOfMesh: Readonly<Record<keyof typeof istioCsrChecks, Meaning>> = {
  'mesh/cluster': meaning(
    'the proxies call their cluster by another name than istio-csr does',
    'give `app.server.clusterID` of istio-csr the value of `global.multiCluster.clusterName` of Istio',
  ),
  'mesh/reviewer': meaning('istio-csr may not create token reviews', roles),
  'mesh/token': meaning(
    'the token is for another audience than `istio-ca`, is expired, or is one of another cluster',
    'project a token for `istio-ca`, as the injected volume of a proxy does, and ask the istio-csr of the own cluster',
  ),
  'mesh/identity': meaning(
    'the signing request is for another identity than that of the account, or the proxies have another trust domain',
    'ask for the identity of the own account, and give `trustDomain` of the declaration the value of `meshConfig.trustDomain`',
  ),
  'mesh/requester': meaning('istio-csr may not create CertificateRequests in the namespace of istiod', roles),
};
