import { absent, known, unknown } from '../../../../src/trust/read/terraform/resolved';
import { readShown } from '../../../../src/trust/read/terraform/terraform-show';

const role = 'vault_jwt_auth_backend_role.web';

const planned = {
  format_version: '1.2',
  planned_values: {
    root_module: {
      resources: [
        {
          address: role,
          mode: 'managed',
          type: 'vault_jwt_auth_backend_role',
          values: { role_name: 'web', token_policies: ['a'], audience: null },
        },
      ],
      child_modules: [
        {
          resources: [
            {
              address: 'module.m["a"].vault_policy.p[0]',
              mode: 'managed',
              type: 'vault_policy',
              values: { name: 'p' },
            },
          ],
        },
      ],
    },
  },
  prior_state: {
    values: {
      root_module: {
        resources: [
          {
            address: 'data.vault_policy_document.d',
            mode: 'data',
            type: 'vault_policy_document',
            values: { hcl: 'x' },
          },
          { address: 'vault_policy.gone', mode: 'managed', type: 'vault_policy', values: { name: 'gone' } },
        ],
      },
    },
  },
  resource_changes: [
    {
      address: role,
      change: { after_unknown: { role_type: true, bound_subject: true, token_policies: [false, true], id: true } },
    },
  ],
  configuration: {
    provider_config: { vault: { expressions: { namespace: { constant_value: 'platform' } } } },
    root_module: {
      resources: [
        {
          address: role,
          expressions: { bound_subject: { references: ['random_id.a.hex', 'random_id.a', 'data.x.y.z', 'data.x.y'] } },
        },
      ],
      module_calls: {
        m: {
          module: {
            resources: [{ address: 'vault_policy.p', expressions: { policy: { references: ['vault_mount.a'] } } }],
          },
        },
      },
    },
  },
};

test('reads a plan: what is planned, in every module, and the data that planning read', () => {
  const { resources, providerNamespace, unread } = readShown(planned, 'plan.json');
  expect(resources.map(({ address, at, mode }) => [address, at, mode])).toEqual([
    [role, `plan.json#${role}`, 'managed'],
    ['module.m["a"].vault_policy.p[0]', 'plan.json#module.m["a"].vault_policy.p[0]', 'managed'],
    ['data.vault_policy_document.d', 'plan.json#data.vault_policy_document.d', 'data'],
  ]);
  expect(providerNamespace).toEqual(known('platform'));
  expect(unread).toEqual([]);
});

test('what is known only after apply is unknown, unless nobody wrote it', () => {
  const [web] = readShown(planned, 'plan.json').resources;
  expect(web?.argument('role_name')).toEqual(known('web'));
  expect(web?.argument('bound_subject')).toEqual(unknown);
  expect(web?.argument('role_type')).toEqual(absent);
  expect(web?.argument('audience')).toEqual(absent);
  expect(web?.argument('token_policies')).toEqual({ kind: 'unknown', value: ['a'] });
});

test('tells to which resources an argument refers, in modules too', () => {
  const [web, policy] = readShown(planned, 'plan.json').resources;
  expect(web?.references('bound_subject')).toEqual(['random_id.a', 'data.x.y']);
  expect(policy?.references('policy')).toEqual(['vault_mount.a']);
});

test('reads a state', () => {
  const state = {
    format_version: '1.0',
    values: {
      root_module: {
        resources: [{ address: 'vault_policy.p', mode: 'managed', type: 'vault_policy', values: { name: 'p' } }],
      },
    },
  };
  const { resources, providerNamespace } = readShown(state, 'state.json');
  expect(resources.map(({ address, preventDestroy, written }) => [address, preventDestroy, written])).toEqual([
    ['vault_policy.p', null, []],
  ]);
  expect(resources[0]?.argument('name')).toEqual(known('p'));
  expect(resources[0]?.argument('policy')).toEqual(absent);
  expect(providerNamespace).toEqual(unknown);
});

test('modules that nest without end are cut off', () => {
  let module: unknown = {};
  for (let level = 0; level < 100_000; level += 1)
    module = { child_modules: [module], resources: [{ address: `a.b${String(level)}`, type: 'a' }] };
  expect(readShown({ values: { root_module: module } }, 'state.json').resources).toHaveLength(65);
});

test.each([
  null,
  {},
  { values: null },
  { planned_values: { root_module: { resources: [1, {}, { type: 'a' }] } }, resource_changes: [3] },
])('%j holds nothing', (document) => {
  expect(readShown(document, 'x.json').resources).toEqual([]);
});
