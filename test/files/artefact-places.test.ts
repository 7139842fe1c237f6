import { ArtefactPlaces } from '../../src/files/artefact-places';

const values = [
  { kind: 'Issuer', metadata: { namespace: 'shop', name: 'a' } },
  { kind: 'List', items: [{ kind: 'Issuer', metadata: { namespace: 'shop', name: 'a.spec' } }] },
  { resource: { vault_policy: { x: {} } }, data: { vault_policy_document: { y: {} } } },
  'text',
];
// What is looked up is the path; the line is the number of the document.
const places = new ArtefactPlaces(values, (document, path) => ({ line: document, column: path.length }));

test.each([
  ['Issuer/shop/a', 0, 0],
  ['Issuer/shop/a.spec', 1, 2],
  ['Issuer/shop/a.metadata.name', 0, 2],
  ['Issuer/shop/a.spec.dnsNames[2]', 1, 4],
  ['vault_policy.x.policy', 2, 4],
  ['data.vault_policy_document.y', 2, 3],
])('%s', (within, line, column) => {
  expect(places.find(within)).toEqual({ line, column });
});

test('what is not there has no place', () => {
  expect(places.find('Issuer/shop/b')).toBeNull();
  expect(places.find('')).toBeNull();
});
