import type { vaultLoginChecks } from '../../facts/vault-login-checks';
import { see, type Meaning } from './meaning';

const roleMissing: Meaning = {
  cause: 'the mount has no such auth role',
  repair: 'log in with a role that is declared, or apply the Terraform part that writes `{role}`',
  observe: '`vault list auth/{mount}/role`',
};
const refusedRole = (cause: string, repair: string): Meaning => ({ cause, repair, observe: see.role });
const audience: Meaning = {
  cause: 'the token is not for the audience that the auth role wants',
  repair:
    'let the client ask for a token with audience {wanted}, or declare the audience that it sends: `authRole.audience`, or `audience` of a workload',
  observe: see.token,
};
const account: Meaning = {
  cause: 'the auth role takes other ServiceAccounts',
  repair: 'log in with a token of {wanted}, or declare a client for the account that is meant',
  observe: see.token,
};
const issuer: Meaning = {
  cause: 'the token was issued by another cluster, or under another name of this one',
  repair: 'present a token of this cluster, or declare its `tokenIssuer` byte for byte',
  observe: '`iss` in the claims of the token, beside `vault read auth/{mount}/config`',
};
const notBefore: Meaning = {
  cause: 'the token is not valid yet',
  repair: 'set the clocks: those of the cluster and of Vault disagree',
  observe: see.clock,
};
const expiry: Meaning = {
  cause: 'the token is expired',
  repair: 'present a fresh token; a process that keeps one must read its file anew',
  observe: see.clock,
};
const issuedAt: Meaning = { ...notBefore, cause: 'the token was issued in the future' };
const keys = (repair: string): Meaning => ({
  cause: 'no key of the mount signed the token',
  repair,
  observe: '`kid` in the header of the token, beside `kubectl get --raw /openid/v1/jwks`',
});
const notFetched = (cause: string, repair: string): Meaning => ({
  cause,
  repair,
  observe: `${see.config}, and the log of Vault while it is written anew`,
});
const claim = (cause: string): Meaning => ({
  cause,
  repair: 'declare the bound claim as the token has it; a nested one is a JSON pointer, `/kubernetes.io/namespace`',
  observe: see.token,
});
const selector: Meaning = {
  cause: 'the auth role chooses namespaces by their labels, and these labels do not match or cannot be read',
  repair: 'label the namespace, or name the namespaces in the role',
  observe: '`kubectl get namespace {namespace} --show-labels`',
};

/** Everything up to a Vault token. */
export const meaningsOfLogins: Readonly<Record<keyof typeof vaultLoginChecks, Meaning>> = {
  'login/namespace': {
    cause: 'the login goes to another Vault namespace than that of the mount',
    repair: 'send the declared `vault.namespace`, as `spec.vault.namespace` or `X-Vault-Namespace`',
    observe: '`vault auth list -namespace=<namespace>`',
  },
  'login/mount': {
    cause: 'no auth method is mounted at the path that the client calls',
    repair: 'apply the Terraform part that makes `{mount}`, and let the client call `/v1/auth/{mount}`',
    observe: see.mounts,
  },
  'login/cidr': {
    cause: 'Vault sees the client at an address outside of `boundCidrs`',
    repair: 'declare `authRole.boundCidrs` with the address that Vault sees',
    observe: '`remote_address` in the audit log of Vault',
  },
  'login/role-elsewhere': {
    cause: 'the auth role, managed elsewhere, does not take this client',
    repair: 'let who manages the role bind it to this client',
    observe: see.role,
  },
  'kubernetes/role': roleMissing,
  'kubernetes/role-wildcard': refusedRole(
    'the auth role was refused when it was written: it mixes `*` with names',
    'leave `*` out, or everything else',
  ),
  'kubernetes/ca': {
    cause: 'Vault has no certificates by which to know the API server',
    repair: 'declare `apiServer.caBundle`',
    observe: see.config,
  },
  'kubernetes/signature': keys('present a token of this cluster, or leave `pem_keys` of the mount out'),
  'kubernetes/issuer': issuer,
  'kubernetes/audience': audience,
  'kubernetes/not-before': notBefore,
  'kubernetes/expiry': expiry,
  'kubernetes/issued-at': issuedAt,
  'kubernetes/name': account,
  'kubernetes/namespace': {
    ...account,
    repair: 'log in with a token of namespace {wanted}, or declare a client for the one that is meant',
  },
  'kubernetes/selector-reviewer': selector,
  'kubernetes/selector-permission': selector,
  'kubernetes/selector': selector,
  'review/reachable': {
    cause: 'Vault does not reach the API server, or does not trust its certificate',
    repair: 'declare `apiServer.url` as Vault reaches it, and `apiServer.caBundle` as it stands now',
    observe: `${see.config}; \`curl\` from where Vault runs to \`kubernetes_host\``,
  },
  'review/bearer': {
    cause:
      'the API server does not take the bearer of the TokenReview: the reviewer token is gone or was made anew, or the client’s own token is not for the API server',
    repair:
      'give Vault the present token of the reviewer; for `reviewer: { client: {} }` the token must also be for an API audience of its cluster',
    observe: '`kubectl auth whoami --token=<reviewer token>`',
  },
  'review/permission': {
    cause: 'the reviewer may not create TokenReviews',
    repair: 'apply the emitted ClusterRoleBinding to `system:auth-delegator`',
    observe: '`kubectl auth can-i create tokenreviews.authentication.k8s.io --as=system:serviceaccount:{reviewer}`',
  },
  'review/token': {
    cause:
      'the API server does not take the token of the client: it is of another cluster, expired, not for the audience, or its account or Pod is gone',
    repair: 'present a fresh token of this cluster, for the audience of the role, whose account exists',
    observe: `the log of the API server; ${see.account}`,
  },
  'jwt/discovery-issuer': notFetched(
    'the discovery URL is not the token issuer, byte for byte',
    'declare `tokenIssuer` as the API server writes it',
  ),
  'jwt/discovery-public': notFetched(
    'the API server does not show its discovery document to anonymous callers',
    'apply the emitted binding of `system:service-account-issuer-discovery` to `system:unauthenticated`',
  ),
  'jwt/jwks-public': notFetched(
    'the API server does not show its key set to anonymous callers',
    'apply the emitted binding of `system:service-account-issuer-discovery` to `system:unauthenticated`',
  ),
  'jwt/anonymous': notFetched(
    'the API server takes no anonymous requests',
    'take the keys from `publicKeys` or from a hosted copy, `servedBy: hosted`',
  ),
  'jwt/keys-ca': notFetched(
    'Vault does not reach the key set, or does not trust its certificate',
    'declare `caBundle` of the keys, or `apiServer.caBundle`',
  ),
  'jwt/role': roleMissing,
  'jwt/role-type': refusedRole(
    'the auth role was refused when it was written: it is for browsers',
    'write `role_type = "jwt"`, as the emitted role has it',
  ),
  'jwt/bound': refusedRole(
    'the auth role was refused when it was written: it binds nothing',
    'bind an audience and a subject, as the emitted role does',
  ),
  'jwt/user-claim-set': refusedRole(
    'the auth role was refused when it was written: it has no user claim',
    'write `user_claim = "sub"`, as the emitted role has it',
  ),
  'jwt/signature': keys('present a token of this cluster; after a rotation declare the new `keys.publicKeys`'),
  'jwt/algorithm': {
    cause: 'the token is signed with an algorithm that the mount does not accept',
    repair: 'declare {sent} in `supportedAlgs`',
    observe: `\`alg\` in the header of the token, beside ${see.config}`,
  },
  'jwt/audience-form': claim('the audience of the token is neither a text nor a list of texts'),
  'jwt/issuer': issuer,
  'jwt/subject': account,
  'jwt/audience': audience,
  'jwt/times': {
    cause: 'the token has no times at all',
    repair: 'present a token that the API server minted',
    observe: see.clock,
  },
  'jwt/not-before': notBefore,
  'jwt/expiry': expiry,
  'jwt/issued-at': issuedAt,
  'jwt/audience-unbound': refusedRole(
    'the auth role binds no audience, and the token has some',
    'declare `authRole.audience`',
  ),
  'jwt/user-claim': claim('the token lacks the claim from which the role takes the user’s name'),
  'jwt/user-claim-text': claim('the claim from which the role takes the user’s name is no text'),
  'jwt/user-claim-empty': claim('the claim from which the role takes the user’s name is empty'),
  'jwt/claim-missing': claim('the token lacks a claim that the auth role binds'),
  'jwt/claim-kind': claim('a claim that the auth role binds is an object'),
  'jwt/claim': claim('the token has another value for a claim that the auth role binds'),
};
