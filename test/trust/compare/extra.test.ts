import { compare } from '../../../src/trust/compare/compare';
import { readGiven } from '../../../src/trust/read/read-given';
import { artefactsOf, exampleTrust } from '../../support/emitted-artefacts';

const trust = exampleTrust();

function extraFor(manifest: string): readonly string[] {
  const artefacts = artefactsOf(trust, [/^/, `${manifest}\n---\n`]);
  return compare(trust.model, readGiven(artefacts, trust.model).model).map(
    ({ code, message }) => `${code}: ${message}`,
  );
}

const rbac = 'apiVersion: rbac.authorization.k8s.io/v1';

test('rights that have nothing to do with tokens are other people’s', () => {
  const rules = 'rules: [{ apiGroups: [""], resources: [pods], verbs: [get] }]';
  expect(extraFor(`${rbac}\nkind: Role\nmetadata: { name: a, namespace: shop }\n${rules}`)).toEqual([]);
  const roleRef = 'roleRef: { kind: ClusterRole, name: view }';
  expect(extraFor(`${rbac}\nkind: RoleBinding\nmetadata: { name: a, namespace: shop }\n${roleRef}`)).toEqual([]);
});

test('a role that makes tokens is not', () => {
  const rules = 'rules: [{ apiGroups: [""], resources: [serviceaccounts/token], resourceNames: [x], verbs: [create] }]';
  expect(extraFor(`${rbac}\nkind: Role\nmetadata: { name: a, namespace: shop }\n${rules}`)).toEqual([
    'artefact-extra: Role `shop/a` of cluster `prod` is not declared',
  ]);
});

test('nor is a binding to a role about tokens, or to the reviewers’ own', () => {
  const binding = (kind: string, name: string): string =>
    `${rbac}\nkind: RoleBinding\nmetadata: { name: a, namespace: shop }\nroleRef: { kind: ${kind}, name: ${name} }`;
  const found = ['artefact-extra: RoleBinding `shop/a` of cluster `prod` is not declared'];
  expect(extraFor(binding('Role', 'vault-token-request'))).toEqual(found);
  expect(extraFor(binding('ClusterRole', 'system:auth-delegator'))).toEqual(found);
});
