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

/**
 * Waits until cert-manager has nothing left to do for a Certificate. It says Ready as soon as the Secret is there,
 * and `Issuing` may stay beside it for a second, if that was written at the moment at which Ready was.
 */
export async function becameSettled(cluster: Cluster, namespace: string, name: string): Promise<void> {
  const reference = { apiVersion: 'cert-manager.io/v1', kind: 'Certificate', metadata: { namespace, name } };
  await until(
    `Certificate ${namespace}/${name} to settle`,
    30_000,
    async () => {
      const found = await cluster.api.get(reference);
      return condition(found, 'Ready')?.status === 'True' && condition(found, 'Issuing') === null ? true : null;
    },
    () => conditionsOf(cluster, namespace),
  );
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
