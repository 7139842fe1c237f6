import type { ObjectMeta } from './kubernetes-objects';
import type { Placed } from './origin';

/** Attributes of a request that a policy lists values for. */
export type RequestAttribute =
  | 'commonName'
  | 'dnsNames'
  | 'ipAddresses'
  | 'uris'
  | 'emailAddresses'
  | 'organizations'
  | 'organizationalUnits'
  | 'countries'
  | 'localities'
  | 'provinces'
  | 'streetAddresses'
  | 'postalCodes'
  | 'serialNumber';

/** What a request may have of one attribute. */
export interface AllowedValues {
  /** Globs; null sets none, and without conditions the attribute must be absent. */
  readonly values: readonly string[] | null;
  readonly required: boolean;
  /** Conditions in CEL that each value must meet. */
  readonly rules: readonly string[];
}

/** A CertificateRequestPolicy of approver-policy: which requests it is for, and what they may ask. */
export interface RequestPolicy extends Placed {
  /** `namespace` is ''. */
  readonly meta: ObjectMeta;
  /** Globs; '' selects every issuer. */
  readonly issuerGroup: string;
  readonly issuerKind: string;
  readonly issuerName: string;
  /** Globs of namespaces; empty selects every one. */
  readonly namespaces: readonly string[];
  readonly namespaceLabels: Readonly<Record<string, string>>;
  readonly allowed: Readonly<Record<RequestAttribute, AllowedValues>>;
  /** By cert-manager's names. */
  readonly usages: readonly string[];
  readonly isCa: boolean;
  /** Seconds; 0 sets no limit. */
  readonly minDuration: number;
  readonly maxDuration: number;
  /** '' allows every algorithm. */
  readonly keyAlgorithm: string;
  /** Bits; 0 sets no limit. */
  readonly minKeySize: number;
  readonly maxKeySize: number;
  /** Names of plugins that are asked too. */
  readonly plugins: readonly string[];
}
