import type { DiagnosticKind } from './diagnostic';

/** What a code stands for. */
export interface Code {
  readonly kind: DiagnosticKind;
  /** Title of its page, `docs/diagnostics/<code>.md`. */
  readonly title: string;
  /** Where in a file it is best pointed at: a key that should not be there, or else the value. */
  readonly pointsAt?: 'key';
}

/** Every finding there is. A new one is a line here, its page, and its use. */
export const codes = {
  // The text of a file.
  unreadable: { kind: 'broken', title: 'The file is not the YAML or JSON that it means to be' },
  'duplicate-key': { kind: 'broken', title: 'A key stands twice in one object' },
  'second-document': { kind: 'broken', title: 'The file holds more than one document' },
  'alias-bomb': { kind: 'broken', title: 'Aliases unfold to more than any declaration needs' },
  // The declaration, field by field.
  'unknown-key': { kind: 'broken', title: 'A key that means nothing here', pointsAt: 'key' },
  'missing-key': { kind: 'broken', title: 'A value that has no default is not given' },
  'wrong-type': { kind: 'broken', title: 'A value of another type' },
  'bad-value': { kind: 'broken', title: 'A value that its server would not take' },
  'bad-key': { kind: 'broken', title: 'A name, given as a key, that its server would not take', pointsAt: 'key' },
  'one-of': { kind: 'broken', title: 'Not exactly one of several alternatives' },
  'literal-needed': { kind: 'broken', title: 'A variable where both sides need the same literal' },
  'deployment-token': { kind: 'broken', title: 'A CDKTF token, whose value is known only at deployment' },
  'secret-literal': { kind: 'broken', title: 'A secret written into the declaration' },
  // What cannot be emitted.
  'name-collision': { kind: 'broken', title: 'Two things of one name, or a mount below another' },
  'bound-claims-unsayable': { kind: 'broken', title: "Bound claims for which Terraform's provider has no form" },
  // The declaration as a whole.
  'unknown-login': { kind: 'broken', title: 'A login that the cluster does not declare' },
  'login-missing': { kind: 'broken', title: 'A client without a login' },
  'unknown-issuer': { kind: 'broken', title: 'An issuer that is not declared, or does not sign there' },
  'unknown-cluster': { kind: 'broken', title: 'A cluster that is not declared' },
  'unknown-pki-mount': { kind: 'broken', title: 'A PKI mount that is not there' },
  'pki-mount-missing': { kind: 'broken', title: 'An issuer without a PKI mount' },
  'signer-impossible': { kind: 'broken', title: 'A certificate authority that cannot sign' },
  'unknown-waiver-code': { kind: 'broken', title: 'A waiver of a code that does not exist' },
  'duplicate-identity': { kind: 'broken', title: 'Two members of a list with one identity' },
  'mount-conflict': { kind: 'broken', title: 'Two mounts, one of them at or below the path of the other' },
  'variable-reused': { kind: 'broken', title: 'One Terraform variable for two different values' },
  'setting-without-effect': { kind: 'broken', title: 'A setting that would not be applied' },
  'discovery-impossible': { kind: 'broken', title: 'Discovery where nothing is found' },
  'hosted-discovery-impossible': { kind: 'broken', title: 'Hosted discovery documents that nobody could use' },
  'api-server-missing': { kind: 'broken', title: 'A login that asks an API server of which too little is known' },
  'reviewer-impossible': { kind: 'broken', title: 'A projected token that would have to review itself' },
  'token-settings-conflict': { kind: 'broken', title: 'Settings of a Vault token that exclude each other' },
  'lifetime-exceeded': { kind: 'broken', title: 'A certificate that would outlive what signs it' },
  'key-size-invalid': { kind: 'broken', title: 'A size that this type of key does not have' },
  'certificate-invalid': { kind: 'broken', title: "A Certificate that cert-manager's webhook refuses" },
  'account-shared-with-workload': { kind: 'unsafe', title: 'A workload whose ServiceAccount an issuer uses too' },
  'account-shared': { kind: 'notice', title: 'One ServiceAccount for several clients' },
  // What a server would refuse: a failed step of `decide`.
  'issuer-incomplete': { kind: 'broken', title: 'An Issuer without a value that cert-manager requires' },
  'path-dot-segments': { kind: 'broken', title: 'A path that climbs with two dots' },
  'ca-bundle-twice': { kind: 'broken', title: 'Two sources of certificates for one server' },
  'mount-path-relative': { kind: 'broken', title: 'A mount path without its leading slash' },
  'sign-path-versioned': { kind: 'broken', title: 'A signing path that begins with v1' },
  'sign-path-unknown': { kind: 'broken', title: 'A signing path at which nothing is signed' },
  'issue-instead-of-sign': { kind: 'broken', title: 'An Issuer that asks Vault for a key instead of a signature' },
  'token-request-not-allowed': { kind: 'broken', title: 'cert-manager may not create the tokens that it needs' },
  'account-missing': { kind: 'broken', title: 'A ServiceAccount that nobody creates' },
  'token-lifetime-refused': { kind: 'broken', title: 'A token life that the API server refuses' },
  'vault-namespace-mismatch': { kind: 'broken', title: 'A login in another Vault namespace than its mount' },
  'auth-mount-missing': { kind: 'broken', title: 'A login at a mount that is not there' },
  'auth-role-missing': { kind: 'broken', title: 'A login with an auth role that is not there' },
  'api-server-ca-missing': { kind: 'broken', title: 'A kubernetes mount that cannot know the API server' },
  'signing-keys-mismatch': { kind: 'broken', title: 'A mount with keys of another cluster' },
  'token-issuer-mismatch': { kind: 'broken', title: 'A mount that wants another token issuer' },
  'audience-not-sent': { kind: 'broken', title: 'An audience that the client never sends' },
  'account-not-bound': { kind: 'broken', title: 'An auth role for another ServiceAccount' },
  'namespace-selector-unreadable': { kind: 'broken', title: 'A namespace selector that nobody can evaluate' },
  'reviewer-token-refused': { kind: 'broken', title: 'A reviewer whose own token the API server refuses' },
  'reviewer-not-permitted': { kind: 'broken', title: 'A reviewer who may not create token reviews' },
  'token-not-reviewed': { kind: 'broken', title: 'A token that the API server behind the mount does not take' },
  'discovery-url-mismatch': { kind: 'broken', title: 'A discovery URL that is not the token issuer' },
  'discovery-not-public': { kind: 'broken', title: 'Keys that may not be read without credentials' },
  'discovery-not-anonymous': { kind: 'broken', title: 'Keys of an API server that takes no anonymous requests' },
  'discovery-ca-missing': { kind: 'broken', title: 'Keys from a server whose certificate is not known' },
  'role-type-missing': { kind: 'broken', title: 'A JWT role for logins in a browser' },
  'role-unbound': { kind: 'broken', title: 'A JWT role that binds nothing' },
  'user-claim-unusable': { kind: 'broken', title: 'A user claim that tokens do not have' },
  'algorithm-not-accepted': { kind: 'broken', title: 'A signature algorithm that the mount does not accept' },
  'bound-audiences-missing': { kind: 'broken', title: 'A JWT role without audiences' },
  'bound-claim-mismatch': { kind: 'broken', title: 'A bound claim that tokens do not have' },
  'path-not-allowed': { kind: 'broken', title: 'A policy that does not cover what its client does' },
  'parameters-not-allowed': { kind: 'broken', title: 'A policy that limits parameters which the client sends' },
  'pki-role-missing': { kind: 'broken', title: 'A signature by a PKI role that is not there' },
  'key-not-allowed': { kind: 'broken', title: 'A key that the PKI role does not sign' },
  'request-unapproved': { kind: 'broken', title: 'A request for a certificate that nobody approves' },
  'request-denied': { kind: 'broken', title: 'A request for a certificate that approver-policy denies' },
  'name-not-allowed': { kind: 'broken', title: 'A name that the PKI role does not sign' },
  'common-name-required': { kind: 'broken', title: 'A PKI role that requires a common name' },
  'not-after-with-ttl': { kind: 'broken', title: 'A PKI role with a fixed end of certificates' },
  'issuer-shared': { kind: 'broken', title: 'Two clusters with one token issuer that are to accept each other' },
  'issuers-overlap': { kind: 'broken', title: 'One issuer that is accepted twice' },
  'accepted-issuer-unusable': { kind: 'broken', title: 'An issuer at whose URL no keys can be found' },
  'caller-not-accepted': { kind: 'broken', title: 'A token that the other API server does not take' },
  'party-client-refused': { kind: 'broken', title: 'A token that a relying party does not take' },
  'party-order-shared': { kind: 'broken', title: 'Two authentication domains of one order' },
  'party-audience-ambiguous': {
    kind: 'broken',
    title: 'Two clusters with one audience at a relying party that tells them apart by it',
  },
  'fact-undeclared': { kind: 'undeclared', title: 'A fact without which nobody can tell' },
  // What works and lets too much in.
  'audience-missing': { kind: 'unsafe', title: 'A kubernetes role without audience' },
  'api-audience-sent': { kind: 'unsafe', title: 'A login token that the API server takes too' },
  'audience-shared': { kind: 'unsafe', title: 'One token that two roles take' },
  'account-wildcard': { kind: 'unsafe', title: 'An auth role with wildcards' },
  'subject-glob': { kind: 'unsafe', title: 'A glob of subjects that crosses namespaces' },
  'subject-unbound': { kind: 'unsafe', title: 'A JWT role for whoever asks for its audience' },
  'controller-account-bound': { kind: 'unsafe', title: "An auth role for cert-manager's own account" },
  'token-request-unbounded': { kind: 'unsafe', title: 'The right to make tokens of accounts that nobody named' },
  'token-issuer-not-compared': { kind: 'unsafe', title: 'A JWT mount that compares no issuer' },
  'jwks-pairs': { kind: 'unsafe', title: 'One JWT mount for the keys of several clusters' },
  'clusters-alike': { kind: 'unsafe', title: 'Two clusters whose tokens nobody can tell apart' },
  'policy-too-wide': { kind: 'unsafe', title: 'A policy that grants more than its client needs' },
  'urls-foreign': { kind: 'unsafe', title: 'Certificates that name the URLs of another mount' },
  'mesh-identity-open': { kind: 'unsafe', title: 'An issuer that gives anybody an identity in a mesh' },
  'foreign-user-local': { kind: 'unsafe', title: "A foreign user who is one of the cluster's own" },
  'foreign-users-mixed': { kind: 'unsafe', title: 'Two issuers whose users have one name' },
  'party-audience-unchecked': { kind: 'unsafe', title: 'A relying party that takes tokens for anybody' },
  'party-accounts-unchecked': { kind: 'unsafe', title: 'A relying party that takes tokens of every account' },
  'party-users-mixed': { kind: 'unsafe', title: 'Accounts of several clusters that are one user' },
  'key-ignored': { kind: 'unsafe', title: 'A key that is silently ignored' },
  // What only an artefact can say, and what fails then.
  'mount-shared-by-clusters': { kind: 'broken', title: 'One kubernetes mount for several clusters' },
  'ca-bundle-invalid': { kind: 'broken', title: 'Certificates that are none' },
  'issuer-login-unclear': { kind: 'broken', title: 'An Issuer that does not say in one way how it logs in' },
  'api-server-unusable': { kind: 'broken', title: 'A kubernetes mount that cannot reach its API server' },
  // What is true and worth knowing.
  'clusters-perhaps-alike': {
    kind: 'undeclared',
    title: 'Two clusters of one token issuer whose keys nobody declared',
  },
  'api-audience-for-review': {
    kind: 'notice',
    title: 'Tokens that the API server takes too, since their clients review themselves',
  },
  'static-keys': { kind: 'notice', title: 'Keys that follow no rotation' },
  'policy-unwritten': { kind: 'notice', title: 'A policy that nobody writes' },
  'policy-template-fragile': { kind: 'notice', title: 'A templated policy that may cover nothing' },
  'reviewer-token-in-state': { kind: 'notice', title: "A reviewer's token in Terraform's state" },
  'long-lived-token': { kind: 'notice', title: 'A token that never ends' },
  'local-reviewer-possible': { kind: 'notice', title: 'A Vault that may fall back to the account of its own Pod' },
  'issuer-check-idle': { kind: 'notice', title: 'An issuer check that compares nothing' },
  'cluster-issuer-open': { kind: 'notice', title: 'A ClusterIssuer that any namespace may use' },
  'party-check-absent': { kind: 'notice', title: 'A claim that a relying party never looks at' },
  'drift-unseen': { kind: 'notice', title: 'Drift that Terraform does not see' },
  // Artefacts against the declaration.
  'cluster-undeclared': { kind: 'broken', title: 'Manifests of a cluster that the declaration does not have' },
  'artefact-missing': { kind: 'broken', title: 'Something declared that no artefact holds' },
  'artefact-differs': { kind: 'unsafe', title: 'An artefact that says something else than its declaration' },
  'artefact-extra': { kind: 'unsafe', title: 'An artefact that nobody declared' },
  'hosted-issuer-differs': { kind: 'broken', title: 'A hosted document of another issuer' },
  'hosted-key-private': { kind: 'broken', title: 'A hosted key with its private half' },
  'hosted-key-missing': { kind: 'broken', title: 'Hosted keys that lack one of the cluster' },
  'hosted-key-extra': { kind: 'unsafe', title: 'A hosted key that the cluster does not have' },
  'hosted-jwks-uri-differs': { kind: 'unsafe', title: 'A hosted document that names other keys' },
  'artefact-beside': { kind: 'notice', title: 'Accounts and Certificates beside the declaration' },
  // Products and versions.
  'version-unsupported': { kind: 'broken', title: 'A version older than what is supported' },
  'version-newer': { kind: 'notice', title: 'A version newer than what is known' },
  'feature-unavailable': { kind: 'broken', title: 'A wish that the declared version cannot fulfil' },
  'version-undeclared': {
    kind: 'undeclared',
    title: 'A wish that only some versions can fulfil, and no version is declared',
  },
  // Waivers.
  'waiver-unmatched': { kind: 'broken', title: 'A waiver that no finding needs' },
  'waiver-refused': { kind: 'broken', title: 'A waiver of a finding that cannot be waived' },
} as const satisfies Readonly<Record<string, Code>>;

/** The code of a finding. */
export type DiagnosticCode = keyof typeof codes;

/** What a code stands for; null for one that does not exist. */
export function codeOf(code: string): Code | null {
  return Object.hasOwn(codes, code) ? codes[code as DiagnosticCode] : null;
}
