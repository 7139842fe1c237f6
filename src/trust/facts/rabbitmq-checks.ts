import type { ServerCheck } from './server-check';

const seen =
  'observed 2026-11-28, RabbitMQ 3.10.8; rabbitmq_auth_backend_oauth2 v3.10.8 uaa_jwt.erl, rabbit_auth_backend_oauth2.erl';
const resourceServer = 'rabbitmq-server v4.2.3 rabbit_oauth2_resource_server.erl:44-59,181-193';
const failed = 'Authentication using an OAuth 2/JWT token failed:';

/** A check after which the client of the management API sees a bare refusal; why stands in the log alone. */
function refused(log: string, source: string, assumes = ''): ServerCheck {
  return { server: 'rabbitmq', words: '401 Login failed', log: `${failed} ${log}`, assumes, source };
}

/** What RabbitMQ's OAuth 2 plugin checks of a token, in its order. It compares no `iss`, no `nbf` and no `iat`. */
export const rabbitMqChecks = {
  'rabbitmq/keys-ca': refused('{error,{failed_connect,', seen, 'RabbitMQ reaches `{sent}` and trusts its certificate'),
  'rabbitmq/anonymous': refused('{error,key_not_found}', seen),
  'rabbitmq/discovery-public': refused(
    '{error,key_not_found}',
    seen,
    'the role `{role}`, defined elsewhere, lets everybody read the keys',
  ),
  'rabbitmq/signature': refused('{reason}', seen, 'a key of cluster `{cluster}` signed the token'),
  'rabbitmq/audience': refused('{reason}', `${resourceServer}; ${seen}`),
  'rabbitmq/audience-one': refused(
    '{reason}',
    `${resourceServer}; rabbit_oauth2_schema.erl translate_resource_servers, which knows them by id`,
  ),
  'rabbitmq/expiry-there': refused('no exp', 'rabbitmq-server v4.3.3, require_exp'),
  'rabbitmq/expiry': refused('"Provided JWT token has expired at timestamp {sent} (validated at {wanted})"', seen),
  'rabbitmq/scope': {
    server: 'rabbitmq',
    words: '401 Not management user',
    log: "HTTP access denied: user '' - Not management user",
    assumes: '',
    source: seen,
  },
} as const satisfies Readonly<Record<string, ServerCheck>>;
