import type { Placed } from './origin';

/** A PKI role, complete: every parameter that Vault knows has its value. Times in seconds. */
export interface PkiRole extends Placed {
  readonly mount: string;
  readonly name: string;
  /** Cluster and id of the issuer it was made for; '' where an artefact does not tell. */
  readonly cluster: string;
  readonly client: string;
  readonly emitted: boolean;
  readonly allowedDomains: readonly string[];
  readonly allowedDomainsTemplate: boolean;
  readonly allowBareDomains: boolean;
  readonly allowSubdomains: boolean;
  readonly allowGlobDomains: boolean;
  readonly allowWildcardCertificates: boolean;
  readonly allowAnyName: boolean;
  readonly allowLocalhost: boolean;
  readonly allowIpSans: boolean;
  readonly allowedUriSans: readonly string[];
  readonly allowedUriSansTemplate: boolean;
  readonly allowedOtherSans: readonly string[];
  readonly allowedSerialNumbers: readonly string[];
  readonly allowedUserIds: readonly string[];
  readonly enforceHostnames: boolean;
  /** 0 takes the mount's. */
  readonly ttl: number;
  /** 0 takes the mount's. */
  readonly maxTtl: number;
  /** '' sets no fixed end. */
  readonly notAfter: string;
  readonly notBeforeDuration: number;
  readonly keyType: 'rsa' | 'ec' | 'ed25519' | 'any';
  /** Least size; 0 for `any` and `ed25519`, where Vault decides. */
  readonly keyBits: number;
  readonly signatureBits: number;
  readonly usePss: boolean;
  readonly serverFlag: boolean;
  readonly clientFlag: boolean;
  readonly codeSigningFlag: boolean;
  readonly emailProtectionFlag: boolean;
  readonly keyUsage: readonly string[];
  readonly extKeyUsage: readonly string[];
  readonly extKeyUsageOids: readonly string[];
  readonly useCsrCommonName: boolean;
  readonly useCsrSans: boolean;
  readonly requireCn: boolean;
  readonly cnValidations: readonly string[];
  readonly ou: readonly string[];
  readonly organization: readonly string[];
  readonly country: readonly string[];
  readonly locality: readonly string[];
  readonly province: readonly string[];
  readonly streetAddress: readonly string[];
  readonly postalCode: readonly string[];
  readonly policyIdentifiers: readonly string[];
  readonly basicConstraintsValidForNonCa: boolean;
  readonly noStore: boolean;
  /** null is not sent. */
  readonly noStoreMetadata: boolean | null;
  readonly generateLease: boolean;
  readonly issuerRef: string;
  /** '' is not sent. */
  readonly serialNumberSource: '' | 'json-csr' | 'json';
}
