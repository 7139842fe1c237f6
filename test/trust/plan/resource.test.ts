import {
  address,
  computed,
  listUnlessEmpty,
  literal,
  reference,
  resource,
  textUnlessEmpty,
  unlessEmpty,
  unlessZero,
} from '../../../src/trust/plan/resource';

const fields = { type: 'vault_policy', id: 'a', part: { cluster: 'prod' }, owner: 'issuer:prod:a', at: 'x' } as const;

test('arguments that are not sent are left out, the namespace is added', () => {
  expect(resource({ ...fields, vaultNamespace: 'team/${a}', args: { name: 'a', policy: null } })).toEqual({
    ...fields,
    args: { name: 'a', namespace: 'team/$${a}' },
    preventDestroy: false,
    dependsOn: [],
  });
});

test('the root namespace is not said', () => {
  const planned = resource({
    ...fields,
    vaultNamespace: '',
    args: {},
    preventDestroy: true,
    dependsOn: ['vault_mount.b'],
  });
  expect(planned).toEqual({ ...fields, args: {}, preventDestroy: true, dependsOn: ['vault_mount.b'] });
});

test('values', () => {
  expect(address(fields)).toBe('vault_policy.a');
  expect(reference(fields, 'name', 'n${')).toEqual({
    kind: 'reference',
    address: 'vault_policy.a',
    attribute: 'name',
    literal: 'n$${',
  });
  expect(computed(fields, 'id')).toEqual({
    kind: 'reference',
    address: 'vault_policy.a',
    attribute: 'id',
    literal: null,
  });
  expect(literal('%{a}')).toBe('%%{a}');
  expect(textUnlessEmpty('')).toBeNull();
  expect(textUnlessEmpty('${a}')).toBe('$${a}');
  expect(textUnlessEmpty({ variable: 'v' })).toEqual({ kind: 'variable', name: 'v' });
  expect(unlessEmpty('')).toBeNull();
  expect(unlessEmpty('a')).toBe('a');
  expect(listUnlessEmpty([])).toBeNull();
  expect(listUnlessEmpty(['', '${'])).toEqual(['', '$${']);
  expect(unlessZero(0)).toBeNull();
  expect(unlessZero(-1)).toBe(-1);
});
