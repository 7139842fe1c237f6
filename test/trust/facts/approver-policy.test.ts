import { policies, requestAttributes } from '../../../src/trust/facts/approver-policy';

test('a common name and a serial number have one glob, everything else a list', () => {
  const single = Object.entries(requestAttributes).filter(([, form]) => form.single);
  expect(single.map(([name]) => name)).toEqual(['commonName', 'serialNumber']);
});

test('parts of a subject stand below it', () => {
  expect(requestAttributes.organizations.path).toEqual(['subject', 'organizations']);
  expect(requestAttributes.uris.path).toEqual(['uris']);
});

test('who made a request needs `use` of a policy', () => {
  expect([policies.verb.value, policies.resource.value, policies.group.value]).toEqual([
    'use',
    'certificaterequestpolicies',
    'policy.cert-manager.io',
  ]);
});
