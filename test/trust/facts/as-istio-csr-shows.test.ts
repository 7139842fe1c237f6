import { asIstioCsrShows } from '../../../src/trust/facts/as-istio-csr-shows';

const client = 'Internal failed to sign certificate request';
const signing = '"failed to sign incoming client certificate signing request" err=';
const waited = 'failed to wait for CertificateRequest … to be signed: created CertificateRequest has';

test('its own refusal is shown as it is', () => {
  expect(asIstioCsrShows('mesh/token', 'Unauthenticated no', 'why')).toEqual({
    ...{ client: 'Unauthenticated no', log: 'why' },
  });
});

test.each([
  [
    'approval/attribute',
    'Denied=True policy.cert-manager.io: No policy',
    `${signing}"${waited} been denied: [{Denied True … policy.cert-manager.io No policy}`,
  ],
  [
    'pki/uri',
    '400 URI',
    `${signing}< ${waited} failed: […{Ready False … Failed Vault failed to sign certificate: … URI}`,
  ],
  [
    'acl/path',
    '403 denied',
    `${signing}< ${waited} failed: […{Ready False … Failed Vault failed to sign certificate: … denied}`,
  ],
] as const)('what became of its request stands in its log: %s', (check, message, log) => {
  expect(asIstioCsrShows(check, message, '')).toEqual({ client, log });
});

test.each([
  ['approval/use', 'event Unprocessed: Request is not applicable for any policy so ignoring'],
  ['jwt/role', '400 role "x" could not be found'],
] as const)('a request that nobody answers, or whose issuer is not ready, is waited for: %s', (check, message) => {
  expect(asIstioCsrShows(check, message, '')).toEqual({
    ...{ client: 'DeadlineExceeded context deadline exceeded', log: '' },
  });
});
