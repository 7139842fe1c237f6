import { holds } from '../../../src/trust/prove/language';
import { mintedToken } from '../../../src/trust/prove/minting';
import { oneSubject, roleSubjects } from '../../../src/trust/prove/role-subjects';
import type { AuthRole } from '../../../src/trust/model/auth-role';
import { cluster, jwtAuthRole, kubernetesAuthRole } from '../../support/model';

const sample = mintedToken(cluster(), { namespace: 'n', name: 's' }, [], 'requested');
const shown = (role: AuthRole): readonly string[] => roleSubjects(role, sample).map((set) => set.shown);
const takes = (role: AuthRole, namespace: string, name: string): boolean =>
  roleSubjects(role, sample).some(({ language }) => holds(language, `system:serviceaccount:${namespace}:${name}`));

test('a bound subject is one account, and none if no account can have it', () => {
  expect(shown(jwtAuthRole())).toEqual(['`shop/vault`']);
  expect(shown(jwtAuthRole({ boundSubject: 'repo:acme/web' }))).toEqual([]);
  expect(oneSubject('system:serviceaccount:Shop:vault')).toEqual([]);
});

test('claims that hold the namespace, the name or the subject limit the accounts; others do not', () => {
  const bound = (
    boundClaims: Readonly<Record<string, readonly string[]>>,
    boundClaimsType: 'glob' | 'string' = 'glob',
  ) => jwtAuthRole({ boundSubject: '', boundClaims, boundClaimsType });
  const namespaces = bound({ '/kubernetes.io/namespace': ['team-*'] });
  expect(shown(namespaces)).toEqual(['any account with `/kubernetes.io/namespace` `team-*`']);
  expect([takes(namespaces, 'team-a', 'x'), takes(namespaces, 'shop', 'team-a')]).toEqual([true, false]);
  const names = bound({ '/kubernetes.io/serviceaccount/name': ['vault'] });
  expect([takes(names, 'any', 'vault'), takes(names, 'vault', 'any')]).toEqual([true, false]);
  expect(takes(bound({ sub: ['*:shop:*'] }), 'shop', 'x')).toBe(true);
  expect(takes(bound({ '/kubernetes.io/namespace': ['team-*'] }, 'string'), 'team-a', 'x')).toBe(false);
  expect(shown(bound({ aud: ['x'] }))).toEqual(['any account']);
});

test('a kubernetes role takes each of its names in each of its namespaces', () => {
  const role = kubernetesAuthRole({ serviceAccountNames: ['vault', 'web-*'], namespaces: ['shop'] });
  expect(shown(role)).toEqual(['`shop/vault`', '`shop/web-*`']);
  expect([takes(role, 'shop', 'web-1'), takes(role, 'shop', 'web'), takes(role, 'other', 'vault')]).toEqual([
    true,
    false,
    false,
  ]);
});

test('a selector opens every other namespace', () => {
  const role = kubernetesAuthRole({
    serviceAccountNames: ['vault'],
    namespaces: ['shop'],
    namespaceSelector: 'team=a',
  });
  expect(shown(role)).toEqual(['`shop/vault`', '`*/vault` where `team=a`']);
  expect(takes(role, 'other', 'vault')).toBe(true);
});
