import type { Sourced } from './fact';

/** How a custom resource says by whom, where and for whom its operator logs in to Vault. */
interface SecretClientFact extends Sourced {
  readonly apiVersion: string;
  /**
   * Audience that the operator asks for by itself where the object names none; '' leaves it to the API server. A CSI
   * provider takes a token for it only if the `CSIDriver` lists it.
   */
  readonly unsaidAudience: Readonly<Record<'jwt' | 'kubernetes', string>>;
  /** Seconds where the object says none. */
  readonly expirationSeconds: number;
  /** ClusterRole by which its chart lets it create tokens. */
  readonly chartRole: string;
  /**
   * What it asks of its own Vault token: before it reads anything where it is `needed`, without which the login comes to
   * nothing; and once it has read.
   */
  readonly ownToken: readonly OwnTokenRequest[];
  /** Mount where the object names none. */
  readonly mount: Readonly<Record<'jwt' | 'kubernetes', string>>;
}

/** A request of an operator about its own Vault token. */
export interface OwnTokenRequest {
  readonly path: string;
  readonly capability: 'read' | 'update';
  readonly needed: boolean;
  /** Whether it is made of batch tokens too. */
  readonly batch: boolean;
}

const lookUp = { path: 'auth/token/lookup-self', capability: 'read', batch: true } as const;
const renew = { path: 'auth/token/renew-self', capability: 'update', needed: true, batch: false } as const;
const revoke = { path: 'auth/token/revoke-self', capability: 'update', needed: false, batch: false } as const;

export const secretClients = {
  VaultAuth: {
    apiVersion: 'secrets.hashicorp.com/v1beta1',
    unsaidAudience: { jwt: '', kubernetes: '' },
    expirationSeconds: 600,
    chartRole: 'vault-secrets-operator-manager-role',
    // Each token is renewed as soon as it is there, and looked up after a refused read.
    ownToken: [renew, { ...lookUp, needed: false }],
    mount: { jwt: '', kubernetes: '' },
    source:
      'vault-secrets-operator v1.4.1 api/v1beta1/vaultauth_types.go:14-27,78-98,402-451; credentials/vault/jwt.go; vault/client.go:494-506,645-650; observed 2026-11-28, 0.10.0',
  },
  SecretStore: {
    apiVersion: 'external-secrets.io/v1',
    unsaidAudience: { jwt: 'vault', kubernetes: '' },
    expirationSeconds: 600,
    chartRole: 'external-secrets-controller',
    // A store is Ready once its token was looked up; after each use the token is looked up and revoked.
    ownToken: [{ ...lookUp, needed: true }, revoke],
    mount: { jwt: 'jwt', kubernetes: 'kubernetes' },
    source:
      'external-secrets v2.9.0 apis/externalsecrets/v1/secretstore_vault_types.go; providers/v1/vault/auth_jwt.go:53-70, validate.go:181-196, client.go:124-134; observed 2026-11-28, 0.20.4',
  },
  SecretProviderClass: {
    apiVersion: 'secrets-store.csi.x-k8s.io/v1',
    unsaidAudience: { jwt: 'vault', kubernetes: 'vault' },
    expirationSeconds: 900,
    chartRole: 'vault-csi-provider-clusterrole',
    ownToken: [],
    mount: { jwt: 'kubernetes', kubernetes: 'kubernetes' },
    source: 'vault-csi-provider v1.7.4 internal/config/config.go:126-193, main.go:76, internal/auth/kubernetes_jwt.go',
  },
} as const satisfies Readonly<Record<string, SecretClientFact>>;

/** The object of the API by which a cluster knows the Secrets Store CSI driver. Source: secrets-store-csi-driver v1.6.0 deploy/csidriver.yaml. */
export const csiDriver = {
  apiVersion: 'storage.k8s.io/v1',
  name: 'secrets-store.csi.k8s.io',
  /** As the driver's own manifests have it: rotation needs `requiresRepublish`. */
  spec: { podInfoOnMount: true, attachRequired: false, volumeLifecycleModes: ['Ephemeral'], requiresRepublish: true },
  /** Seconds of a token for which the `CSIDriver` says none. Source: kubernetes authentication/v1 defaults. */
  expirationSeconds: 3600,
} as const;
