import { tokenRequestBinding, tokenRequestRole } from '../../../../src/trust/declare/objects/rbac';

const account = { namespace: 'sandbox', name: 'vault-issuer' };
const marks = { labels: { team: 'a' }, annotations: {} };

test('the right to mint is for one account, and for cert-manager', () => {
  expect(tokenRequestRole('here', account, marks)).toMatchObject({
    kind: 'Role',
    meta: { namespace: 'sandbox', name: 'vault-issuer-token-request', labels: { team: 'a' } },
    rules: [
      {
        apiGroups: [''],
        resources: ['serviceaccounts/token'],
        resourceNames: ['vault-issuer'],
        nonResourceUrls: [],
        verbs: ['create'],
      },
    ],
  });
  expect(tokenRequestBinding('here', account, { namespace: 'cm', name: 'cert-manager' }, marks)).toMatchObject({
    kind: 'RoleBinding',
    meta: { namespace: 'sandbox', name: 'vault-issuer-token-request' },
    roleKind: 'Role',
    roleName: 'vault-issuer-token-request',
    rbacSubjects: [{ kind: 'ServiceAccount', namespace: 'cm', name: 'cert-manager' }],
  });
});
