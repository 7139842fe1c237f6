import type { CaCopy } from '../../model/ca-copy';
import type { Marks } from '../scope/marks';
import { derived } from '../scope/scope';

/** Name of the Secret with Vault's certificates, for operators that read them out of nothing else. */
export function caSecretName(trust: string): string {
  return `${trust}-vault-ca`;
}

/** Vault's certificates as a Secret: they are none, and the Vault Secrets Operator wants them so. */
export function caSecret(at: string, trust: string, namespace: string, pem: string, marks: Marks): CaCopy {
  return {
    at,
    origins: { meta: derived, key: derived, pem: derived },
    kind: 'Secret',
    meta: { namespace, name: caSecretName(trust), ...marks },
    key: 'ca.crt',
    pem,
  };
}
