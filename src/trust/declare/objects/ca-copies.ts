import type { CaCopy } from '../../model/ca-copy';
import type { CaSource } from '../../model/workload';
import type { Marks } from '../scope/marks';
import { derived } from '../scope/scope';

/** Name of the Secret with Vault's certificates, for operators that read them out of nothing else. */
export function caSecretName(trust: string): string {
  return `${trust}-vault-ca`;
}

/** What a Pod's volume takes them from. */
export function caObject(at: string, source: CaSource, namespace: string, pem: string, marks: Marks): CaCopy {
  const { kind, name, key } = source;
  return {
    at,
    origins: { meta: derived, key: derived, pem: derived },
    kind,
    meta: { namespace: kind === 'ConfigMap' ? namespace : '', name, ...marks },
    key,
    pem,
  };
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
