import { readManifests } from '../../../src/trust/read/read-manifests';
import { readModel } from '../../../src/trust/read/read-model';
import { readTerraform } from '../../../src/trust/read/read-terraform';
import { issuerManifest } from '../../support/manifests';
import { quickstartModel } from '../../support/model';

const prod = readManifests(
  [
    { at: 'prod.yaml', value: issuerManifest({ x: 1 }) },
    { at: 'prod.yaml', value: 1 },
  ],
  'prod',
);
const terraform = readTerraform(
  { resource: { vault_policy: { p: { name: 'p', policy: 'x' } }, a_b: { c: {} } } },
  'main.tf.json',
);

test('gathers facts and diagnostics of all artefacts', () => {
  const { model, artefacts, diagnostics } = readModel({ clusters: [prod], terraform: [terraform] });
  expect([model.name, model.waivers]).toEqual(['', []]);
  expect(artefacts.strayKeys).toEqual([
    { at: 'prod.yaml#Issuer/shop/vault.spec.vault.auth.kubernetes', key: 'x', kind: 'unknown' },
  ]);
  expect(artefacts.issuerShapes.map(({ at }) => at)).toEqual(['prod.yaml#Issuer/shop/vault']);
  expect(artefacts.unread).toEqual(['main.tf.json#a_b.c']);
  expect(diagnostics.map(({ code, at }) => [code, at])).toEqual([
    ['wrong-type', 'prod.yaml'],
    ['bad-value', 'main.tf.json#vault_policy.p.policy'],
  ]);
});

test('a half without artefacts is empty, and unknown', () => {
  const { model } = readModel({ clusters: [prod], terraform: [] });
  expect(model.vault.authRoles).toEqual([]);
  expect(model.vault.origins['authRoles']).toEqual({ kind: 'unknown', at: 'vault.authRoles' });
  expect(readModel({ clusters: [], terraform: [terraform] }).model.clusters).toEqual([]);
});

test('a half without artefacts is that of the declaration', () => {
  const facts = quickstartModel();
  const onlyManifests = readModel({ clusters: [prod], terraform: [], facts }).model;
  expect(onlyManifests.vault).toBe(facts.vault);
  expect(
    onlyManifests.clusters.map(({ certificateIssuers }) => certificateIssuers.map(({ authRole }) => authRole)),
  ).toEqual([['web']]);
  const onlyTerraform = readModel({ clusters: [], terraform: [terraform], facts }).model;
  expect(onlyTerraform.clusters).toEqual(facts.clusters);
  expect([onlyTerraform.name, onlyTerraform.vault.policies.map(({ name }) => name)]).toEqual(['acme', ['p']]);
});

test('several files of one cluster are one cluster', () => {
  const { model } = readModel({ clusters: [prod, prod], terraform: [] });
  expect(model.clusters.map(({ name, certificateIssuers }) => [name, certificateIssuers.length])).toEqual([
    ['prod', 2],
  ]);
});
