import { boundClaimArguments, canSayBoundClaims } from '../../../../src/trust/plan/vault/bound-claims';
import { jwtAuthRole } from '../../../support/model';

function argumentsOf(boundClaims: Readonly<Record<string, readonly string[]>>): unknown {
  return boundClaimArguments(jwtAuthRole({ boundClaims, boundClaimsType: 'glob' }));
}

test('none, none', () => {
  expect(argumentsOf({})).toEqual({});
});

test('several values are joined by commas, which the provider splits again', () => {
  expect(argumentsOf({ '/kubernetes.io/namespace': ['shop'], team: ['a', '${b}'] })).toEqual({
    bound_claims: { kind: 'map', values: { '/kubernetes.io/namespace': 'shop', team: 'a,$${b}' } },
    bound_claims_type: 'glob',
    disable_bound_claims_parsing: null,
  });
});

test('a value with a comma turns that off', () => {
  expect(argumentsOf({ 'a${': ['x,y'] })).toEqual({
    bound_claims: { kind: 'map', values: { 'a$${': 'x,y' } },
    bound_claims_type: 'glob',
    disable_bound_claims_parsing: true,
  });
});

test.each([
  [{}, true],
  [{ a: ['x', 'y'] }, true],
  [{ a: ['x,y'], b: ['z'] }, true],
  [{ a: ['x,y'], b: ['z', 'w'] }, false],
  [{ a: [' x'] }, false],
  [{ a: ['x\u0085'] }, false],
  [{ a: [] }, false],
])('whether %j can be said: %j', (claims, can) => {
  expect(canSayBoundClaims(claims)).toBe(can);
});
