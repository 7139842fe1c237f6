import { readJwtMount, readKubernetesMount } from '../../../../src/trust/read/terraform/read-auth-mount';
import { caPem } from '../../../support/every-kind';
import { opened } from '../../../support/terraform';

const jwtAt = 'main.tf.json#vault_jwt_auth_backend.web';
const configAt = 'main.tf.json#vault_kubernetes_auth_backend_config.web';
const jwt = (values: Readonly<Record<string, unknown>>) => readJwtMount(opened('vault_jwt_auth_backend', values));

function kubernetes(config: Readonly<Record<string, unknown>>) {
  return readKubernetesMount(
    opened('vault_auth_backend', { type: 'kubernetes', path: 'k', description: 'd' }),
    opened('vault_kubernetes_auth_backend_config', config),
    'k',
  );
}

test('a jwt mount by discovery', () => {
  const { origins, ...mount } = jwt({
    oidc_discovery_url: 'https://oidc.acme.example',
    bound_issuer: 'https://oidc.acme.example',
  });
  expect(mount).toEqual({
    method: 'jwt',
    path: 'jwt',
    cluster: '',
    login: 'main',
    emitted: true,
    description: '',
    boundIssuer: 'https://oidc.acme.example',
    keys: { kind: 'discovery', url: 'https://oidc.acme.example', caBundle: '', servedBy: 'hosted' },
    supportedAlgs: [],
    at: jwtAt,
  });
  expect(origins['keys.servedBy']).toEqual({ kind: 'unknown', at: `${jwtAt}.oidc_discovery_url` });
  expect(origins['keys.url']).toEqual({ kind: 'artefact', at: `${jwtAt}.oidc_discovery_url` });
});

test('only the API server itself serves its name inside the cluster', () => {
  const mount = jwt({ jwks_url: 'https://kubernetes.default.svc/openid/v1/jwks', jwks_ca_pem: '${var.ca}' });
  expect(mount.keys).toEqual({
    kind: 'jwks',
    url: 'https://kubernetes.default.svc/openid/v1/jwks',
    caBundle: { variable: 'ca' },
    servedBy: 'apiServer',
  });
  expect(mount.origins['keys.servedBy']?.kind).toBe('derived');
});

test('public keys, and keys of a kind that has no place', () => {
  expect(jwt({ jwt_validation_pubkeys: ['PEM'] }).keys).toEqual({ kind: 'publicKeys', pems: ['PEM'] });
  const pairs = jwt({ jwks_pairs: [{ jwks_url: 'https://a' }] });
  expect(pairs.keys).toEqual({ kind: 'publicKeys', pems: [] });
  expect(pairs.origins['keys']).toEqual({ kind: 'unknown', at: `${jwtAt}.jwks_pairs` });
});

test('a kubernetes mount whose reviewer has a variable for its token', () => {
  const { origins, ...mount } = kubernetes({
    kubernetes_host: 'https://prod:6443',
    kubernetes_ca_cert: caPem,
    token_reviewer_jwt: '${var.reviewer}',
    disable_local_ca_jwt: true,
  });
  expect(mount).toEqual({
    method: 'kubernetes',
    path: 'k',
    cluster: '',
    login: 'main',
    emitted: true,
    description: 'd',
    host: 'https://prod:6443',
    caBundle: caPem,
    reviewer: { kind: 'stored', namespace: '', serviceAccount: '', jwt: { variable: 'reviewer' } },
    disableLocalCaJwt: true,
    disableIssValidation: false,
    issuer: '',
    pemKeys: [],
    at: 'main.tf.json#vault_auth_backend.web',
  });
  expect(origins['reviewer.namespace']).toEqual({ kind: 'unknown', at: `${configAt}.token_reviewer_jwt` });
  expect(origins['disableIssValidation']).toEqual({ kind: 'derived', at: `${configAt}.disable_iss_validation` });
});

test('a token that stands in a state tells its account, and is withheld', () => {
  const claims = Buffer.from(JSON.stringify({ sub: 'system:serviceaccount:vault:reviewer' })).toString('base64url');
  const mount = kubernetes({ token_reviewer_jwt: `eyJhbGciOiJSUzI1NiJ9.${claims}.c2ln` });
  expect(mount.reviewer).toEqual({ kind: 'stored', namespace: 'vault', serviceAccount: 'reviewer', jwt: '(withheld)' });
  expect(mount.origins['reviewer.namespace']).toBeUndefined();
  expect(JSON.stringify(mount)).not.toContain('c2ln');
});

test('certificate and token that changed places are told apart, the token is withheld', () => {
  const mount = kubernetes({
    token_reviewer_jwt: caPem,
    kubernetes_ca_cert: 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJ4In0.c2ln',
  });
  expect(mount.reviewer).toMatchObject({ kind: 'stored', jwt: caPem });
  expect(mount.caBundle).toBe('(withheld)');
});

test('without a stored token the client reviews itself, unless Vault may use that of its own Pod', () => {
  expect(kubernetes({ disable_local_ca_jwt: true }).reviewer).toEqual({ kind: 'client' });
  const pod = kubernetes({});
  expect(pod.reviewer).toEqual({ kind: 'vaultPod', namespace: '', serviceAccount: '' });
  expect(pod.origins['reviewer.serviceAccount']?.kind).toBe('unknown');
});

test('a mount that is configured elsewhere, and a configuration of a mount elsewhere', () => {
  const mounted = readKubernetesMount(opened('vault_auth_backend', { type: 'kubernetes' }), null, 'k');
  expect([mounted.host, mounted.origins['host']?.kind, mounted.origins['reviewer']?.kind]).toEqual([
    '',
    'unknown',
    'unknown',
  ]);
  const config = readKubernetesMount(
    null,
    opened('vault_kubernetes_auth_backend_config', { kubernetes_host: 'h' }),
    'k',
  );
  expect([config.host, config.at]).toEqual(['h', configAt]);
});
