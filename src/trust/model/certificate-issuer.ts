import type { ObjectMeta } from './kubernetes-objects';
import type { Placed } from './origin';
import type { ServerTrust } from './vault';

/** A cert-manager Issuer or ClusterIssuer as it will be applied, with where it leads. */
export interface CertificateIssuer extends Placed, ServerTrust {
  readonly kind: 'Issuer' | 'ClusterIssuer';
  /** Id by which messages and commands name it: `namespace/name`, or `name` of a ClusterIssuer. */
  readonly id: string;
  /** `namespace` is '' for a ClusterIssuer. */
  readonly meta: ObjectMeta;
  readonly server: string;
  readonly serverName: string;
  readonly vaultNamespace: string;
  /** `spec.vault.path`, for example `pki-prod/sign/web`. */
  readonly signPath: string;
  /** `spec.vault.auth.kubernetes.mountPath`, for example `/v1/auth/jwt-prod`. */
  readonly mountPath: string;
  /** `spec.vault.auth.kubernetes.role`. */
  readonly authRole: string;
  readonly serviceAccount: string;
  /** Namespace in which cert-manager looks for the account. */
  readonly serviceAccountNamespace: string;
  /** `serviceAccountRef.audiences`: what is sent besides what cert-manager adds. */
  readonly additionalAudiences: readonly string[];
}

/** A cert-manager Certificate as it will be applied. Times in seconds; 0 leaves cert-manager's default. */
export interface Certificate extends Placed {
  readonly meta: ObjectMeta;
  readonly issuerKind: 'Issuer' | 'ClusterIssuer';
  readonly issuerName: string;
  readonly secretName: string;
  readonly commonName: string;
  readonly dnsNames: readonly string[];
  readonly ipAddresses: readonly string[];
  readonly uris: readonly string[];
  readonly emailAddresses: readonly string[];
  /** Seconds; cert-manager's 90 days where none was declared. */
  readonly duration: number;
  readonly renewBefore: number;
  readonly privateKey: {
    readonly algorithm: 'RSA' | 'ECDSA' | 'Ed25519';
    /** 0 leaves cert-manager's default. */
    readonly size: number;
    readonly encoding: '' | 'PKCS1' | 'PKCS8';
    readonly rotationPolicy: '' | 'Never' | 'Always';
  };
  /** Empty leaves cert-manager's default. */
  readonly usages: readonly string[];
  readonly subject: {
    readonly organizations: readonly string[];
    readonly organizationalUnits: readonly string[];
    readonly countries: readonly string[];
    readonly localities: readonly string[];
    readonly provinces: readonly string[];
    readonly streetAddresses: readonly string[];
    readonly postalCodes: readonly string[];
    readonly serialNumber: string;
  };
}
