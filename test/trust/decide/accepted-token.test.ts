import { decideAcceptedToken } from '../../../src/trust/decide/accepted-token';
import { tokenOf, type Token } from '../../../src/trust/terms/token';
import type { AcceptedIssuer } from '../../../src/trust/model/authentication';
import { acceptChain, now } from '../../support/decide-chain';
import { eastIssuer } from '../../support/model';

const sub = 'system:serviceaccount:shop:orders';
const good = { iss: eastIssuer, aud: ['kubernetes://acme/prod'], sub, exp: now, iat: now, nbf: now + 60 };

function at(issuer: Partial<AcceptedIssuer>, claims: object = {}, about: Partial<Token> = {}) {
  const model = acceptChain({ issuer: { servedBy: 'apiServer', ...issuer } });
  const token = tokenOf({ ...good, ...claims }, { cluster: 'east', signature: 'valid', ...about });
  const { steps, user } = decideAcceptedToken(model, model.clusters[1]!, token, now);
  return { user, failed: steps.flatMap(({ check, outcome, log }) => (outcome === 'fail' ? [[check, log]] : [])) };
}

test('a token for this cluster makes its account a user of another name', () => {
  expect(at({})).toEqual({ user: { name: `east:${sub}`, groups: ['system:authenticated'] }, failed: [] });
});

test('the end of a token is exact, and its beginning is not', () => {
  expect(at({}, { exp: now - 1 }).failed.map(([check]) => check)).toEqual(['accept/expiry']);
  expect(at({}, { nbf: now + 61 }).failed.map(([check]) => check)).toEqual(['accept/not-before']);
});

test('any of several audiences is enough', () => {
  expect(at({ audiences: ['x', 'kubernetes://acme/prod'] }).failed).toEqual([]);
  expect(at({ audiences: ['x'] }).failed).toEqual([
    ['accept/audience', 'oidc: verify token: oidc: expected audience "x" got ["kubernetes://acme/prod"]'],
  ]);
});

test('an issuer nobody accepts has no user here', () => {
  expect(at({}, { iss: 'https://other' })).toEqual({
    user: null,
    failed: [['accept/issuer', 'invalid bearer token']],
  });
});

test('groups come from the token, each with its prefix', () => {
  const groups = { groupsClaim: 'groups', groupsPrefix: 'g:' };
  expect(at(groups, { groups: ['dev', 1] }).user?.groups).toEqual(['g:dev', 'system:authenticated']);
  expect(at(groups, { groups: 'dev' }).user?.groups).toEqual(['g:dev', 'system:authenticated']);
  expect(at(groups).user?.groups).toEqual(['system:authenticated']);
});

test('without a prefix the account is a namesake of the cluster’s own', () => {
  expect(at({ usernamePrefix: '' }).user).toEqual({ name: sub, groups: ['system:authenticated'] });
});

test.each([
  ['sub', {}, []],
  ['email', {}, ['oidc: parse username claims "email": claim not present']],
  ['email', { email: 'a@b' }, []],
  ['email', { email: 'a@b', email_verified: true }, []],
  ['email', { email: 'a@b', email_verified: false }, ['oidc: parse username claims "email": email not verified']],
  ['https://acme/name', { 'https://acme/name': 'x' }, []],
])('user by `%s` of %j: %j', (usernameClaim, claims, logs) => {
  expect(at({ usernameClaim }, claims).failed.map(([, log]) => log)).toEqual(logs);
});

test.each([
  [{ tier: 'gold' }, []],
  [{ tier: 'lead' }, ['oidc: required claim tier value does not match. Got = lead, want = gold']],
  [{ tier: 1 }, ['oidc: required claim tier value does not match. Got = 1, want = gold']],
  [{}, ['oidc: required claim tier not present in ID token']],
])('a required claim, of %j: %j', (claims, logs) => {
  expect(at({ requiredClaims: { tier: 'gold' } }, claims).failed.map(([, log]) => log)).toEqual(logs);
});

test('a claim that is open is not compared', () => {
  const issuer = { requiredClaims: { jti: 'x' }, usernameClaim: 'jti' };
  expect(at(issuer, {}, { unknown: ['/jti'] }).failed).toEqual([]);
});

test('the keys are those of the accepted cluster', () => {
  expect(at({}, {}, { signature: 'invalid' }).failed.map(([check]) => check)).toEqual(['accept/signature']);
});
