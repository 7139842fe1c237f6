import type { ServiceAccount } from '../../model/kubernetes-objects';
import type { PlannedObject } from '../planned';
import { kubernetesObject } from './object';

/** A ServiceAccount whose Pods get no API token unless they ask for one. */
export function planServiceAccount(account: ServiceAccount, cluster: string): PlannedObject {
  return kubernetesObject({
    cluster,
    at: account.at,
    apiVersion: 'v1',
    kind: 'ServiceAccount',
    meta: account.meta,
    body: { automountServiceAccountToken: false },
  });
}
