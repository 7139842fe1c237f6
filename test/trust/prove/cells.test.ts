import { cellsOf } from '../../../src/trust/prove/cells';
import { holds } from '../../../src/trust/prove/language';
import { mintedToken } from '../../../src/trust/prove/minting';
import { roleSubjects } from '../../../src/trust/prove/role-subjects';
import { cluster, delegatorBinding, kubernetesAuthRole, kubernetesMount } from '../../support/model';

const role = kubernetesAuthRole({ serviceAccountNames: ['*'], namespaces: ['*'] });
const binding = {
  ...delegatorBinding('shop', 'vault'),
  rbacSubjects: [
    { kind: 'ServiceAccount' as const, namespace: 'shop', name: 'vault' },
    { kind: 'Group' as const, namespace: '', name: 'system:serviceaccounts:team' },
  ],
};
const prod = cluster({ rbacBindings: [binding] });
const sets = roleSubjects(role, mintedToken(prod, { namespace: 'n', name: 's' }, [], 'requested'));
const subjects = ['shop:vault', 'team:x', 'other:x'].map((one) => `system:serviceaccount:${one}`);

test('where clients review their own tokens, accounts are cut by what bindings name, and none is lost or doubled', () => {
  const cells = cellsOf(prod, kubernetesMount({ reviewer: { kind: 'client' } }), role, sets);
  expect(cells.map(({ language }) => subjects.map((subject) => holds(language, subject)))).toEqual([
    [true, false, false],
    [false, true, false],
    [false, false, true],
  ]);
});

test('where another reviews, they are all alike', () => {
  expect(cellsOf(prod, kubernetesMount(), role, sets)).toHaveLength(1);
});
