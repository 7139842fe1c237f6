import type { ClusterDeclaration } from '../../../../src/trust/declare/declaration';
import { findingOf, modelOf, sample } from '../sample';

const ownIssuer = 'https://kubernetes.default.svc.cluster.local';
const discovery = (settings: object): ClusterDeclaration['login'] & object => ({
  jwt: { keys: { discovery: settings } },
});

function keysOf(change: Partial<ClusterDeclaration>): unknown {
  const [mount] = modelOf(sample({ cluster: change })).vault.authMounts;
  return mount?.method === 'jwt' ? mount.keys : null;
}

test('discovery elsewhere is hosted, with the certificates that it names', () => {
  expect(keysOf({ login: discovery({ caBundle: { variable: 'oidc_ca' } }) })).toEqual({
    kind: 'discovery',
    url: 'https://oidc.acme.example/prod',
    caBundle: { variable: 'oidc_ca' },
    servedBy: 'hosted',
  });
});

test('an issuer at the origin of the API server is served by it, with its certificates', () => {
  const apiServer = { url: 'https://prod.acme.example:6443', caBundle: { variable: 'prod_ca' } };
  expect(keysOf({ tokenIssuer: 'https://prod.acme.example:6443', apiServer })).toEqual({
    kind: 'discovery',
    url: 'https://prod.acme.example:6443',
    caBundle: { variable: 'prod_ca' },
    servedBy: 'apiServer',
  });
  const jwks = { jwt: { keys: { jwks: { url: 'https://prod.acme.example:6443/openid/v1/jwks' } } } };
  expect(keysOf({ login: jwks, apiServer })).toMatchObject({ kind: 'jwks', servedBy: 'apiServer' });
});

test('an issuer without https cannot be discovered', () => {
  expect(findingOf(sample({ cluster: { tokenIssuer: 'http://oidc.acme.example' } }))).toMatchObject({
    code: 'discovery-impossible',
    at: 'clusters.prod.login.jwt.keys.discovery',
    message:
      'nothing can be discovered at `http://oidc.acme.example`: discovery needs an https URL without query and fragment',
    server: { server: 'vault', words: '400 error checking oidc discovery URL' },
    fix: 'take the keys from `jwks` or `publicKeys`',
  });
});

test('an API server inside the cluster is out of reach for a Vault outside', () => {
  expect(findingOf(sample({ cluster: { tokenIssuer: ownIssuer } }))).toMatchObject({
    code: 'discovery-impossible',
    message: `vault does not run in this cluster, and only from inside it is \`${ownIssuer}\` the cluster's API server`,
    fix: 'take the keys from `jwks` or `publicKeys` outside; where vault does run in this cluster, declare `servedBy: apiServer`',
  });
});

test('a Vault inside needs the certificates of its API server', () => {
  const inside = { tokenIssuer: ownIssuer, login: discovery({ servedBy: 'apiServer' }) };
  expect(findingOf(sample({ cluster: inside }))).toMatchObject({
    code: 'api-server-missing',
    message: `vault cannot know the API server at \`${ownIssuer}\`: no public authority signs its certificate`,
    fix: 'declare `clusters.prod.apiServer.caBundle`',
  });
  expect(keysOf({ ...inside, apiServer: { caBundle: { variable: 'ca' } } })).toMatchObject({ servedBy: 'apiServer' });
});
