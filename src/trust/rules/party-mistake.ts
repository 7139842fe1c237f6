import type { Impossible, Mistake } from './mistake';

/** A token that a relying party does not take, and why; the program has its name in messages: `RabbitMQ`. */
export function notTaken(program: string, why: Mistake['message'], fix: Mistake['fix']): Mistake {
  return {
    code: 'party-client-refused',
    at: 'wanted',
    message: (refused) => `${program} ${refused.party} does not take the token of ${refused.client}: ${why(refused)}`,
    fix,
  };
}

/** Keys that the program cannot fetch. */
export function keysUnreachable(program: string): {
  readonly ca: Mistake;
  readonly anonymous: Mistake;
  readonly public: Mistake;
} {
  return {
    ca: {
      code: 'discovery-ca-missing',
      at: 'sent',
      message: ({ party, step }) =>
        `${program} ${party} fetches keys from ${step.sent}, and cannot know the certificate there`,
      fix: () => 'declare `caBundle`',
    },
    anonymous: {
      code: 'discovery-not-anonymous',
      at: 'sent',
      message: ({ party, step }) =>
        `${program} ${party} fetches the keys of a cluster without credentials, and there ${step.wanted} takes no anonymous requests`,
      fix: () =>
        'let in anonymous requests to `/.well-known/openid-configuration` and `/openid/v1/jwks` there, or publish a copy and declare `servedBy: hosted`',
    },
    public: {
      code: 'discovery-not-public',
      at: 'sent',
      message: ({ party }) =>
        `${program} ${party} fetches the keys of a cluster without credentials, and they are not shown to anonymous callers`,
      fix: () =>
        'bind ClusterRole `system:service-account-issuer-discovery` to Group `system:unauthenticated`, not `system:authenticated`',
    },
  };
}

/** Times are those of the moment of the question. */
export const clock: Impossible = { never: 'a token is presented when it is new' };
