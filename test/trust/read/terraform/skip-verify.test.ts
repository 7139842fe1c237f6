import { readTerraform } from '../../../../src/trust/read/read-terraform';

const read = (content: unknown, file: string) => readTerraform(content, file).facts.uncheckedServers;
const found = (provider: unknown) => read({ provider }, 'main.tf.json');
const unchecked = {
  at: 'main.tf.json#provider.vault.skip_tls_verify',
  client: 'terraform',
  name: '',
  setting: 'skip_tls_verify',
};

test('a provider as CDKTF writes it, and as people do', () => {
  expect(found({ vault: [{ address: 'https://vault', skip_tls_verify: true }] })).toEqual([unchecked]);
  expect(found({ vault: { skip_tls_verify: 'true' } })).toEqual([unchecked]);
  expect(found([{ vault: { skip_tls_verify: true } }])).toEqual([unchecked]);
});

test('a plan, by whatever key it has the provider', () => {
  const plan = (name: string, skip_tls_verify: unknown) => ({
    planned_values: {},
    configuration: { provider_config: { 'module.a:vault': { name, expressions: { skip_tls_verify } } } },
  });
  const of = (content: unknown) => read(content, 'plan.json').map(({ at }) => at);
  expect(of(plan('vault', { constant_value: true }))).toEqual([
    'plan.json#configuration.provider_config.module.a:vault.expressions.skip_tls_verify.constant_value',
  ]);
  expect(of(plan('vault', { references: ['var.skip'] }))).toEqual([]);
  expect(of(plan('consul', { constant_value: true }))).toEqual([]);
});

test('a provider that looks, one of another kind, and none', () => {
  expect(found({ vault: [{ address: 'https://vault' }, { skip_tls_verify: false }] })).toEqual([]);
  expect(found({ consul: [{ skip_tls_verify: true }] })).toEqual([]);
  expect(read(null, 'main.tf.json')).toEqual([]);
});
