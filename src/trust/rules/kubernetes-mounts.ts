import type { KubernetesMount } from '../model/auth-mount';
import type { TrustModel } from '../model/trust-model';

/** The kubernetes mounts that a model says how to make. */
export function kubernetesMounts({ vault }: TrustModel): readonly KubernetesMount[] {
  return vault.authMounts.flatMap((mount) => (mount.method === 'kubernetes' && mount.emitted ? [mount] : []));
}
