import { cluster, findingOf, findingsOf, modelOf, sample, without } from '../sample';

const jwt = { jwt: { keys: { discovery: {} } } } as const;

test('several logins have a mount each; those other than `main` carry their name', () => {
  const rest = without(cluster, 'login');
  const model = modelOf({ ...sample(), clusters: { prod: { ...rest, logins: { main: jwt, old: jwt } } } });
  expect(model.vault.authMounts.map(({ path, at }) => [path, at])).toEqual([
    ['jwt-prod', 'clusters.prod.logins.main'],
    ['jwt-prod.old', 'clusters.prod.logins.old'],
  ]);
});

test('`login` and `logins` exclude each other', () => {
  expect(findingsOf(sample({ cluster: { logins: { main: jwt } } }))).toEqual([
    ['one-of', 'clusters.prod.logins', '`login` and `logins` exclude each other'],
  ]);
});

test('a cluster says how it logs in, or its defaults do', () => {
  const rest = without(cluster, 'login');
  expect(findingOf({ ...sample(), clusters: { prod: rest } })).toMatchObject({
    code: 'missing-key',
    at: 'clusters.prod',
    message: 'nobody says how cluster `prod` logs in',
    fix: 'declare `login`, here or in `defaults`',
  });
  const model = modelOf({ ...sample(), defaults: { login: jwt }, clusters: { prod: rest } });
  expect(model.vault.authMounts[0]?.at).toBe('clusters.prod.login');
});

test("a cluster's own method replaces that of the defaults", () => {
  const kubernetes = { kubernetes: { reviewer: { vaultPod: { namespace: 'vault', serviceAccount: 'vault' } } } };
  const model = modelOf({ ...sample({ cluster: { login: kubernetes } }), defaults: { login: jwt } });
  expect(model.vault.authMounts.map(({ method }) => method)).toEqual(['kubernetes']);
});

test('a login that did not parse is no second fault', () => {
  expect(
    findingsOf({ ...sample(), clusters: { prod: { ...cluster, login: { jwt: { keys: { discovery: 7 } } } } } }),
  ).toHaveLength(1);
});
