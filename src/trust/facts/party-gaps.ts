import type { Sourced } from './fact';
import type { PartyKind } from './party-titles';

/** Something in a token that a relying party does not look at. */
export interface Gap extends Sourced {
  readonly claim: string;
  /** What follows from it, as the end of a sentence. */
  readonly consequence: string;
}

/** What each kind of relying party does not check, whatever it is told. */
export const partyGaps: Readonly<Record<PartyKind, readonly Gap[]>> = {
  keycloak: [
    {
      claim: 'kubernetes.io',
      consequence: 'a token outlives the Pod and the ServiceAccount that it was made for',
      source: 'observed 2026-11-28, Keycloak 26.7.3; keycloak-services 26.7.3 FederatedJWTClientValidator: never read',
    },
    {
      claim: 'jti',
      consequence: 'whoever reads a token may present it again',
      source:
        'observed 2026-11-28, Keycloak 26.7.3; keycloak-services 26.7.3 KubernetesIdentityProvider: reuse permitted',
    },
  ],
  rabbitmq: [
    {
      claim: 'iss',
      consequence: 'a cluster is known by its keys and its audience alone',
      source:
        'observed 2026-11-28, RabbitMQ 3.10.8; rabbitmq-server v4.3.5 deps/rabbitmq_auth_backend_oauth2: never read',
    },
  ],
  opensearch: [
    {
      claim: 'exp',
      consequence: 'a token that has none is taken for ever',
      source: 'observed 2026-11-28, OpenSearch 2.19.4; opensearch-project/security 2.19.4.0 JwtVerifier.java:116-131',
    },
  ],
  dex: [],
};
