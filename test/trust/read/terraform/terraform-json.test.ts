import { absent, known, unknown } from '../../../../src/trust/read/terraform/resolved';
import { readModule } from '../../../../src/trust/read/terraform/terraform-json';
import { resourcesOf } from '../../../support/terraform';

test('reads resources and data sources with their addresses', () => {
  const resources = resourcesOf({
    '//': { metadata: 'of a framework' },
    resource: { vault_policy: { '//': 'note', web: { name: 'web', lifecycle: { prevent_destroy: true } } } },
    data: { vault_policy_document: { doc: {} } },
  });
  expect(resources.map(({ mode, type, address, at }) => [mode, type, address, at])).toEqual([
    ['managed', 'vault_policy', 'vault_policy.web', 'main.tf.json#vault_policy.web'],
    ['data', 'vault_policy_document', 'data.vault_policy_document.doc', 'main.tf.json#data.vault_policy_document.doc'],
  ]);
  expect(resources.map(({ preventDestroy }) => preventDestroy)).toEqual([true, false]);
  expect(resources[0]?.written).toEqual(['name']);
});

test('takes lists wherever Terraform does', () => {
  const resources = resourcesOf([
    {
      resource: [
        { vault_policy: [{ a: [{ name: 'a' }] }] },
        { vault_policy: { b: { name: 'b', lifecycle: [{ prevent_destroy: true }] } } },
      ],
    },
  ]);
  expect(resources.map(({ address, preventDestroy }) => [address, preventDestroy])).toEqual([
    ['vault_policy.a', false],
    ['vault_policy.b', true],
  ]);
});

test('follows references between resources, through variables, locals and files', () => {
  const { resources } = readModule([
    {
      at: 'main.tf.json',
      value: {
        resource: {
          vault_policy: {
            web: {
              name: '${local.name}',
              policy: 'path "${vault_mount.pki.path}/x" {}',
              a: '${vault_policy.web.id}-${vault_auth_backend.k.path}',
            },
          },
          vault_mount: { pki: { path: '${var.mount}' } },
        },
      },
    },
    {
      at: 'more.tf.json',
      value: {
        locals: { name: 'web' },
        variable: { mount: { default: 'pki-prod' } },
        resource: { vault_auth_backend: { k: { type: 'kubernetes' } } },
      },
    },
  ]);
  const web = resources.find(({ address }) => address === 'vault_policy.web');
  expect(web?.argument('name')).toEqual(known('web'));
  expect(web?.argument('policy')).toEqual(known('path "pki-prod/x" {}'));
  expect(web?.argument('a')).toEqual(known('web-kubernetes'));
  expect(web?.argument('b')).toEqual(absent);
  expect(web?.references('policy')).toEqual(['vault_mount.pki']);
});

test('what exists several times is kept, and what refers to it is unknown', () => {
  const document = readModule([
    {
      at: 'main.tf.json',
      value: {
        resource: {
          vault_policy: {
            each: { for_each: { a: 1 }, name: '${each.key}' },
            one: { count: 1, name: 'one' },
            none: { count: 0, name: 'none' },
            other: {
              name: '${vault_policy.each.name}',
              id_of_one: '${vault_policy.one.name}',
              gone: '${vault_policy.nowhere.name}',
            },
          },
        },
      },
    },
  ]);
  expect(document.resources.map(({ address }) => address)).toEqual([
    'vault_policy.each',
    'vault_policy.one',
    'vault_policy.other',
  ]);
  expect(document.unread).toEqual(['main.tf.json#vault_policy.each: how often it exists']);
  const [each, , other] = document.resources;
  expect(each?.argument('name')).toEqual(unknown);
  expect(other?.argument('name')).toEqual(unknown);
  expect(other?.argument('id_of_one')).toEqual(known('one'));
  expect(other?.argument('gone')).toEqual(unknown);
});

test('modules are named, not followed', () => {
  const value = { module: { prod: { source: './prod' } } };
  expect(readModule([{ at: 'main.tf.json', value }]).unread).toEqual(['main.tf.json#module.prod']);
});

test.each([
  [{}, known('')],
  [{ provider: { vault: {} } }, known('')],
  [{ provider: { vault: { namespace: 'platform' } } }, known('platform')],
  [{ provider: { vault: [{ namespace: 'a', alias: 'x' }, { namespace: 'b' }] } }, unknown],
  [{ provider: { vault: { namespace: '${var.ns}' } } }, { kind: 'variable', name: 'ns' }],
])('the namespace of %j', (value, expected) => {
  expect(readModule([{ at: 'main.tf.json', value }]).providerNamespace).toEqual(expected);
});

test.each([
  null,
  1,
  'x',
  [],
  {},
  { resource: 1 },
  { resource: { vault_policy: null } },
  { resource: { vault_policy: { a: 'x' } } },
])('%j holds no more than it says', (value) => {
  for (const resource of resourcesOf(value)) expect(resource.argument('name')).toEqual(absent);
});
