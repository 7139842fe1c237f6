import type { Cluster } from './cluster';

/** A Pod with a projected token, as far as the API server is concerned: no kubelet runs it. */
export interface PodToken {
  readonly namespace: string;
  readonly serviceAccount: string;
  readonly audience: string;
  readonly expirationSeconds: number;
}

/** Makes a Pod of the account and asks for its token as the kubelet does: bound to that Pod. */
export async function podToken(cluster: Cluster, name: string, token: PodToken): Promise<string> {
  const { namespace, serviceAccount, audience, expirationSeconds } = token;
  await cluster.api.apply({
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name, namespace },
    spec: {
      serviceAccountName: serviceAccount,
      automountServiceAccountToken: false,
      containers: [{ name: 'main', image: 'example.com/none' }],
    },
  });
  return cluster.api.createToken({ namespace, serviceAccount, audiences: [audience], expirationSeconds, pod: name });
}
