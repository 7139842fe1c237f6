/**
 * What decides about names where a request is signed without the rules of a role: everything is allowed
 * that is a name. Source: vault builtin/logical/pki/issuing/roles.go:371-393 `SignVerbatimRoleWithOpts`.
 */
export const verbatimNames = {
  allowAnyName: true,
  allowLocalhost: true,
  allowWildcardCertificates: true,
  enforceHostnames: false,
  allowSubdomains: false,
  allowBareDomains: false,
  allowGlobDomains: false,
  allowedDomains: [],
  allowedDomainsTemplate: false,
} as const;
