import type { CaCopy } from '../../model/ca-copy';
import type { PlannedObject } from '../planned';
import { kubernetesObject } from './object';

/** Vault's certificates as an object of the cluster. */
export function planCaCopy(copy: CaCopy, cluster: string): PlannedObject {
  const { at, kind, meta, key, pem } = copy;
  const encoded = Buffer.from(pem, 'utf8').toString('base64');
  const body = {
    ConfigMap: { data: { [key]: pem } },
    Secret: { type: 'Opaque', data: { [key]: encoded } },
    ClusterTrustBundle: { spec: { trustBundle: pem } },
  }[kind];
  const apiVersion = kind === 'ClusterTrustBundle' ? 'certificates.k8s.io/v1beta1' : 'v1';
  return kubernetesObject({ cluster, at, apiVersion, kind, meta, body });
}
