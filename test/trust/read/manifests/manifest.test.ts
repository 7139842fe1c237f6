import { manifestsOf, objectsIn, originsAt } from '../../../../src/trust/read/manifests/manifest';
import { manifest } from '../../../support/manifests';

const account = (metadata: object): object => ({ apiVersion: 'v1', kind: 'ServiceAccount', metadata });

test('an object with its name, labels and place', () => {
  expect(
    manifest(account({ name: 'a', namespace: 'shop', labels: { x: 'y', z: 1 }, annotations: { k: 'v' } })),
  ).toMatchObject({
    apiVersion: 'v1',
    kind: 'ServiceAccount',
    meta: { namespace: 'shop', name: 'a', labels: { x: 'y' }, annotations: { k: 'v' } },
    at: 'prod.yaml#ServiceAccount/shop/a',
    isNamespaceOpen: false,
  });
});

test('without a namespace it goes to `default`, which nobody said', () => {
  const open = manifest(account({ name: 'a' }));
  expect([open.meta.namespace, open.at, open.isNamespaceOpen]).toEqual(['default', 'prod.yaml#ServiceAccount/a', true]);
  expect(originsAt(open, {})['meta.namespace']).toEqual({
    kind: 'unknown',
    at: 'prod.yaml#ServiceAccount/a.metadata.namespace',
  });
});

test('a cluster-scoped object has no namespace, whatever it says', () => {
  const issuer = manifest({
    apiVersion: 'cert-manager.io/v1',
    kind: 'ClusterIssuer',
    metadata: { name: 'a', namespace: 'x' },
  });
  expect([issuer.meta.namespace, issuer.at, issuer.isNamespaceOpen]).toEqual(['', 'prod.yaml#ClusterIssuer/a', false]);
});

test('a List holds objects, and so may its items', () => {
  const list = {
    apiVersion: 'v1',
    kind: 'List',
    items: [account({ name: 'a' }), { kind: 'ServiceAccountList', items: [account({ name: 'b' })] }, 1],
  };
  expect(manifestsOf({ at: 'x.yaml', value: list }).map((read) => read?.meta.name ?? null)).toEqual(['a', 'b', null]);
});

test('Lists that nest without end are cut off', () => {
  let list: unknown = account({ name: 'a' });
  for (let level = 0; level < 100_000; level += 1) list = { apiVersion: 'v1', kind: 'List', items: [list] };
  expect(manifestsOf({ at: 'x.yaml', value: list })).toHaveLength(1);
});

test.each([null, 1, 'x', [], {}, { kind: 'Pod' }, { apiVersion: 'v1' }])('%j is no object', (value) => {
  expect(manifestsOf({ at: 'x.yaml', value })).toEqual([null]);
});

test('a field is of the artefact where it says something, else derived', () => {
  const origins = originsAt(manifest({ ...account({ name: 'a', namespace: 'b' }), spec: { x: 1, y: null } }), {
    x: 'spec.x',
    y: 'spec.y',
  });
  const at = 'prod.yaml#ServiceAccount/b/a';
  expect(origins).toEqual({
    x: { kind: 'artefact', at: `${at}.spec.x` },
    y: { kind: 'derived', at: `${at}.spec.y` },
    meta: { kind: 'artefact', at: `${at}.metadata` },
  });
});

test('only objects count where objects are listed', () => {
  expect(objectsIn([{ a: 1 }, null, 'x', []])).toEqual([{ a: 1 }]);
});
