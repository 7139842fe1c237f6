import { originOf } from '../../../../src/trust/model/origin';
import { certManager, issuer, modelOf, sample, withIssuer } from '../sample';

const at = 'clusters.prod.certManager.issuers[sandbox/vault-issuer].authRole';

test('a declared value stands where it was declared, an inherited one at its default', () => {
  const own = modelOf(withIssuer({ authRole: { audience: 'x' } })).vault.authRoles[0];
  expect(own && originOf(own, 'boundAudiences')).toEqual({ kind: 'declared', at: `${at}.audience` });
  const model = modelOf({ ...sample(), defaults: { issuer: { authRole: { ttl: '30s' } } } });
  const inherited = model.vault.authRoles[0];
  expect(inherited && originOf(inherited, 'token.ttl')).toEqual({
    kind: 'default',
    at: 'defaults.issuer.authRole.ttl',
  });
  expect(inherited && originOf(inherited, 'boundSubject')).toEqual({ kind: 'derived', at: '' });
});

test('issuers that inherit everything share their origins', () => {
  const issuers = [issuer, { ...issuer, name: 'other' }];
  const [one, other] = modelOf(sample({ cluster: { certManager: { ...certManager, issuers } } })).vault.authRoles;
  expect(one?.origins).toBe(other?.origins);
});

test('of a role that is managed elsewhere nothing but its name is known', () => {
  const role = modelOf(withIssuer({ authRole: { existing: 'web' } })).vault.authRoles[0];
  expect(role && originOf(role, 'name')).toEqual({ kind: 'declared', at: `${at}.existing` });
  expect(role && originOf(role, 'boundAudiences').kind).toBe('unknown');
});
