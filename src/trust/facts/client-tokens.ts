import type { Sourced } from './fact';
import { tokenLifetimes } from './token-lifetimes';

/** The token that a client of Vault presents. */
export interface ClientToken extends Sourced {
  readonly client:
    | 'cert-manager'
    | 'projected-volume'
    | 'automounted-volume'
    | 'vault-secrets-operator'
    | 'external-secrets'
    | 'csi-driver'
    | 'csi-provider';
  /** Who asks the API server for it. */
  readonly requestedBy: 'controller' | 'kubelet';
  /** Seconds; `null` where the Pod or the client's object says it, from 600 to 2^32. */
  readonly expirationSeconds: number | null;
  /** '' for a token that outlives every Pod. */
  readonly boundTo: '' | 'Pod';
  /** How many audiences it may name; `null` sets no limit, 0 leaves them to the API server. */
  readonly audiences: 0 | 1 | null;
}

/** What each client's token is like. */
export const clientTokens: readonly ClientToken[] = [
  {
    client: 'cert-manager',
    requestedBy: 'controller',
    expirationSeconds: 600,
    boundTo: '',
    audiences: null,
    source: 'cert-manager v1.21.2 internal/vault/vault.go:585-623; observed 2026-11-24',
  },
  {
    client: 'projected-volume',
    requestedBy: 'kubelet',
    expirationSeconds: null,
    boundTo: 'Pod',
    audiences: 1,
    source: 'kubernetes api core/v1/types.go:1937-1955; pkg/volume/projected/projected.go:323-345',
  },
  {
    client: 'automounted-volume',
    requestedBy: 'kubelet',
    expirationSeconds: tokenLifetimes.automounted.seconds,
    boundTo: 'Pod',
    audiences: 0,
    source: 'kubernetes plugin/pkg/admission/serviceaccount/admission.go:485-495',
  },
  {
    client: 'vault-secrets-operator',
    requestedBy: 'controller',
    expirationSeconds: null,
    boundTo: '',
    audiences: null,
    source: 'vault-secrets-operator v1.4.1 helpers/serviceaccount.go:21-38, api/v1beta1/vaultauth_types.go:14-27',
  },
  {
    client: 'external-secrets',
    requestedBy: 'controller',
    expirationSeconds: 600,
    boundTo: '',
    audiences: null,
    source: 'external-secrets v2.9.0 providers/v1/vault/auth.go:135-166, auth_kubernetes.go:78-85, auth_jwt.go:53-70',
  },
  {
    client: 'csi-driver',
    requestedBy: 'kubelet',
    expirationSeconds: null,
    boundTo: 'Pod',
    audiences: 1,
    source: 'kubernetes storage/v1/types.go TokenRequest; pkg/volume/csi/csi_mounter.go podServiceAccountTokenAttrs',
  },
  {
    client: 'csi-provider',
    requestedBy: 'controller',
    expirationSeconds: 900,
    boundTo: 'Pod',
    audiences: 1,
    source: 'vault-csi-provider v1.7.4 internal/auth/kubernetes_jwt.go:38-91',
  },
];

/** The token of one kind of client. */
export function clientToken(client: ClientToken['client']): ClientToken {
  return clientTokens.find((row) => row.client === client) as ClientToken;
}
