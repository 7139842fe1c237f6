import type { CertificateIssuer } from '../../model/certificate-issuer';
import type { PlannedObject } from '../planned';
import { kubernetesObject, said } from './object';

/** An Issuer or ClusterIssuer that signs with Vault. */
export function planCertificateIssuer(issuer: CertificateIssuer, cluster: string): PlannedObject {
  return kubernetesObject({
    cluster,
    at: issuer.at,
    apiVersion: 'cert-manager.io/v1',
    kind: issuer.kind,
    meta: issuer.meta,
    body: { spec: { vault: vaultSpec(issuer) } },
  });
}

function vaultSpec(issuer: CertificateIssuer): Record<string, unknown> {
  return {
    server: issuer.server,
    path: issuer.signPath,
    ...said({
      namespace: issuer.vaultNamespace,
      caBundle: Buffer.from(issuer.caBundle, 'utf8').toString('base64'),
      serverName: issuer.serverName,
    }),
    ...(issuer.caBundleSecretRef === null ? {} : { caBundleSecretRef: issuer.caBundleSecretRef }),
    auth: {
      kubernetes: {
        mountPath: issuer.mountPath,
        role: issuer.authRole,
        serviceAccountRef: { name: issuer.serviceAccount, ...said({ audiences: issuer.additionalAudiences }) },
      },
    },
  };
}
