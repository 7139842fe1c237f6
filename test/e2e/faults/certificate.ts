import { condition } from '../harness/cert-manager';
import type { Cluster } from '../harness/cluster';
import { conditionsOf } from '../harness/issued';
import type { KubernetesObject } from '../harness/kubernetes-api';
import { until } from '../harness/until';

/** A Certificate that is wanted of an Issuer while something is wrong. */
export function wanted(namespace: string, issuer: string): KubernetesObject {
  return {
    apiVersion: 'cert-manager.io/v1',
    kind: 'Certificate',
    metadata: { namespace, name: `on-${issuer}` },
    spec: {
      secretName: `on-${issuer}-tls`,
      dnsNames: [`on-${issuer}.acme.example`],
      issuerRef: { group: 'cert-manager.io', kind: 'Issuer', name: issuer },
    },
  };
}

/** Waits until a Certificate is ready, and tells when it was. cert-manager waits up to twice as long after each failure. */
export async function becameReady(cluster: Cluster, certificate: KubernetesObject): Promise<number> {
  const { namespace = '', name } = certificate.metadata;
  await until(
    `Certificate ${namespace}/${name}`,
    90_000,
    async () => (condition(await cluster.api.get(certificate), 'Ready')?.status === 'True' ? true : null),
    () => conditionsOf(cluster, namespace),
  );
  return performance.now();
}
