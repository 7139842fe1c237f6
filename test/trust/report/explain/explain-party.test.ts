import { Trust } from '../../../../src/trust/trust';
import { allParties } from '../../../support/all-parties';
import { signed, signingKey } from '../../../support/signed-token';
import { spireTrust } from '../../../support/spire';

const trust = Trust.declare(allParties);
const now = '2026-11-28T12:00:00Z';
const seconds = Date.parse(now) / 1000;
const claims = {
  ...{ iss: 'https://oidc.acme.example/east', aud: ['rabbitmq://acme/queue/east'], iat: seconds, nbf: seconds },
  ...{ sub: 'system:serviceaccount:shop:orders', exp: seconds + 3600 },
};
const asked = (changes: Record<string, unknown>) =>
  trust.explain(JSON.stringify({ ...claims, ...changes }), { cluster: 'east', party: 'queue', now });

test('the token that a client itself would have', () => {
  const { outcome, subject, login, assuming } = trust.explain(null, { cluster: 'east', party: 'queue', now });
  expect([outcome, subject, login]).toEqual(['accepted', '`shop/orders` of cluster `east`', 'RabbitMQ `queue`']);
  expect(assuming).toEqual([
    'RabbitMQ reaches `https://oidc.acme.example/east/openid/v1/jwks` and trusts its certificate',
    'a key of cluster `east` signed the token',
  ]);
});

test('a token that is refused, in the words of the party and of its log, with the repair', () => {
  const { outcome, subject, about, refusal } = asked({ aud: ['vault'] });
  expect([outcome, subject]).toEqual(['refused', 'a token of cluster `east`']);
  expect(about[0]).toBe('it is a token of cluster `east`');
  expect(refusal).toMatchObject({
    step: {
      check: 'rabbitmq/audience',
      sent: '`vault`',
      wanted: '`rabbitmq://acme/queue/east`, `rabbitmq://acme/queue/west`',
    },
    seen: [
      { where: 'rabbitmq', words: '401 Login failed' },
      { where: 'log', words: 'Authentication using an OAuth 2/JWT token failed: {error,no_matching_aud_found}' },
    ],
    repair: 'project a token for the audience of the relying party',
  });
});

test('a cluster that accepts tokens of others is asked alike', () => {
  const { outcome, login } = trust.explain(JSON.stringify({ ...claims, aud: ['kubernetes://acme/west'] }), {
    ...{ cluster: 'east', party: 'west', now },
  });
  expect([outcome, login]).toEqual(['accepted', 'the API server of cluster `west`']);
  const client = trust.explain(null, { cluster: 'east', party: 'west', client: 'shop/orders', now });
  expect(client.outcome).toBe('accepted');
});

test.each([
  [{ cluster: 'west', party: 'west' }, 'cluster `west` has no client of `west`: give a token'],
  [{ party: 'queue', role: 'x' }, 'auth roles are those of Vault: name either a role or a relying party'],
  [{ party: 'nobody' }, 'unknown relying party `nobody`: known are `queue`, `west`'],
])('a fault of the question: %j', (names, fault) => {
  expect(() => trust.explain(null, { cluster: 'east', now, ...names })).toThrow(new TypeError(fault));
});

test('the SPIRE server is asked for the nodes of a cluster', () => {
  const spire = spireTrust();
  const agents = { cluster: 'edge', party: 'spire', now };
  const { outcome, subject, login } = spire.explain(null, agents);
  expect([outcome, subject, login]).toEqual([
    'accepted',
    '`spire-system/spire-agent` of cluster `edge`',
    'the SPIRE server, for a node of cluster `edge`',
  ]);
  const issued = { ...claims, iss: 'https://oidc.acme.example/edge', aud: ['spire-server'] };
  const token = { ...issued, sub: 'system:serviceaccount:spire-system:spire-agent' };
  expect(spire.explain(JSON.stringify(token), agents)).toMatchObject({
    subject: 'a token of cluster `edge`',
    refusal: {
      step: { check: 'psat/pod' },
      seen: [
        {
          where: 'agent log',
          words: 'nodeattestor(k8s_psat): fail to get pod name from token review status: missing pod name',
        },
        {
          where: 'server log',
          words: 'Nodeattestor(k8s_psat): fail to get pod name from token review status: missing pod name',
        },
      ],
      repair: 'let the agent read the token of its projected volume',
    },
  });
});

test('what is no token is refused without a word of it', () => {
  expect(() => trust.explain('x.y', { cluster: 'east', party: 'queue', now })).toThrow(/^the token must be a JWT/);
});

test('a signature that the keys of the cluster do not verify is known to be wrong', () => {
  const { privateKey, alg } = signingKey('ES256');
  const { pem } = signingKey('ES256');
  const declared = Trust.declare({
    ...allParties,
    clusters: { ...allParties.clusters, east: { ...allParties.clusters['east']!, signingKeys: [pem] } },
  });
  const token = signed({ ...claims, iss: 'https://elsewhere.example' }, { privateKey, alg, pem });
  const { refusal } = declared.explain(token, { cluster: 'east', party: 'queue', now });
  expect(refusal?.step.check).toBe('rabbitmq/signature');
});
