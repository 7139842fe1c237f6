import { certManager, cluster, findingsOf, issuer, modelOf, sample, withIssuer, without } from '../sample';

const jwt = { jwt: { keys: { discovery: {} } } } as const;
const rest = without(cluster, 'login');

function migrating(change: object): object {
  const issuers = [{ ...issuer, ...change }];
  return {
    ...sample(),
    clusters: { prod: { ...rest, logins: { main: jwt, old: jwt }, certManager: { ...certManager, issuers } } },
  };
}

test('a client uses its login, and its auth role is kept on the others', () => {
  const model = modelOf(migrating({ login: 'old', keepLogins: ['main', 'old'] }));
  expect(model.clusters[0]?.certificateIssuers[0]?.mountPath).toBe('/v1/auth/jwt-prod.old');
  expect(model.vault.authRoles.map(({ mount, name }) => [mount, name])).toEqual([
    ['jwt-prod.old', 'acme-prod-sandbox-vault-issuer'],
    ['jwt-prod', 'acme-prod-sandbox-vault-issuer'],
  ]);
});

test('an unknown login is reported, with the one that was probably meant', () => {
  expect(findingsOf(withIssuer({ login: 'mian' }))).toEqual([
    [
      'unknown-login',
      'clusters.prod.certManager.issuers[sandbox/vault-issuer].login',
      'unknown login `mian`: did you mean `main`?',
    ],
  ]);
});

test('without `main` each client names its login', () => {
  const { clusters } = { clusters: { prod: { ...rest, logins: { old: jwt, new: jwt } } } };
  expect(findingsOf({ ...sample(), clusters })).toEqual([
    [
      'login-missing',
      'clusters.prod.certManager.issuers[sandbox/vault-issuer]',
      'cluster `prod` has no login `main`, and this client names none',
    ],
  ]);
});
