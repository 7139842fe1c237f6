import * as fc from 'fast-check';
import { declare } from '../../../src/trust/declare/declare';
import type { TrustDeclaration } from '../../../src/trust/declare/declaration';
import { certManager, cluster, findingsOf, issuer, kubernetesLogin, modelOf, sample, workload } from './sample';

const label = fc.stringMatching(/^[a-z]([a-z0-9-]{0,6}[a-z0-9])?$/);
const issuers = fc.uniqueArray(fc.record({ namespace: label, name: label, team: label }), {
  maxLength: 6,
  selector: ({ namespace, name }) => `${namespace}/${name}`,
});
const clusters = fc.dictionary(label, fc.record({ issuers, kubernetes: fc.boolean(), workload: fc.boolean() }), {
  maxKeys: 3,
});

const declarations = clusters.map((all): TrustDeclaration => ({
  ...sample(),
  clusters: Object.fromEntries(
    Object.entries(all).map(([name, { issuers: some, kubernetes, workload: works }]) => [
      name,
      {
        ...(kubernetes ? kubernetesLogin : cluster),
        certManager: {
          ...certManager,
          issuers: some.map(({ team, ...identity }) => ({ ...issuer, ...identity, labels: { team } })),
        },
        workloads: works ? [workload] : [],
      },
    ]),
  ),
}));

test('the same declaration gives the same model, and is not changed', () => {
  fc.assert(
    fc.property(declarations, (declaration) => {
      const before = JSON.stringify(declaration);
      expect(JSON.stringify(declare(declaration))).toBe(JSON.stringify(declare(JSON.parse(before))));
      expect(JSON.stringify(declaration)).toBe(before);
    }),
  );
});

test('an unrelated cluster changes no byte of the others', () => {
  fc.assert(
    fc.property(declarations, (declaration) => {
      const more = { ...declaration, clusters: { ...declaration.clusters, unrelated: cluster } };
      const [before, after] = [modelOf(declaration), modelOf(more)];
      const belongs = ({ cluster: name }: { readonly cluster: string }): boolean => name !== 'unrelated';
      expect(JSON.stringify(after.clusters.filter(({ name }) => name !== 'unrelated'))).toBe(
        JSON.stringify(before.clusters),
      );
      expect(JSON.stringify(after.vault.authRoles.filter(belongs))).toBe(JSON.stringify(before.vault.authRoles));
      expect(JSON.stringify(after.vault.policies.filter(belongs))).toBe(JSON.stringify(before.vault.policies));
      expect(JSON.stringify(after.vault.pkiRoles.filter(belongs))).toBe(JSON.stringify(before.vault.pkiRoles));
      expect(JSON.stringify(after.vault.authMounts.filter(belongs))).toBe(JSON.stringify(before.vault.authMounts));
    }),
  );
});

test('the model is frozen', () => {
  expect(Object.isFrozen(modelOf(sample()).clusters[0]?.certificateIssuers[0]?.meta)).toBe(true);
});

test('what is no declaration gives no model', () => {
  expect(declare(7).model).toBeNull();
  expect(declare({ ...sample(), vault: {} }).model).toBeNull();
});

test('faults of both steps come out at once, and the rest is built', () => {
  const bad = { ...issuer, name: 'bad', pkiRole: { mount: 'pkl' }, colour: 'red' };
  const declaration = sample({ cluster: { certManager: { ...certManager, issuers: [issuer, bad] } } });
  expect(findingsOf(declaration).map(([code]) => code)).toEqual(['unknown-key', 'unknown-pki-mount']);
  expect(modelOf(declaration).vault.pkiRoles.map(({ client }) => client)).toEqual(['sandbox/vault-issuer']);
});
