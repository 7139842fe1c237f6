import type { openSearchChecks } from '../facts/opensearch-checks';
import type { Impossible, Mistake } from './mistake';
import { clock, keysUnreachable, notTaken } from './party-mistake';

const keys = keysUnreachable('OpenSearch');

/** What OpenSearch refuses of ServiceAccount tokens. */
export const mistakesOfOpenSearch: Readonly<Record<keyof typeof openSearchChecks, Mistake | Impossible>> = {
  'opensearch/order': {
    code: 'party-order-shared',
    at: 'sent',
    message: ({ party, step }) =>
      `OpenSearch ${party} has several domains of order ${step.sent}, and keeps one of them without a word`,
    fix: () => 'give each cluster an `order` of its own, or leave it out everywhere',
  },
  'opensearch/keys-ca': keys.ca,
  'opensearch/anonymous': keys.anonymous,
  'opensearch/discovery-public': keys.public,
  'opensearch/key-type': notTaken(
    'OpenSearch',
    () => 'keys of elliptic curves that it fetches it does not read',
    () => 'declare `keys: signingKeys`, or use OpenSearch `3.8`',
  ),
  'opensearch/signature': notTaken(
    'OpenSearch',
    () => 'the keys that it has are others',
    () => 'take the keys from the cluster that signs the token',
  ),
  'opensearch/audience': notTaken(
    'OpenSearch',
    ({ step }) => `it wants audience ${step.wanted}, and the token is for ${step.sent}`,
    () => 'leave `audience` out to derive it',
  ),
  'opensearch/audience-there': { never: 'the token of a Pod has an audience' },
  'opensearch/expiry': clock,
  'opensearch/not-before': clock,
  'opensearch/issuer': notTaken(
    'OpenSearch',
    ({ step }) => `it wants issuer ${step.wanted}, and the token is of ${step.sent}`,
    () => "make `required_issuer` the cluster's `tokenIssuer`",
  ),
  'opensearch/subject': { never: 'every token of a Pod has a subject' },
  'opensearch/role': notTaken(
    'OpenSearch',
    ({ step }) => `no role is mapped to user ${step.sent}`,
    () => 'declare `roles` for the client',
  ),
};
