/**
 * What a declaration gives to a relying party, given to the real one, with tokens of real API servers: a right one
 * gets in, and each wrong one is refused as `explain` says, in the words of client and log.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { synthFiles } from '../../../src/files/synth';
import { Trust } from '../../../src/index';
import { signed, type SigningKey } from '../../support/signed-token';
import { keyId } from '../../../src/trust/terms/pem';
import { startAuthority } from '../harness/authority';
import { type Cluster, startCluster } from '../harness/cluster';
import { applyManifests, manifestsOf } from '../harness/deployment';
import { distributions, isThere } from '../harness/distributions';
import { podToken } from '../harness/pod';
import { type RabbitMq, logEntries, startRabbitMq } from '../harness/rabbitmq';
import { Scope } from '../harness/scope';
import { untilLogged } from '../harness/until';

const suite = isThere(distributions.rabbitmq) ? describe : describe.skip;

suite('RabbitMQ, by the files of a declaration', () => {
  let scope: Scope;
  let east: Cluster;
  let west: Cluster;
  let trust: Trust;
  let rabbit: RabbitMq;

  beforeAll(async () => {
    scope = new Scope('relying-parties');
    const authority = await startAuthority(scope);
    const serving = { ...(await authority.issue(['localhost'])), caBundle: authority.certificate };
    [east, west] = await Promise.all([
      startCluster(scope, { name: 'east', serving }),
      startCluster(scope, { name: 'west' }),
    ]);
    trust = Trust.declare({
      name: 'acme',
      vault: { server: 'https://vault.acme.example:8200' },
      defaults: { version: '1.36' },
      clusters: {
        east: {
          tokenIssuer: east.tokenIssuer,
          apiServer: { url: east.url, caBundle: east.caBundle },
          signingKeys: [east.publicKey],
        },
      },
      relyingParties: {
        queue: {
          rabbitmq: {
            version: '3.10',
            clusters: {
              east: {
                // Its Erlang compares no addresses with those of a certificate.
                jwksUri: `${east.url.replace('127.0.0.1', 'localhost')}/openid/v1/jwks`,
                servedBy: 'apiServer',
                clients: [
                  {
                    namespace: 'shop',
                    serviceAccount: 'orders',
                    permissions: [{ vhost: '/', resource: 'orders.*', allow: ['read'] }],
                    tags: ['management'],
                  },
                ],
              },
            },
          },
        },
      },
    });
    const files = synthFiles(trust);
    for (const cluster of [east, west]) {
      await cluster.api.namespace('shop');
      await applyManifests(cluster, manifestsOf(files.get('kubernetes/east.yaml') ?? ''));
      await cluster.api.apply({
        apiVersion: 'v1',
        kind: 'ServiceAccount',
        metadata: { namespace: 'shop', name: 'web' },
      });
    }
    const ca = join(scope.folder, 'east-ca.pem');
    writeFileSync(ca, files.get('relying-parties/queue.east-ca.pem') ?? '');
    rabbit = await startRabbitMq(scope, {
      conf: (files.get('relying-parties/queue.rabbitmq.conf') ?? '').replace('/etc/rabbitmq/queue.east-ca.pem', ca),
      advanced: files.get('relying-parties/queue.advanced.config') ?? '',
    });
  }, 180_000);
  afterAll(() => scope?.close());

  const audience = 'rabbitmq://acme/queue/east';
  const asked = { namespace: 'shop', serviceAccount: 'orders', audience, expirationSeconds: 3600 };

  /** A token that the key of `east` signed, with claims that no API server would write. */
  const forged = (changes: Readonly<Record<string, unknown>>): string => {
    const now = Math.floor(Date.now() / 1000);
    const claims = {
      ...{ iss: east.tokenIssuer, aud: [audience], sub: 'system:serviceaccount:shop:orders' },
      ...{ iat: now - 7200, nbf: now - 7200, exp: now + 3600, ...changes },
    };
    const key: SigningKey = { alg: 'RS256', pem: east.publicKey, privateKey: east.signingKey };
    return signed(claims, key, { kid: keyId(east.publicKey), typ: undefined });
  };

  const explained = (token: string) =>
    trust.explain(token, { cluster: 'east', party: 'queue', now: Math.floor(Date.now() / 1000) });

  test('the token of a Pod, bound to it and for this audience, gets in with its rights', async () => {
    const token = await podToken(east, 'orders-0', asked);
    expect(await rabbit.manage('whoami', token)).toEqual({
      status: 200,
      text: '{"name":"system:serviceaccount:shop:orders","tags":["management"]}',
    });
    expect(explained(token).outcome).toBe('accepted');
  });

  test.each([
    ['for another audience', 'rabbitmq/audience', () => podToken(east, 'orders-1', { ...asked, audience: 'vault' })],
    ['of another account', 'rabbitmq/scope', () => podToken(east, 'web-0', { ...asked, serviceAccount: 'web' })],
    ['of a namesake in another cluster', 'rabbitmq/signature', () => podToken(west, 'orders-0', asked)],
    ['that has ended', 'rabbitmq/expiry', () => Promise.resolve(forged({ exp: Math.floor(Date.now() / 1000) - 1 }))],
    ['that was changed after it was signed', 'rabbitmq/signature', () => Promise.resolve(withAnotherEnd(forged({})))],
  ] as const)('a token %s is refused at %s, in the words that are foretold', async (_, check, make) => {
    const token = await make();
    const { refusal } = explained(token);
    expect(refusal?.step.check).toBe(check);
    const [, code = '', words = ''] = /^(\d+) (.*)$/.exec(refusal?.step.message ?? '') ?? [];
    const before = rabbit.process.log().length;
    const { status, text } = await rabbit.manage('whoami', token);
    expect([status, (JSON.parse(text) as { reason: string }).reason]).toEqual([Number(code), words]);
    const timeless = (said: string): string =>
      said.replace(/validated at [^)]*/, 'validated at …').replace(/timestamp \S+/, 'timestamp …');
    const wanted = timeless(refusal?.step.log ?? '');
    await untilLogged(wanted, () =>
      logEntries(rabbit.process.log().slice(before)).map((entry) => timeless(entry.text)),
    );
  });

  test('what it leaves unchecked is let in, as the findings say', async () => {
    const now = Math.floor(Date.now() / 1000);
    const token = forged({ iss: 'https://other.example', nbf: now + 600 });
    expect((await rabbit.manage('whoami', token)).status).toBe(200);
    expect(explained(token).outcome).toBe('accepted');
    expect(trust.diagnostics.map(({ code }) => code)).toEqual(['party-check-absent']);
  });
});

function withAnotherEnd(token: string): string {
  const [header = '', payload = '', signature = ''] = token.split('.');
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as { exp: number };
  const changed = Buffer.from(JSON.stringify({ ...claims, exp: claims.exp + 1 })).toString('base64url');
  return [header, changed, signature].join('.');
}
