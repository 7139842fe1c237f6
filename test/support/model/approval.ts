import type { RbacBinding, RbacRole } from '../../../src/trust/model/kubernetes-objects';
import type { AllowedValues, RequestAttribute, RequestPolicy } from '../../../src/trust/model/request-policy';
import { objectMeta } from './names';

const nothing: AllowedValues = { values: null, required: false, rules: [] };

const anything: RequestPolicy['allowed'] = {
  ...{ commonName: nothing, dnsNames: nothing, ipAddresses: nothing, uris: nothing, emailAddresses: nothing },
  ...{ organizations: nothing, organizationalUnits: nothing, countries: nothing, localities: nothing },
  ...{ provinces: nothing, streetAddresses: nothing, postalCodes: nothing, serialNumber: nothing },
};

/** Globs that a policy allows, with its other attributes absent. */
export function allowing(
  globs: Readonly<Partial<Record<RequestAttribute, readonly string[]>>>,
): RequestPolicy['allowed'] {
  const said = Object.entries(globs).map(([name, values]) => [name, { ...nothing, values }] as const);
  return { ...anything, ...Object.fromEntries(said) };
}

/** What approver-policy wants of requests to `shop/vault`. */
export function requestPolicy(overrides: Partial<RequestPolicy> = {}): RequestPolicy {
  return {
    meta: objectMeta('', 'acme.issuer.shop.vault'),
    issuerGroup: 'cert-manager.io',
    issuerKind: 'Issuer',
    issuerName: 'vault',
    namespaces: ['shop'],
    namespaceLabels: {},
    allowed: allowing({ commonName: ['*'], dnsNames: ['*.shop.acme.example'] }),
    usages: [],
    isCa: false,
    minDuration: 0,
    maxDuration: 7_776_000,
    keyAlgorithm: '',
    minKeySize: 0,
    maxKeySize: 0,
    plugins: [],
    at: 'clusters.prod.certManager.issuers[shop/vault]',
    origins: {},
    ...overrides,
  };
}

const useName = 'acme.issuer.shop.vault:use';

/** The right to use that policy. */
export function useRole(overrides: Partial<RbacRole> = {}): RbacRole {
  return {
    kind: 'ClusterRole',
    meta: objectMeta('', useName),
    rules: [
      {
        ...{ apiGroups: ['policy.cert-manager.io'], resources: ['certificaterequestpolicies'], verbs: ['use'] },
        ...{ resourceNames: ['acme.issuer.shop.vault'], nonResourceUrls: [] },
      },
    ],
    at: 'clusters.prod.certManager.issuers[shop/vault]',
    origins: {},
    ...overrides,
  };
}

/** Gives it to cert-manager in the namespace of the issuer. */
export function useBinding(overrides: Partial<RbacBinding> = {}): RbacBinding {
  return {
    kind: 'RoleBinding',
    meta: objectMeta('shop', useName),
    roleKind: 'ClusterRole',
    roleName: useName,
    rbacSubjects: [{ kind: 'ServiceAccount', name: 'cert-manager', namespace: 'cert-manager' }],
    emitted: true,
    at: 'clusters.prod.certManager.issuers[shop/vault]',
    origins: {},
    ...overrides,
  };
}
