import { boundAccounts, overlap } from '../../../src/trust/rules/bound-accounts';
import * as build from '../../support/model';

test.each([
  [build.jwtAuthRole(), { namespaces: ['shop'], names: ['vault'] }],
  [build.jwtAuthRole({ boundSubject: '' }), { namespaces: ['*'], names: ['*'] }],
  [
    build.jwtAuthRole({ boundSubject: '', boundClaims: { '/kubernetes.io/namespace': ['a', 'b*'] } }),
    { namespaces: ['a'], names: ['*'] },
  ],
  [
    build.jwtAuthRole({
      boundSubject: '',
      boundClaimsType: 'glob',
      boundClaims: { '/kubernetes.io/namespace': ['b*'] },
    }),
    { namespaces: ['b*'], names: ['*'] },
  ],
  [build.kubernetesAuthRole(), { namespaces: ['shop'], names: ['vault'] }],
  [build.kubernetesAuthRole({ namespaces: [], namespaceSelector: '{}' }), { namespaces: ['*'], names: ['vault'] }],
])('%#', (role, accounts) => {
  expect(boundAccounts(role)).toEqual(accounts);
});

test('two roles meet where namespaces and names meet', () => {
  const of = (namespace: string, name: string) => ({ namespaces: [namespace], names: [name] });
  expect(overlap(of('a*', 'x'), of('*b', 'x'))).toBe(true);
  expect(overlap(of('a*', 'x'), of('b*', 'x'))).toBe(false);
  expect(overlap(of('a', 'x'), of('a', 'y'))).toBe(false);
});
