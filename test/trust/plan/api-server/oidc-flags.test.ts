import type { AcceptedIssuer } from '../../../../src/trust/model/authentication';
import { planOidcFlags } from '../../../../src/trust/plan/api-server/oidc-flags';
import { acceptedIssuer, authentication, cluster } from '../../../support/model';

const files = (changes: Partial<AcceptedIssuer>) =>
  planOidcFlags(cluster({ authentication: authentication({ by: 'flags', issuers: [acceptedIssuer(changes)] }) })).map(
    ({ path, content }) => [path, content.kind === 'text' ? content.text : ''],
  );

const algorithms = '--oidc-signing-algs=RS256,RS384,RS512,ES256,ES384,ES512,PS256,PS384,PS512\n';

test('one flag in each line', () => {
  expect(files({})).toEqual([
    [
      'kubernetes/prod.oidc-flags.txt',
      `--oidc-issuer-url=https://oidc.acme.example/east
--oidc-client-id=kubernetes://acme/prod
--oidc-username-claim=sub
--oidc-username-prefix=east:
${algorithms}`,
    ],
  ]);
});

test('certificates are a file beside them, and no prefix has a sign of its own', () => {
  const issuer = { usernamePrefix: '', groupsClaim: 'groups', groupsPrefix: 'g:', requiredClaims: { hd: 'a=b' } };
  expect(files({ ...issuer, certificateAuthority: 'PEM\n' })).toEqual([
    [
      'kubernetes/prod.oidc-flags.txt',
      `--oidc-issuer-url=https://oidc.acme.example/east
--oidc-client-id=kubernetes://acme/prod
--oidc-username-claim=sub
--oidc-username-prefix=-
--oidc-groups-claim=groups
--oidc-groups-prefix=g:
--oidc-required-claim=hd=a=b
${algorithms}--oidc-ca-file=/etc/kubernetes/pki/oidc-ca.pem
`,
    ],
    ['kubernetes/prod.oidc-ca.pem', 'PEM\n'],
  ]);
});
