import fc from 'fast-check';
import { decideAccess } from '../../../src/trust/decide/access';
import { decideToken } from '../../../src/trust/decide/client';
import type { Claim } from '../../../src/trust/prove/claim';
import { instant } from '../../../src/trust/prove/minting';
import { prove } from '../../../src/trust/prove/prove';
import type { Witness } from '../../../src/trust/prove/verdict';
import type { TrustModel } from '../../../src/trust/model/trust-model';
import { tokenOf } from '../../../src/trust/terms/token';
import { arbitraryWorld } from '../../support/arbitrary/world';

const claim: fc.Arbitrary<Claim> = fc.oneof(
  fc.record({
    only: fc.record({
      path: fc.constantFrom('s/a', 's/*', '+/a', 's/+/b'),
      capability: fc.constantFrom('read', 'list'),
      clients: fc.constant([]),
    }),
  }),
  fc.record({
    cannot: fc.record({ cluster: fc.constantFrom('east', 'west'), path: fc.constantFrom('s/a', 's/+', '*') }),
  }),
  fc.record({
    cannot: fc.record({
      cluster: fc.constantFrom('east', 'west'),
      mount: fc.constantFrom('jwt', 'kubernetes', 'svid'),
    }),
  }),
  fc.constant({ separate: { clusters: ['east', 'west'] as const } }),
);

/** The witness as data, put to the servers again; a rule may require one parameter. */
function accepts(
  model: TrustModel,
  { token: claims, cluster, trustDomain, mount, role, path, capability }: Witness,
): boolean {
  const signer = model.clusters.find(({ name }) => name === cluster);
  const token = tokenOf(claims, {
    ...{ cluster: trustDomain === '' ? cluster : '', trustDomain, signature: 'valid' },
    alg: trustDomain === '' && signer?.signingKeys.length === 0 ? '' : 'ES256',
    unknown: ['/jti', '/kubernetes.io/serviceaccount/uid', '/kubernetes.io/pod', '/kubernetes.io/node'],
  });
  const login = decideToken(model, mount, role, token, instant);
  const requests = [{}, { ttl: null }].map((parameters) => ({ path, capability, parameters, at: '' }));
  return path === ''
    ? login.outcome === 'accepted'
    : requests.some((request) => decideAccess(model, mount, role, token, request, instant).outcome === 'accepted');
}

test('every refutation replays', () => {
  fc.assert(
    fc.property(arbitraryWorld, claim, (model, one) => {
      const verdict = prove(model, one);
      expect(verdict.witness === null).toBe(verdict.outcome !== 'refuted');
      expect(verdict.missing === '').toBe(verdict.outcome !== 'undecided');
      if (verdict.witness !== null) expect(accepts(model, verdict.witness)).toBe(true);
    }),
    { numRuns: 1000 },
  );
}, 600_000);
