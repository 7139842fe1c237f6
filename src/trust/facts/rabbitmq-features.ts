import type { Feature } from './feature';

const schema = 'rabbitmq-server priv/schema/rabbitmq_auth_backend_oauth2.schema of each tag from v3.8.0 to v4.3.5';

/** What only some versions of RabbitMQ do. */
export const rabbitMqFeatures = {
  'rabbitmq-several-issuers': {
    what: 'take tokens of several issuers, each under an audience of its own',
    products: { rabbitmq: { since: '3.13', source: `${schema}: oauth_providers, resource_servers` } },
  },
  'rabbitmq-terse-audience': {
    what: 'say no more of an audience than that none matches',
    products: { rabbitmq: { since: '4.1', source: 'rabbitmq-server v4.1.0 rabbit_oauth2_resource_server.erl' } },
  },
  'rabbitmq-provider-algorithms': {
    what: 'limit the algorithms of one issuer',
    products: { rabbitmq: { since: '4.0', source: `${schema}: oauth_providers.<name>.algorithms` } },
  },
  'rabbitmq-scope-aliases-in-conf': {
    what: 'read scope aliases out of `rabbitmq.conf`',
    products: { rabbitmq: { since: '4.1', source: `${schema}: scope_aliases; issue 12210` } },
  },
  'rabbitmq-one-audience': {
    what: 'refuse a token that is for several of its resource servers',
    products: {
      rabbitmq: { since: '4.1', source: 'rabbitmq-server v4.1.0 rabbit_oauth2_resource_server.erl:181-193' },
    },
  },
  'rabbitmq-exp-required': {
    what: 'refuse a token without `exp`',
    products: { rabbitmq: { since: '4.3', source: `${schema}: require_exp, v4.2.9 and v4.3.3` } },
  },
} as const satisfies Readonly<Record<string, Feature>>;
