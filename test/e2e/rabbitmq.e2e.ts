/**
 * RabbitMQ as it takes tokens of ServiceAccounts: what it answers to a right one and to single wrong ones,
 * and the words in which client and log say why. Skipped, with a line that says so, where it cannot be had.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { keyId } from '../../src/trust/terms/pem';
import { signingKey } from '../support/signed-token';
import { amqp } from './harness/amqp';
import { startAuthority } from './harness/authority';
import { distributions, isThere } from './harness/distributions';
import { type RabbitMq, logEntries, startRabbitMq } from './harness/rabbitmq';
import { writeReport } from './harness/report';
import { Scope } from './harness/scope';
import { type TokenIssuer, jwk, startTokenIssuer } from './harness/token-issuer';
import { untilLogged } from './harness/until';

const user = 'system:serviceaccount:shop:orders';
const rejected = '{"error":"not_authorized","reason":"Login failed"}';
const oauth = 'Authentication using an OAuth 2/JWT token failed: ';
const denied = `HTTP access denied: ${oauth}`;
const other = signingKey('RS256');
const elliptic = signingKey('ES256');

interface Row {
  readonly name: string;
  readonly token: () => string;
  readonly status: number;
  readonly client: string;
  readonly log: string;
}

let scope: Scope;
let issuer: TokenIssuer;
let rabbit: RabbitMq;

const now = (): number => Math.floor(Date.now() / 1000);
const entered = { status: 200, client: `{"name":"${user}","tags":["management"]}` };
const authenticated = (name: string): string =>
  `User '${name}' authenticated successfully by backend rabbit_auth_backend_oauth2`;

const rows: readonly Row[] = [
  ...(
    [
      ['right', {}],
      ['`aud` of two', { aud: ['rabbitmq', 'vault'] }],
      ['`aud` a text', { aud: 'rabbitmq' }],
      ['`iss` of another', { iss: 'https://other.example' }],
      ['no `iss`', { iss: undefined }],
      ['no `exp`', { exp: undefined }],
      ['`nbf` in 10 min', { nbf: now() + 600 }],
      ['`iat` in 10 min', { iat: now() + 600 }],
      ['valid for a year', { exp: now() + 31_536_000 }],
      ['no `kubernetes.io`', { 'kubernetes.io': undefined }],
    ] as const
  ).map(([name, claims]) => ({ name, token: () => issuer.token(claims), ...entered, log: authenticated(user) })),
  {
    name: 'signed with an elliptic key that it has',
    token: () => issuer.token({}, {}, elliptic),
    ...entered,
    log: authenticated(user),
  },
  ...(
    [
      [
        '`aud` of another',
        () => issuer.token({ aud: ['vault'] }),
        `${denied}{invalid_aud,{resource_id_not_found_in_aud,<<"rabbitmq">>,[<<"vault">>]}}`,
      ],
      [
        'expired a second ago',
        () => issuer.token({ exp: now() - 1 }),
        `${denied}"Provided JWT token has expired at timestamp <exp> (validated at <now>)"`,
      ],
      [
        'another key under this `kid`',
        () => issuer.token({}, { kid: keyId(issuer.key.pem) }, other),
        `${denied}signature_invalid`,
      ],
      [
        '`alg` that is not among the algorithms',
        () => issuer.token({}, { alg: 'RS384' }),
        `${denied}signature_invalid`,
      ],
      ['unknown `kid`', () => issuer.token({}, {}, other), `${denied}{error,key_not_found}`],
      ['no `kid`', () => issuer.token({}, { kid: undefined }), `${denied}{error,no_key}`],
      ['no token', () => 'not-a-token', `${denied}provided token is invalid`],
    ] as const
  ).map(([name, token, log]) => ({ name, token, status: 401, client: rejected, log })),
  {
    name: 'no `aud`',
    token: () => issuer.token({ aud: undefined }),
    status: 401,
    client: rejected,
    log: "User '' authentication failed with error:function_clause:",
  },
  {
    name: '`sub` without an alias',
    token: () => issuer.token({ sub: 'system:serviceaccount:shop:other' }),
    status: 401,
    client: '{"error":"not_authorised","reason":"Not management user"}',
    log: authenticated('system:serviceaccount:shop:other'),
  },
];

const suite = isThere(distributions.rabbitmq) ? describe : describe.skip;

suite('RabbitMQ 3.10', () => {
  beforeAll(async () => {
    scope = new Scope('rabbitmq');
    const authority = await startAuthority(scope);
    issuer = await startTokenIssuer(authority, 'rabbitmq');
    issuer.site.documents.set(issuer.jwksUri, JSON.stringify({ keys: [jwk(issuer.key), jwk(elliptic)] }));
    const ca = join(scope.folder, 'ca.pem');
    writeFileSync(ca, authority.certificate);
    const scopes = ['tag:management', 'read:*/*', 'write:*/*', 'configure:%2F/orders.*'];
    const aliases = scopes.map((name) => `<<"rabbitmq.${name}">>`).join(', ');
    rabbit = await startRabbitMq(scope, {
      conf: [
        'auth_backends.1 = rabbit_auth_backend_oauth2',
        'auth_oauth2.resource_server_id = rabbitmq',
        'auth_oauth2.additional_scopes_key = sub',
        // Its Erlang compares a host's name with the names in a certificate, and not an address with the addresses.
        `auth_oauth2.jwks_url = ${issuer.jwksUri.replace('127.0.0.1', 'localhost')}`,
        'auth_oauth2.https.peer_verification = verify_peer',
        'auth_oauth2.https.hostname_verification = wildcard',
        `auth_oauth2.https.cacertfile = ${ca}`,
        'auth_oauth2.algorithms.1 = RS256',
        'auth_oauth2.algorithms.2 = ES256',
      ].join('\n'),
      advanced: `[{rabbitmq_auth_backend_oauth2, [{scope_aliases, #{<<"${user}">> => [${aliases}]}}]}].`,
    });
  }, 180_000);
  afterAll(async () => {
    await issuer?.site.close();
    await scope?.close();
  });

  test('is of the series that these tests know', () => {
    expect(rabbit.version).toMatch(/^3\.10\./);
  });

  test.each(rows)('$name', async ({ token, status, client, log }) => {
    const before = rabbit.process.log().length;
    expect(await rabbit.manage('whoami', token())).toEqual({ status, text: client });
    const told = (): readonly string[] =>
      logEntries(rabbit.process.log().slice(before)).map(({ text }) =>
        text.replace(/timestamp \d+ \(validated at \d+\)/, 'timestamp <exp> (validated at <now>)'),
      );
    await untilLogged(log, told);
  });

  test.each([
    ['right', {}, 'orders.new', { code: 200, text: '' }],
    [
      'a queue that no scope names',
      {},
      'billing',
      {
        code: 403,
        text: `ACCESS_REFUSED - access to queue 'billing' in vhost '/' refused for user '${user}'`,
      },
    ],
    [
      '`sub` without an alias',
      { sub: 'system:serviceaccount:shop:other' },
      'orders.new',
      {
        code: 530,
        text: "NOT_ALLOWED - access to vhost '/' refused for user 'system:serviceaccount:shop:other'",
      },
    ],
    [
      '`aud` of another',
      { aud: ['vault'] },
      'orders.new',
      {
        code: 403,
        text: 'ACCESS_REFUSED - Login was refused using authentication mechanism PLAIN. For details see the broker logfile.',
      },
    ],
  ] as const)('over AMQP: %s', async (_, claims, queue, answer) => {
    expect(await amqp({ port: rabbit.amqpPort, token: issuer.token(claims), queue })).toEqual(answer);
  });

  test('keys are asked for once, and again for a key that it does not know', async () => {
    const asked = (): number => issuer.site.asked.get(issuer.jwksUri) ?? 0;
    const before = asked();
    await rabbit.manage('whoami', issuer.token());
    expect(asked()).toBe(before);
    await rabbit.manage('whoami', issuer.token({}, {}, other));
    expect(asked()).toBe(before + 1);
  });

  afterAll(() =>
    writeReport(
      'rabbitmq',
      'What RabbitMQ says to tokens of ServiceAccounts',
      `Seen on RabbitMQ 3.10.8 by [\`test/e2e/rabbitmq.e2e.ts\`](../../test/e2e/rabbitmq.e2e.ts): audience \`rabbitmq\`, keys at a JWKS URL, the subject as an alias of scopes. The answer is that of \`GET /api/whoami\` with the token as bearer.`,
      ['token', 'answer', 'words of the client', 'words of the log'],
      rows.map(({ name, status, client, log }) => [name, `${status}`, `\`${client}\``, `\`${log}\``]),
    ),
  );
});
