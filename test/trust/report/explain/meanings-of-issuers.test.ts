import { meaningsOfIssuers } from '../../../../src/trust/report/explain/meanings-of-issuers';

test('a token that may not be minted is repaired by RBAC, and RBAC can be asked', () => {
  expect(meaningsOfIssuers['mint/permission']).toEqual({
    cause: 'cert-manager may not create tokens of the ServiceAccount',
    repair:
      'apply the emitted Role `{account}-token-request` and its RoleBinding, and see that `certManager.serviceAccount` is the one that runs',
    observe:
      '`kubectl -n {namespace} auth can-i create serviceaccounts/{account} --subresource=token --as=system:serviceaccount:{certManager}`',
  });
});
