import { readGiven } from '../../../src/trust/read/read-given';
import { artefactsOf, exampleTrust } from '../../support/emitted-artefacts';

const policy = (name: string): object => ({ vault_policy: { [name]: { name: '${local.name}', policy: '' } } });
const locals = { locals: { name: 'shop' } };

test('the files of one folder are one module, those of another are not', () => {
  const { model } = readGiven(
    {
      terraform: [
        { file: 'a/main.tf.json', content: { resource: policy('x') } },
        { file: 'a/locals.tf.json', content: locals },
        { file: 'b/main.tf.json', content: { resource: policy('y') } },
      ],
    },
    null,
  );
  expect(model.vault.policies.map(({ name, at, origins }) => [name, at, origins['name']?.kind])).toEqual([
    ['shop', 'a/main.tf.json#vault_policy.x', 'artefact'],
    ['', 'b/main.tf.json#vault_policy.y', 'unknown'],
  ]);
});

test('what `terraform show -json` prints stands by itself', () => {
  const shown = {
    values: {
      root_module: {
        resources: [
          { mode: 'managed', type: 'vault_policy', address: 'vault_policy.z', values: { name: 'z', policy: '' } },
        ],
      },
    },
  };
  const { model } = readGiven({ terraform: [{ file: 'state.json', content: shown }] }, null);
  expect(model.vault.policies.map(({ name, at }) => [name, at])).toEqual([['z', 'state.json#vault_policy.z']]);
});

test('what no artefact tells comes from the declaration', () => {
  const trust = exampleTrust();
  const artefacts = artefactsOf(trust);
  expect(readGiven(artefacts, trust.model).model.clusters[0]?.tokenIssuer).toBe('https://oidc.acme.example/prod');
  expect(readGiven(artefacts, null).model.clusters[0]?.tokenIssuer).toBe('');
  expect(readGiven({}, trust.model).model.vault).toEqual(trust.model.vault);
});
