import { decideAcceptedIssuer } from '../../../src/trust/decide/accepted-issuer';
import { acceptChain, type AcceptChanges } from '../../support/decide-chain';
import { authentication, objectMeta, delegatorBinding } from '../../support/model';

const steps = (changes: AcceptChanges) => {
  const model = acceptChain(changes);
  const [, prod] = model.clusters;
  return decideAcceptedIssuer(model, prod!, prod!.authentication.issuers[0]!);
};
const failed = (changes: AcceptChanges) =>
  steps(changes)
    .filter(({ outcome }) => outcome === 'fail')
    .map(({ check, message }) => [check, message.replace(/^.*: /, '')]);

test.each([
  ['https://e/', null],
  ['http://e', 'URL scheme must be https'],
  ['https://u:p@e', 'URL must not contain a username or password'],
  ['https://e?x', 'URL must not contain a query'],
  ['https://e#x', 'URL must not contain a fragment'],
  ['https://e e', 'parse error'],
] as const)('%s: %s', (url, reason) => {
  expect(failed({ issuer: { url } })).toEqual(reason === null ? [] : [['accept/url', reason]]);
  expect(failed({ issuer: { discoveryUrl: url } })).toEqual(reason === null ? [] : [['accept/url', reason]]);
});

test('none of the issuers of the API server itself is accepted as another', () => {
  const own = 'https://oidc.acme.example/east';
  expect(failed({ prod: { acceptedTokenIssuers: [own] } }).map(([check]) => check)).toEqual(['accept/own-issuer']);
  expect(failed({ prod: { tokenIssuer: own } }).map(([check]) => check)).toEqual(['accept/own-issuer']);
  expect(failed({})).toEqual([]);
});

const discovery = delegatorBinding('', '', {
  meta: objectMeta('', 'd'),
  roleName: 'system:service-account-issuer-discovery',
  rbacSubjects: [{ kind: 'Group', name: 'system:unauthenticated', namespace: '' }],
});
const itself = { servedBy: 'apiServer' } as const;

test('both documents must be there for everybody', () => {
  const open = { rbacBindings: [discovery] };
  expect(failed({ issuer: itself, east: open })).toEqual([]);
  const paths = ['/.well-known/openid-configuration'];
  expect(
    failed({ issuer: itself, east: { ...open, authentication: authentication({ anonymousPaths: paths }) } }),
  ).toEqual([['accept/anonymous', '401 Unauthorized']]);
  expect(failed({ issuer: itself, east: { rbacBindings: [] } }).map(([check]) => check)).toEqual([
    'accept/discovery-public',
    'accept/discovery-public',
  ]);
});

test('that somebody else serves them is assumed', () => {
  expect(steps({}).map(({ assumption }) => assumption)).toContain(
    'the API server of cluster `prod` reaches `https://oidc.acme.example/east` and trusts its certificate',
  );
});
