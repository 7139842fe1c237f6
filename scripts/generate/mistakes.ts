import type { DiagnosticCode } from '../../src/trust/diagnose/codes';

/** A mistake that users meet, from issue threads and documentation, and the findings that catch it. */
export interface KnownMistake {
  readonly id: string;
  readonly what: string;
  /** Letters: `S` what is declared alone, `V` a version, `C` a fact about the cluster, `L` a live system only. */
  readonly decidable: string;
  readonly codes: readonly DiagnosticCode[];
}

/** Every one of them. */
export const mistakes: readonly KnownMistake[] = [
  { id: 'D1', what: 'an auth role takes any audience', decidable: 'S', codes: ['audience-missing'] },
  {
    id: 'D2',
    what: 'an auth role wants an audience that its client does not send',
    decidable: 'SV',
    codes: ['audience-not-sent', 'fact-undeclared'],
  },
  {
    id: 'D3',
    what: 'the audience of an Issuer has the form of a ClusterIssuer, or another name',
    decidable: 'S',
    codes: ['audience-not-sent'],
  },
  {
    id: 'D4',
    what: 'the audience is right for another version of cert-manager',
    decidable: 'V',
    codes: ['audience-not-sent', 'fact-undeclared'],
  },
  { id: 'D5', what: 'a JWT role has no audiences', decidable: 'SV', codes: ['bound-audiences-missing'] },
  {
    id: 'D6',
    what: 'a client reviews itself with a token for Vault alone',
    decidable: 'SC',
    codes: ['reviewer-token-refused', 'reviewer-impossible'],
  },
  {
    id: 'D7',
    what: 'the login token is good for the API server too',
    decidable: 'C',
    codes: ['api-audience-sent', 'api-audience-for-review'],
  },
  { id: 'D8', what: 'a key that is silently ignored', decidable: 'S', codes: ['key-ignored', 'unknown-key'] },
  { id: 'D9', what: 'one audience for several mounts or clusters', decidable: 'S', codes: ['audience-shared'] },
  {
    id: 'D10',
    what: 'account or namespace differ between role and client',
    decidable: 'S',
    codes: ['account-not-bound', 'account-missing'],
  },
  {
    id: 'D11',
    what: 'the account of a ClusterIssuer lies in another namespace',
    decidable: 'S',
    codes: ['account-missing'],
  },
  {
    id: 'D12',
    what: 'an auth role takes accounts by a wildcard',
    decidable: 'S',
    codes: ['account-wildcard', 'subject-unbound'],
  },
  { id: 'D13', what: 'a glob of subjects crosses a colon', decidable: 'S', codes: ['subject-glob'] },
  { id: 'D14', what: 'a JWT role leaves its type out', decidable: 'S', codes: ['role-type-missing'] },
  {
    id: 'D15',
    what: "an auth role takes cert-manager's own account",
    decidable: 'S',
    codes: ['controller-account-bound'],
  },
  { id: 'D16', what: 'cert-manager may not create tokens', decidable: 'S', codes: ['token-request-not-allowed'] },
  {
    id: 'D17',
    what: 'the right to create tokens of every account',
    decidable: 'S',
    codes: ['token-request-unbounded'],
  },
  { id: 'D18', what: 'the reviewer may not create token reviews', decidable: 'S', codes: ['reviewer-not-permitted'] },
  {
    id: 'D19',
    what: 'Vault may not read the keys',
    decidable: 'SC',
    codes: ['discovery-not-public', 'discovery-not-anonymous'],
  },
  {
    id: 'D20',
    what: 'a namespace selector that nobody can evaluate',
    decidable: 'S',
    codes: ['namespace-selector-unreadable'],
  },
  { id: 'D21', what: 'the token of the reviewer ended, or never ends', decidable: 'SL', codes: ['long-lived-token'] },
  {
    id: 'D22',
    what: 'token and certificates swapped, a malformed host',
    decidable: 'S',
    codes: ['api-server-unusable'],
  },
  {
    id: 'D23',
    what: 'Vault uses the account of its own Pod for another cluster',
    decidable: 'S',
    codes: ['local-reviewer-possible'],
  },
  {
    id: 'D24',
    what: 'one kubernetes mount for several clusters',
    decidable: 'S',
    codes: ['mount-shared-by-clusters', 'token-not-reviewed'],
  },
  { id: 'D25', what: 'a write of the configuration erases the reviewer', decidable: 'SL', codes: ['drift-unseen'] },
  {
    id: 'D26',
    what: 'the issuer check compares another issuer, or nothing',
    decidable: 'S',
    codes: ['token-issuer-mismatch', 'issuer-check-idle'],
  },
  {
    id: 'D27',
    what: 'certificates are missing or malformed',
    decidable: 'SL',
    codes: ['discovery-ca-missing', 'api-server-ca-missing', 'ca-bundle-invalid', 'ca-bundle-twice'],
  },
  {
    id: 'D28',
    what: 'the discovery URL is not the issuer',
    decidable: 'SC',
    codes: ['discovery-url-mismatch', 'discovery-impossible'],
  },
  { id: 'D29', what: 'several key sets on one mount', decidable: 'S', codes: ['jwks-pairs'] },
  { id: 'D30', what: 'static keys without a plan for rotation', decidable: 'S', codes: ['static-keys'] },
  { id: 'D31', what: 'no issuer is compared', decidable: 'S', codes: ['token-issuer-not-compared'] },
  {
    id: 'D32',
    what: 'the path of a mount differs, or `v1` stands twice',
    decidable: 'S',
    codes: ['auth-mount-missing', 'sign-path-versioned', 'unknown-pki-mount', 'sign-path-unknown'],
  },
  { id: 'D33', what: '`issue` instead of `sign`', decidable: 'S', codes: ['issue-instead-of-sign'] },
  {
    id: 'D34',
    what: 'the policy does not cover the path, or a role is misspelt',
    decidable: 'S',
    codes: ['path-not-allowed', 'parameters-not-allowed', 'auth-role-missing', 'pki-role-missing'],
  },
  { id: 'D35', what: 'the policy is too wide', decidable: 'S', codes: ['policy-too-wide'] },
  { id: 'D36', what: 'a policy that nobody writes', decidable: 'S', codes: ['policy-unwritten'] },
  {
    id: 'D37',
    what: 'a templated policy that covers nothing',
    decidable: 'SV',
    codes: ['policy-template-fragile', 'path-not-allowed'],
  },
  { id: 'D38', what: 'URLs in certificates that lead elsewhere', decidable: 'S', codes: ['urls-foreign'] },
  { id: 'D39', what: 'a common name is required and not there', decidable: 'S', codes: ['common-name-required'] },
  { id: 'D40', what: 'a name that is not allowed', decidable: 'S', codes: ['name-not-allowed'] },
  {
    id: 'D41',
    what: 'a certificate outlives what signs it',
    decidable: 'S',
    codes: ['lifetime-exceeded', 'not-after-with-ttl'],
  },
  {
    id: 'D42',
    what: 'a key that the role does not sign',
    decidable: 'S',
    codes: ['key-not-allowed', 'key-size-invalid'],
  },
  { id: 'D43', what: 'URIs are refused unless they are allowed', decidable: 'S', codes: ['name-not-allowed'] },
  { id: 'D44', what: 'any namespace may use a ClusterIssuer', decidable: 'S', codes: ['cluster-issuer-open'] },
  { id: 'D45', what: 'drift that the plan does not show', decidable: 'L', codes: ['drift-unseen'] },
  {
    id: 'D46',
    what: 'the token of the reviewer stands in the state',
    decidable: 'SV',
    codes: ['reviewer-token-in-state'],
  },
  {
    id: 'D47',
    what: 'two clusters that nobody can tell apart',
    decidable: 'SC',
    codes: ['clusters-alike', 'clusters-perhaps-alike'],
  },
  { id: 'D48', what: 'a mount path without its leading slash', decidable: 'S', codes: ['mount-path-relative'] },
];
