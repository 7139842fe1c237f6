import type { TokenSecret } from '../../model/kubernetes-objects';
import type { PlannedObject } from '../planned';
import { kubernetesObject } from './object';

/** A Secret that the token controller fills with a token of the account, without an end. */
export function planTokenSecret(secret: TokenSecret, cluster: string): PlannedObject {
  const annotations = { ...secret.meta.annotations, 'kubernetes.io/service-account.name': secret.serviceAccount };
  return kubernetesObject({
    cluster,
    at: secret.at,
    apiVersion: 'v1',
    kind: 'Secret',
    meta: { ...secret.meta, annotations },
    body: { type: 'kubernetes.io/service-account-token' },
  });
}
