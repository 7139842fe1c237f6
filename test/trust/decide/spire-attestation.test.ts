import { decideAgent, decideAttestation } from '../../../src/trust/decide/spire-attestation';
import { clusterOf } from '../../../src/trust/model/lookup';
import { tokenOf } from '../../../src/trust/terms/token';
import { answer, now } from '../../support/decide-chain';
import { agentsOf, psatOf, spireModel, spireOf } from '../../support/spire';

const model = spireModel();
const claims = {
  ...{ iss: 'https://oidc.acme.example/prod', aud: ['spire-server'], exp: now + 600, iat: now, nbf: now },
  sub: 'system:serviceaccount:spire-system:spire-agent',
  'kubernetes.io': { namespace: 'spire-system', pod: { name: 'spire-agent-x', uid: 'u' } },
};
const attest = (changed: object, about: object = {}) =>
  answer(
    decideAttestation(
      model,
      psatOf(model),
      tokenOf({ ...claims, ...changed }, { cluster: 'prod', signature: 'valid', ...about }),
      now,
    ),
  ).replace('nodeattestor(k8s_psat): ', '');

test('the agents get the token that was declared, and it attests their node', () => {
  expect(answer(decideAgent(model, spireOf(model), agentsOf(model), now))).toBe('accepted');
});

const review =
  'psat/token: unable to validate token with TokenReview API: token review API response contains an error: ';

test.each([
  ['as an agent has it', {}, {}, 'accepted'],
  ['for several, the server among them', { aud: ['vault', 'spire-server'] }, {}, 'accepted'],
  [
    'for the API server',
    { aud: ['https://oidc.acme.example/prod'] },
    {},
    `${review}[invalid bearer token, token audiences ["https://oidc.acme.example/prod"] is invalid for the target audiences ["spire-server"]]`,
  ],
  [
    'of no Pod',
    { 'kubernetes.io': { namespace: 'spire-system' } },
    {},
    'psat/pod: fail to get pod name from token review status: missing pod name',
  ],
  [
    'of another account',
    { sub: 'system:serviceaccount:shop:orders' },
    {},
    'psat/account: "shop:orders" is not an allowed service account',
  ],
  [
    'of another cluster',
    { iss: 'https://oidc.acme.example/edge' },
    { cluster: 'edge' },
    `${review}invalid bearer token`,
  ],
  [
    'whose signature is wrong',
    {},
    { signature: 'invalid' },
    `${review}[invalid bearer token, invalid signature, no keys found]`,
  ],
  ['expired', { exp: now - 61 }, {}, `${review}[invalid bearer token, service account token has expired]`],
])('a token %s', (_, changed, about, expected) => expect(attest(changed, about)).toBe(expected));

test('an empty list wants the audience of the API server', () => {
  const open = spireModel({ attestation: { audiences: [] } });
  const at = (aud: readonly string[]) =>
    decideAttestation(open, psatOf(open), tokenOf({ ...claims, aud }, { cluster: 'prod', signature: 'valid' }), now)
      .outcome;
  expect(at(clusterOf(open, 'prod')?.apiAudiences ?? [])).toBe('accepted');
  expect(at(['spire-server'])).toBe('refused');
});
