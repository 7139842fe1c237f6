import type { acceptChecks } from '../facts/accept-checks';
import type { Impossible, Mistake } from './mistake';

const notAccepted = (why: Mistake['message'], fix: Mistake['fix']): Mistake => ({
  code: 'caller-not-accepted',
  at: 'wanted',
  message: (refused) =>
    `the API server of cluster ${refused.cluster} does not take the token of ${refused.client}: ${why(refused)}`,
  fix,
});

const clock = { never: 'a token is presented when it is new' };

/** What an API server refuses of tokens that it did not sign. */
export const mistakesOfAcceptance: Readonly<Record<keyof typeof acceptChecks, Mistake | Impossible>> = {
  'accept/own-issuer': {
    code: 'issuer-shared',
    at: 'sent',
    message: ({ cluster, step }) =>
      `cluster ${cluster} cannot accept tokens of ${step.sent}: that is its own token issuer, and two clusters with one issuer are one to it`,
    fix: () => 'give one of the two clusters a token issuer of its own',
  },
  'accept/url': {
    code: 'accepted-issuer-unusable',
    at: 'sent',
    message: ({ cluster, step }) =>
      `the API server of cluster ${cluster} finds no keys at ${step.sent}: it wants an https URL without user, query and fragment`,
    fix: () => 'give the issuer such a URL; a `discoveryUrl` replaces only where discovery starts',
  },
  'accept/issuer-twice': {
    code: 'issuers-overlap',
    at: 'sent',
    message: ({ cluster, step }) => `cluster ${cluster} accepts tokens of ${step.sent} twice`,
    fix: () => 'accept the issuer once, with all its `audiences` and `roles`',
  },
  'accept/anonymous': {
    code: 'discovery-not-anonymous',
    at: 'sent',
    message: ({ cluster, step }) =>
      `the API server of cluster ${cluster} fetches the keys of an accepted cluster without credentials, and there ${step.wanted} takes no anonymous requests`,
    fix: () =>
      'let in anonymous requests to `/.well-known/openid-configuration` and `/openid/v1/jwks` there, or publish a copy and declare `servedBy: hosted`',
  },
  'accept/discovery-public': {
    code: 'discovery-not-public',
    at: 'sent',
    message: ({ cluster }) =>
      `the API server of cluster ${cluster} fetches the keys of an accepted cluster without credentials, and they are not shown to anonymous callers`,
    fix: () =>
      'bind ClusterRole `system:service-account-issuer-discovery` to Group `system:unauthenticated`, not `system:authenticated`',
  },
  'accept/keys-ca': {
    code: 'discovery-ca-missing',
    at: 'sent',
    message: ({ cluster, step }) =>
      `the API server of cluster ${cluster} fetches keys from ${step.sent}, and cannot know the certificate there`,
    fix: () => 'declare `certificateAuthority`',
  },
  'accept/issuer': notAccepted(
    ({ step }) => `it accepts no token of issuer ${step.sent}`,
    ({ step }) => `let it accept ${step.sent}, byte for byte`,
  ),
  'accept/signature': notAccepted(
    () => 'the accepted issuer has other keys',
    () => 'accept the cluster that signs the token',
  ),
  'accept/audience': notAccepted(
    ({ step }) => `it wants audience ${step.wanted}, and the token is for ${step.sent}`,
    () => 'leave `audiences` out to derive it',
  ),
  'accept/expiry': clock,
  'accept/not-before': clock,
  'accept/username': notAccepted(
    ({ step }) => `it has no claim ${step.wanted} to name the user`,
    () => 'leave `usernameClaim` out: a ServiceAccount is named by `sub`',
  ),
  'accept/required-claim': notAccepted(
    ({ step }) =>
      `a required claim is to be ${step.wanted}, and the token has ${step.sent === '' ? 'none' : step.sent}`,
    () => 'take the claim out of `requiredClaims`; nested ones take a rule in CEL',
  ),
  'accept/expression': { never: 'only a live system knows' },
};
