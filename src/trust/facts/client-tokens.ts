import type { Sourced } from './fact';
import { tokenLifetimes } from './token-lifetimes';

/** The token that a client of Vault presents. */
export interface ClientToken extends Sourced {
  readonly client: 'cert-manager' | 'projected-volume' | 'automounted-volume';
  /** Who asks the API server for it. */
  readonly requestedBy: 'controller' | 'kubelet';
  /** Seconds; `null` where the Pod says it, from 600 to 2^32. */
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
];

/** The token of one kind of client. */
export function clientToken(client: ClientToken['client']): ClientToken {
  return clientTokens.find((row) => row.client === client) as ClientToken;
}
