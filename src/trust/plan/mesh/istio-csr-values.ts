import type { Cluster } from '../../model/cluster';
import type { PlannedConfigurationFile } from '../planned';
import { formatGoDuration } from '../../terms/go-duration';

/** cert-manager takes no Certificate for less. */
const shortestCertificate = 3600;

/** What istio-csr's chart is installed with, so that it asks for what its issuer signs. Source: istio-csr v0.17.0 deploy/charts/istio-csr/values.yaml. */
export function planIstioCsrValues({ name, istioCsr }: Cluster): readonly PlannedConfigurationFile[] {
  if (istioCsr === null) return [];
  const { issuerKind, issuerName, trustDomain, duration, namespace, serviceAccount, istioNamespace } = istioCsr;
  const life = formatGoDuration(duration);
  const ofIstiod = Math.max(duration, shortestCertificate);
  return [
    {
      cluster: name,
      owner: 'istioCsr',
      program: `istio-csr of cluster \`${name}\``,
      path: `helm/${name}.istio-csr.yaml`,
      at: istioCsr.at,
      what: 'values',
      use: `as values of its chart, in namespace \`${namespace}\``,
      content: {
        kind: 'object',
        object: {
          nameOverride: serviceAccount,
          app: {
            certmanager: {
              namespace: istioNamespace,
              issuer: { enabled: true, name: issuerName, kind: issuerKind, group: 'cert-manager.io' },
            },
            tls: {
              trustDomain,
              certificateDNSNames: [`${serviceAccount}.${namespace}.svc`],
              certificateDuration: life,
              istiodCertificateEnable: true,
              istiodCertificateDuration: formatGoDuration(ofIstiod),
              istiodCertificateRenewBefore: formatGoDuration(Math.floor(ofIstiod / 2)),
            },
            server: { maxCertificateDuration: life },
            istio: { namespace: istioNamespace, revisions: istioCsr.revisions },
          },
        },
      },
    },
  ];
}
