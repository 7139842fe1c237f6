import { rabbitMqFields, rabbitMqProviderFields, rabbitMqServerFields } from '../../../src/trust/facts/rabbitmq-fields';

const isKnown = (fields: object | null, key: string): boolean => Object.hasOwn(fields ?? {}, key);

test('what the two files call by different names is known by the one of Erlang terms alone', () => {
  expect(['extra_scopes_source', 'additional_scopes_key'].map((key) => isKnown(rabbitMqFields, key))).toEqual([
    true,
    false,
  ]);
});

test('the keys of a provider are `jwks_uri`, and those of `key_config` `jwks_url`', () => {
  expect(['jwks_uri', 'jwks_url'].map((key) => isKnown(rabbitMqProviderFields, key))).toEqual([true, false]);
  expect(['jwks_uri', 'jwks_url'].map((key) => isKnown(rabbitMqServerFields?.['key_config'] ?? null, key))).toEqual([
    false,
    true,
  ]);
});
