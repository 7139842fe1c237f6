import type { Sourced } from './fact';

const types = 'approver-policy v0.28.0 pkg/apis/policy/v1alpha1/types_certificaterequestpolicy.go:100-300';

/** Where a CertificateRequestPolicy speaks of an attribute of a request. */
interface AttributeForm {
  /** Path below `spec.allowed`. */
  readonly path: readonly string[];
  /** Whether it takes one glob, at `value`, and not a list of them at `values`. */
  readonly single: boolean;
}

const one = (...path: readonly string[]): AttributeForm => ({ path, single: true });
const several = (...path: readonly string[]): AttributeForm => ({ path, single: false });

/** The attributes in the order in which approver-policy looks at them. Source: as `policies.source`. */
export const requestAttributes = {
  commonName: one('commonName'),
  dnsNames: several('dnsNames'),
  ipAddresses: several('ipAddresses'),
  uris: several('uris'),
  emailAddresses: several('emailAddresses'),
  organizations: several('subject', 'organizations'),
  countries: several('subject', 'countries'),
  organizationalUnits: several('subject', 'organizationalUnits'),
  localities: several('subject', 'localities'),
  provinces: several('subject', 'provinces'),
  streetAddresses: several('subject', 'streetAddresses'),
  postalCodes: several('subject', 'postalCodes'),
  serialNumber: one('subject', 'serialNumber'),
} as const satisfies Readonly<Record<string, AttributeForm>>;

interface PolicyFact extends Sourced {
  readonly value: string;
}

/** What the API server knows a policy by, and what its user must be allowed. */
export const policies = {
  apiVersion: { value: 'policy.cert-manager.io/v1alpha1', source: types },
  kind: { value: 'CertificateRequestPolicy', source: types },
  group: { value: 'policy.cert-manager.io', source: types },
  resource: {
    value: 'certificaterequestpolicies',
    source: 'approver-policy v0.28.0 pkg/internal/approver/manager/predicate/predicate.go:190-205',
  },
  /** Asked of the one who made the request, in the namespace of the request. */
  verb: {
    value: 'use',
    source: 'approver-policy v0.28.0 pkg/internal/approver/manager/predicate/predicate.go:190-205',
  },
} as const satisfies Readonly<Record<string, PolicyFact>>;
