import { planApiServerFiles } from '../../../../src/trust/plan/api-server/files';
import { acceptedIssuer, authentication, cluster } from '../../../support/model';

test.each([
  ['file', 'kubernetes/prod.authentication.yaml'],
  ['flags', 'kubernetes/prod.oidc-flags.txt'],
] as const)('by %s: %s', (by, path) => {
  const issuers = [acceptedIssuer()];
  expect(
    planApiServerFiles(cluster({ authentication: authentication({ by, issuers }) })).map((file) => file.path),
  ).toEqual([path]);
  expect(planApiServerFiles(cluster({ authentication: authentication({ by }) }))).toEqual([]);
});
