import { asOperatorShows, operatorPlaces, type RefusedRequest } from '../../../src/trust/facts/where-operators-say';

const request: RefusedRequest = {
  ...{ message: '400 role "x" could not be found', method: 'jwt', account: 'orders', mount: 'jwt-prod', path: '' },
  server: 'https://vault.acme.example:8200',
};
const failed = 'Error making API request.\n\nURL: ';
const login = `${failed}PUT https://vault.acme.example:8200/v1/auth/jwt-prod/login\nCode: 400. Errors:\n\n* role "x" could not be found`;
const accepted = 'VaultAuth: event Accepted: Successfully handled VaultAuth resource request';
const noSecret = 'ExternalSecret: Ready=False SecretSyncedError: could not get secret data from provider';
const noClient = 'SecretStore: Ready=False InvalidProviderConfig: unable to create client';

test('a refused login is an event: of what fetches, and of the store', () => {
  expect(asOperatorShows('VaultAuth', 'jwt/role', request)).toEqual([
    `VaultStaticSecret: event VaultClientConfigError: Failed to get Vault auth login: ${login}`,
    accepted,
  ]);
  expect(asOperatorShows('SecretStore', 'jwt/role', request)).toEqual([
    `SecretStore: event InvalidProviderConfig: ${login}`,
    noClient,
    noSecret,
  ]);
});

test('of a refused write it is the login after it', () => {
  const message = 'config write 400 error checking oidc discovery URL; login 400 could not load configuration';
  expect(asOperatorShows('VaultAuth', 'jwt/discovery-issuer', { ...request, message })[0]).toMatch(
    /\nCode: 400\. Errors:\n\n\* could not load configuration$/,
  );
});

test('the words of the API server stand as they are, or behind those of External Secrets', () => {
  const message = 'serviceaccounts "orders" is forbidden';
  expect(asOperatorShows('VaultAuth', 'mint/permission', { ...request, message })[0]).toBe(
    `VaultStaticSecret: event VaultClientConfigError: Failed to get Vault auth login: ${message}`,
  );
  expect(asOperatorShows('SecretStore', 'mint/permission', { ...request, message })[0]).toBe(
    `SecretStore: event InvalidProviderConfig: cannot request Kubernetes service account token for service account "orders": ${message}`,
  );
});

test('an account that is not there is said in the words of the operator', () => {
  const message = 'serviceaccounts "orders" not found';
  const first = (...[kind, method]: readonly ['VaultAuth' | 'SecretStore', 'jwt' | 'kubernetes']) =>
    asOperatorShows(kind, 'mint/account', { ...request, message, method })[0];
  expect(first('VaultAuth', 'jwt')).toMatch(/: ServiceAccount "orders" not found$/);
  expect(first('VaultAuth', 'kubernetes')).toBe(first('VaultAuth', 'jwt'));
  expect(first('SecretStore', 'jwt')).toMatch(/service account "orders": serviceaccounts "orders" not found$/);
  expect(first('SecretStore', 'kubernetes')).toMatch(
    /: cannot get Kubernetes service account "orders": ServiceAccount "orders" not found$/,
  );
});

test('by the kubernetes method External Secrets hides why it gets no token', () => {
  expect(asOperatorShows('SecretStore', 'mint/permission', { ...request, method: 'kubernetes' })).toEqual([
    'SecretStore: event InvalidProviderConfig: cannot request Kubernetes service account token for service account "orders": cannot find secrets bound to service account: "orders"',
    noClient,
    noSecret,
  ]);
});

test('what it may not ask of its own token is a login that comes to nothing', () => {
  const message = '403 1 error occurred:\n\t* permission denied';
  const own = (kind: 'VaultAuth' | 'SecretStore', path: string) =>
    asOperatorShows(kind, 'acl/path', { ...request, message, path });
  expect(own('VaultAuth', 'auth/token/renew-self')).toEqual([
    `VaultStaticSecret: event VaultClientConfigError: Failed to get Vault auth login: ${failed}PUT https://vault.acme.example:8200/v1/auth/token/renew-self\nCode: 403. Errors:\n\n* 1 error occurred:\n\t* permission denied`,
    accepted,
  ]);
  expect(own('SecretStore', 'auth/token/lookup-self')).toEqual([
    `SecretStore: event InvalidProviderConfig: invalid vault credentials: ${failed}GET https://vault.acme.example:8200/v1/auth/token/lookup-self\nCode: 403. Errors:\n\n* 1 error occurred:\n\t* permission denied`,
    'SecretStore: Ready=False InvalidProviderConfig: unable to validate store',
    noSecret,
  ]);
});

test('a refused path is said by what names it, and the store is ready', () => {
  const message = '403 1 error occurred:\n\t* permission denied';
  const read = { ...request, message, path: 'secret/data/other' };
  const url = 'GET https://vault.acme.example:8200/v1/secret/data/other';
  expect(asOperatorShows('VaultAuth', 'acl/path', read)[0]).toBe(
    `VaultStaticSecret: event VaultClientError: Failed to read Vault secret: ${failed}${url}\nCode: 403. Errors:\n\n* 1 error occurred:\n\t* permission denied`,
  );
  expect(asOperatorShows('SecretStore', 'acl/path', read).slice(1)).toEqual([
    'SecretStore: Ready=True Valid: store validated',
    noSecret,
  ]);
});

test('each row has its source', () => {
  expect(Object.values(operatorPlaces).filter(({ source }) => !source.startsWith('observed '))).toEqual([]);
});
