import type { Placed } from './origin';

/** Name, key and limits of a certificate authority. */
export interface Authority {
  readonly commonName: string;
  /** Seconds. */
  readonly ttl: number;
  readonly keyType: 'rsa' | 'ec' | 'ed25519';
  readonly keyBits: number;
  readonly organization: string;
  readonly ou: string;
  readonly country: string;
  readonly locality: string;
  readonly province: string;
  /** -1 sets no limit. */
  readonly maxPathLength: number;
  readonly permittedDnsDomains: readonly string[];
}

/** Where the authority of a PKI mount comes from. */
export type PkiSource =
  | { readonly kind: 'root'; readonly authority: Authority }
  | {
      readonly kind: 'intermediate';
      readonly authority: Authority;
      readonly signedBy: string;
      readonly keyName: string;
    }
  | {
      readonly kind: 'outside';
      readonly authority: Authority;
      readonly certificate: { readonly variable: string };
      readonly keyName: string;
    }
  | { readonly kind: 'existing' };

/** A PKI mount. */
export interface PkiMount extends Placed {
  readonly path: string;
  readonly source: PkiSource;
  readonly description: string;
  /** Seconds; 0 where an existing mount's limit is not known. */
  readonly maxLeaseTtl: number;
  readonly protect: boolean;
  readonly issuingCertificates: readonly string[];
  readonly crlDistributionPoints: readonly string[];
  readonly ocspServers: readonly string[];
}
