import { planTokenSecret } from '../../../../src/trust/plan/kubernetes/token-secret';
import { objectMeta } from '../../../support/model';

test('the token controller finds the account by the annotation', () => {
  const meta = objectMeta('vault', 'token-reviewer-token', { annotations: { note: 'a' } });
  const at = 'clusters.prod.login.kubernetes.reviewer.serviceAccount';
  const planned = planTokenSecret({ meta, serviceAccount: 'token-reviewer', at, origins: {} }, 'prod');
  expect(planned.owner).toBe('login:main');
  expect(planned.manifest).toEqual({
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: {
      name: 'token-reviewer-token',
      namespace: 'vault',
      annotations: { note: 'a', 'kubernetes.io/service-account.name': 'token-reviewer' },
    },
    type: 'kubernetes.io/service-account-token',
  });
});
