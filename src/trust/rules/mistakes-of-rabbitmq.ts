import type { rabbitMqChecks } from '../facts/rabbitmq-checks';
import type { Impossible, Mistake } from './mistake';
import { clock, keysUnreachable, notTaken } from './party-mistake';

const keys = keysUnreachable('RabbitMQ');

/** What RabbitMQ refuses of ServiceAccount tokens. */
export const mistakesOfRabbitMq: Readonly<Record<keyof typeof rabbitMqChecks, Mistake | Impossible>> = {
  'rabbitmq/keys-ca': keys.ca,
  'rabbitmq/anonymous': keys.anonymous,
  'rabbitmq/discovery-public': keys.public,
  'rabbitmq/audience': notTaken(
    'RabbitMQ',
    ({ step }) => `it wants audience ${step.wanted}, and the token is for ${step.sent}`,
    () => 'leave `audience` out to derive it',
  ),
  'rabbitmq/audience-one': {
    code: 'party-audience-ambiguous',
    at: 'wanted',
    message: ({ party, step }) =>
      `RabbitMQ ${party} tells clusters apart by audience alone, and ${step.sent} is that of several`,
    fix: () => 'give each cluster an `audience` of its own, or leave it out to derive it',
  },
  'rabbitmq/signature': notTaken(
    'RabbitMQ',
    () => 'the keys that it fetches are others',
    () => 'take the keys from the cluster that signs the token',
  ),
  'rabbitmq/expiry-there': { never: 'every token of a Pod ends' },
  'rabbitmq/expiry': clock,
  'rabbitmq/scope': notTaken(
    'RabbitMQ',
    ({ step }) => `no alias gives ${step.sent} a scope`,
    () => 'declare `permissions` for the client',
  ),
};
