import { whereSeen } from '../../../../src/trust/report/explain/where-seen';
import { targetOf } from '../../../../src/trust/report/explain/target';
import { decideClient } from '../../../../src/trust/decide/client';
import type { ExplainedStep } from '../../../../src/trust/report/explain/explanation';
import { certificateIssuer, cluster, workload } from '../../../support/model';
import { chains } from '../../../support/explained';
import { now } from '../../../support/decide-chain';
import { clientVia, csiRoute } from '../../../support/token-clients';

const masked = 'login unauthorized: err="lookup failed: x"';
const step = (changes: Partial<ExplainedStep>): ExplainedStep => {
  const model = chains.jwt();
  const [prod] = model.clusters;
  const [first] = decideClient(model, prod!, prod!.certificateIssuers[0]!, now).steps;
  return { ...first!, reached: true, ...changes };
};
const seen = (changes: Partial<ExplainedStep>, client = certificateIssuer()) =>
  whereSeen(targetOf(cluster(), client), step(changes)).map(({ where, words }) => [where, words]);
const login =
  'URL: POST https://vault.acme.example:8200/v1/auth/jwt-prod/login\nCode: 403. Errors:\n\n* permission denied';

test('a refused login is on the Issuer, why it was refused in the log', () => {
  expect(seen({ server: 'vault', check: 'review/token', message: '403 permission denied', log: masked })).toEqual([
    ['vault', '403 permission denied'],
    [
      'Issuer',
      `Ready=False VaultError: Failed to initialize Vault client: while requesting a Vault token using the Kubernetes auth: error calling Vault server: Error making API request.\n\n${login}`,
    ],
    ['CertificateRequest', 'Pending: Referenced issuer does not have a Ready status condition'],
    ['Certificate', 'Issuing=True DoesNotExist'],
    ['event', 'ErrInitIssuer'],
    ['log', masked],
  ]);
});

test('of a ClusterIssuer it is on the ClusterIssuer', () => {
  const issuer = certificateIssuer({ kind: 'ClusterIssuer' });
  expect(seen({ server: 'vault', check: 'jwt/issuer', message: '400 x' }, issuer)[1]?.[0]).toBe('ClusterIssuer');
});

test('a refused signature is on the CertificateRequest, and the Issuer stays ready', () => {
  expect(seen({ server: 'vault', check: 'pki/role', message: '400 unknown role: web' })).toEqual([
    ['vault', '400 unknown role: web'],
    [
      'CertificateRequest',
      'Ready=False Failed: Vault failed to sign certificate: failed to sign certificate by vault: Error making API request.\n\nURL: POST https://vault.acme.example:8200/v1/pki/sign/acme-prod-shop-vault\nCode: 400. Errors:\n\n* unknown role: web',
    ],
    ['Issuer', 'Ready=True VaultVerified'],
    ['Certificate', 'Issuing=False Failed, and backs off one hour'],
    ['event', 'SigningError'],
  ]);
});

test('what the webhook refuses is its answer alone', () => {
  const words = 'spec.vault.path: Required value';
  expect(seen({ server: 'cert-manager', check: 'issuer/sign-path', message: words })).toEqual([
    ['cert-manager', words],
  ]);
});

test('a workload meets the answer itself', () => {
  const found = whereSeen(
    targetOf(cluster(), workload()),
    step({ server: 'vault', check: 'review/token', message: '403 permission denied', log: masked }),
  );
  expect(found).toEqual([
    { where: 'vault', words: '403 permission denied' },
    { where: 'log', words: masked },
  ]);
});

describe('an operator that logs in for a workload', () => {
  const seenBy = (via: NonNullable<Parameters<typeof clientVia>[0]>, changes: Partial<ExplainedStep>) =>
    whereSeen(targetOf(cluster(), clientVia(via)), step(changes)).map(({ where, words }) => [where, words]);
  const refused = { server: 'vault', check: 'jwt/role', message: '400 role "x" could not be found' } as const;
  const answer =
    'Error making API request.\n\nURL: PUT https://vault.acme.example:8200/v1/auth/jwt-prod/login\nCode: 400. Errors:\n\n* role "x" could not be found';

  test('says it on its objects', () => {
    expect(seenBy({ vaultSecretsOperator: {} }, refused)).toEqual([
      ['vault', refused.message],
      ['VaultStaticSecret', `event VaultClientConfigError: Failed to get Vault auth login: ${answer}`],
      ['VaultAuth', 'event Accepted: Successfully handled VaultAuth resource request'],
    ]);
    expect(seenBy({ externalSecrets: {} }, refused)[1]).toEqual([
      'SecretStore',
      `event InvalidProviderConfig: ${answer}`,
    ]);
  });

  test('names the path that was refused', () => {
    const acl = { check: 'acl/path', message: '403 1 error occurred:\n\t* permission denied' } as const;
    expect(seenBy({ externalSecrets: {} }, { ...acl, sent: '`auth/token/lookup-self`' })[1]?.[1]).toContain(
      'invalid vault credentials: Error making API request.\n\nURL: GET https://vault.acme.example:8200/v1/auth/token/lookup-self\n',
    );
  });

  test('of the CSI provider, which did not run, the words are those of the server', () => {
    expect(seenBy(csiRoute, refused)).toEqual([['vault', refused.message]]);
  });
});
