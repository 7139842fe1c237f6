import type { rabbitMqChecks } from '../../facts/rabbitmq-checks';
import type { Meaning } from './meaning';

const log = "RabbitMQ's log at level debug, which tells the reason behind a bare refusal";
const told = (cause: string, repair: string, observe = log): Meaning => ({ cause, repair, observe });
const fetch = '`curl` of the keys from the host of RabbitMQ, without credentials';

/** At RabbitMQ. */
export const meaningsOfRabbitMq: Readonly<Record<keyof typeof rabbitMqChecks, Meaning>> = {
  'rabbitmq/keys-ca': told(
    'RabbitMQ cannot reach the keys, or does not know the certificate there',
    'declare `caBundle`',
    fetch,
  ),
  'rabbitmq/anonymous': told(
    "the cluster's API server takes no anonymous requests for its keys",
    'add both paths to `anonymousPaths`, or publish a copy',
    fetch,
  ),
  'rabbitmq/discovery-public': told(
    "the cluster's API server shows its keys to nobody without credentials",
    'apply the emitted ClusterRoleBinding to `system:service-account-issuer-discovery`',
    fetch,
  ),
  'rabbitmq/audience': told('the token is for somebody else', 'project a token for the audience of the relying party'),
  'rabbitmq/audience-one': told('the token is for several resource servers', 'ask for a token with one audience'),
  'rabbitmq/signature': told('the keys that RabbitMQ has are not those that sign', 'publish the keys that sign now'),
  'rabbitmq/expiry-there': told('the token never ends', 'take a projected token'),
  'rabbitmq/expiry': told('the token is expired', 'let the program read the file anew: the kubelet renews it'),
  'rabbitmq/scope': told("no scope follows from the token's subject", 'declare `permissions` for the client'),
};
