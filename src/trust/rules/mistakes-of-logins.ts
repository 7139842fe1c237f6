import { unknownName } from '../diagnose/unknown-name';
import type { vaultLoginChecks } from '../facts/vault-login-checks';
import { namesIn, type Impossible, type Mistake } from './mistake';

const roleMissing: Mistake = {
  code: 'auth-role-missing',
  at: 'sent',
  message: ({ authRole, client, mount, step }) =>
    `${client} logs in with an ${unknownName('auth role', authRole.slice(1, -1), namesIn(step.wanted)).replace(':', ` on mount ${mount}:`)}`,
  fix: ({ authRole, mount }) => `write the auth role ${authRole} on mount ${mount}, or name one that is there`,
};

const audience: Mistake = {
  code: 'audience-not-sent',
  at: 'wanted',
  message: ({ authRole, step }) => `auth role ${authRole} wants audience ${step.wanted}, which its client never sends`,
  fix: ({ isDeclared, kind, step }) => {
    if (isDeclared) return 'leave `authRole.audience` out to derive it';
    const [own = ''] = namesIn(step.sent).filter((one) => kind === 'workload' || one.startsWith('vault://'));
    return `let the role want \`${own}\``;
  },
};

const account: Mistake = {
  code: 'account-not-bound',
  at: 'wanted',
  message: ({ authRole, account: sent }) => `auth role ${authRole} does not take the ServiceAccount ${sent}`,
  fix: ({ account: sent }) => `bind the role to ${sent}, or let the client use the account that it is bound to`,
};

const issuer: Mistake = {
  code: 'token-issuer-mismatch',
  at: 'wanted',
  message: ({ mount, cluster }) => `mount ${mount} wants another token issuer than cluster ${cluster} writes`,
  fix: ({ step }) => `let the mount want ${step.sent}, byte for byte`,
};

const selector: Mistake = {
  code: 'namespace-selector-unreadable',
  at: 'wanted',
  message: ({ authRole }) =>
    `auth role ${authRole} chooses namespaces by their labels, and vault has nobody who may read namespaces`,
  fix: () =>
    'name the namespaces, or give vault a reviewer whose account may `get namespaces`: `system:auth-delegator` is not enough',
};

const notPublic: Mistake = {
  code: 'discovery-not-public',
  at: 'sent',
  message: ({ mount, cluster }) =>
    `vault fetches the keys of mount ${mount} without credentials, and the API server of cluster ${cluster} does not show them to anonymous callers`,
  fix: () =>
    'bind ClusterRole `system:service-account-issuer-discovery` to Group `system:unauthenticated`, not `system:authenticated`',
};

const userClaim: Mistake = {
  code: 'user-claim-unusable',
  at: 'wanted',
  message: ({ authRole, step }) =>
    step.check === 'jwt/user-claim-set'
      ? `auth role ${authRole} has no user claim`
      : `no token of its client has the text that auth role ${authRole} makes the user's name of`,
  fix: () => 'write `user_claim = "sub"`',
};

const boundClaim: Mistake = {
  code: 'bound-claim-mismatch',
  at: 'wanted',
  message: ({ authRole }) => `auth role ${authRole} wants a claim that the tokens of its client do not have`,
  fix: () => 'write the claim as the token has it; a nested one needs a JSON pointer, `/kubernetes.io/namespace`',
};

const clock = { never: 'a token is presented when it is new' };
const live = { never: 'only a live system knows' };

/** What Vault refuses when a client logs in. */
export const mistakesOfLogins: Readonly<Record<keyof typeof vaultLoginChecks, Mistake | Impossible>> = {
  'login/namespace': {
    code: 'vault-namespace-mismatch',
    at: 'client',
    message: ({ client, mount, step }) =>
      `${client} logs in in the vault namespace ${step.sent || '`root`'}, and mount ${mount} lies in ${step.wanted || '`root`'}`,
    fix: ({ step }) =>
      step.wanted === '' ? 'leave `spec.vault.namespace` out' : `write \`spec.vault.namespace\` ${step.wanted}`,
  },
  'login/mount': {
    code: 'auth-mount-missing',
    at: 'sent',
    message: ({ client, mount, step }) =>
      `${client} logs in at an ${unknownName('auth mount', mount.slice(1, -1), namesIn(step.wanted))}`,
    fix: () => 'write `/v1/auth/<mount>` with a mount that is there',
  },
  'login/cidr': live,
  'login/role-elsewhere': live,
  'kubernetes/role': roleMissing,
  'kubernetes/role-wildcard': {
    code: 'account-not-bound',
    at: 'wanted',
    message: ({ authRole, step }) =>
      `auth role ${authRole} mixes \`*\` with names, which vault refuses: ${step.wanted}`,
    fix: () => 'leave `*` out, or everything else',
  },
  'kubernetes/ca': {
    code: 'api-server-ca-missing',
    at: 'mount',
    message: ({ mount }) => `mount ${mount} has no certificates by which to know the API server`,
    fix: () => 'write `kubernetes_ca_cert`',
  },
  'kubernetes/signature': {
    code: 'signing-keys-mismatch',
    at: 'mount',
    message: ({ mount, cluster }) => `no key of mount ${mount} is a signing key of cluster ${cluster}`,
    fix: () => "give the mount the cluster's own keys, or leave `pem_keys` out",
  },
  'kubernetes/issuer': issuer,
  'kubernetes/audience': audience,
  'kubernetes/not-before': clock,
  'kubernetes/expiry': clock,
  'kubernetes/issued-at': clock,
  'kubernetes/name': account,
  'kubernetes/namespace': account,
  'kubernetes/selector-reviewer': selector,
  'kubernetes/selector-permission': selector,
  'kubernetes/selector': live,
  'review/reachable': live,
  'review/bearer': {
    code: 'reviewer-token-refused',
    at: 'client',
    message: ({ client, mount }) =>
      `mount ${mount} lets ${client} review its own token, and the API server does not take that token`,
    fix: ({ kind, apiAudience }) =>
      kind === 'workload'
        ? 'use a `jwt` login, or `reviewer: { serviceAccount: … }`'
        : `send \`${apiAudience}\` as an additional audience, use a \`jwt\` login, or \`reviewer: { serviceAccount: … }\``,
  },
  'review/permission': {
    code: 'reviewer-not-permitted',
    at: 'mount',
    message: ({ mount, reviewer }) => `the reviewer ${reviewer} of mount ${mount} may not create token reviews`,
    fix: ({ reviewer }) => `bind ${reviewer} to \`system:auth-delegator\` by a ClusterRoleBinding`,
  },
  'review/token': {
    code: 'token-not-reviewed',
    at: 'client',
    message: ({ mount, client }) => `the API server behind mount ${mount} does not take the tokens of ${client}`,
    fix: () => 'let each cluster have a mount of its own, and each client use the mount of its cluster',
  },
  'jwt/discovery-issuer': {
    code: 'discovery-url-mismatch',
    at: 'wanted',
    message: ({ mount, cluster }) =>
      `mount ${mount} discovers keys at another URL than the token issuer of cluster ${cluster}`,
    fix: ({ step }) => `write ${step.sent}, byte for byte: no slash more, no \`.well-known\``,
  },
  'jwt/discovery-public': notPublic,
  'jwt/jwks-public': notPublic,
  'jwt/anonymous': {
    code: 'discovery-not-anonymous',
    at: 'sent',
    message: ({ mount, cluster }) =>
      `vault fetches the keys of mount ${mount} without credentials, and the API server of cluster ${cluster} takes no anonymous requests`,
    fix: () =>
      'take the keys from `publicKeys` or from a hosted copy (`servedBy: hosted`), or let in anonymous requests',
  },
  'jwt/keys-ca': {
    code: 'discovery-ca-missing',
    at: 'mount',
    message: ({ mount }) => `mount ${mount} fetches keys from the API server and does not know its certificate`,
    fix: () => "give the mount the API server's `caBundle`",
  },
  'jwt/role': roleMissing,
  'jwt/role-type': {
    code: 'role-type-missing',
    at: 'sent',
    message: ({ authRole }) => `auth role ${authRole} is for logins in a browser`,
    fix: () => 'write `role_type = "jwt"`: without it vault assumes `oidc`',
  },
  'jwt/bound': {
    code: 'role-unbound',
    at: 'client',
    message: ({ authRole }) => `auth role ${authRole} binds nothing, which vault refuses`,
    fix: () => 'bind an audience and a subject',
  },
  'jwt/user-claim-set': userClaim,
  'jwt/signature': {
    code: 'signing-keys-mismatch',
    at: 'wanted',
    message: ({ mount, cluster }) => `no key of mount ${mount} is a signing key of cluster ${cluster}`,
    fix: () => "give the mount the cluster's own keys",
  },
  'jwt/algorithm': {
    code: 'algorithm-not-accepted',
    at: 'wanted',
    message: ({ mount, cluster, step }) =>
      `cluster ${cluster} signs with ${step.sent}, which mount ${mount} does not accept`,
    fix: ({ step }) => `add ${step.sent} to \`supportedAlgs\``,
  },
  'jwt/audience-form': { never: 'every minted token has a list of texts' },
  'jwt/issuer': issuer,
  'jwt/subject': account,
  'jwt/audience': audience,
  'jwt/times': { never: 'every minted token has times' },
  'jwt/not-before': clock,
  'jwt/expiry': clock,
  'jwt/issued-at': clock,
  'jwt/audience-unbound': {
    code: 'bound-audiences-missing',
    at: 'wanted',
    message: ({ authRole }) => `auth role ${authRole} binds no audience, and the tokens of its client have some`,
    fix: ({ step }) => `write \`bound_audiences\` with one of ${step.sent}`,
  },
  'jwt/user-claim': userClaim,
  'jwt/user-claim-text': userClaim,
  'jwt/user-claim-empty': { never: 'no text in a minted token is empty' },
  'jwt/claim-missing': boundClaim,
  'jwt/claim-kind': boundClaim,
  'jwt/claim': boundClaim,
};
