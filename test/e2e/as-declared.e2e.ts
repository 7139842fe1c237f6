/** What is declared arrives in Vault as it stands, whatever Terraform and Vault could read into it. */
import { generateKeyPairSync } from 'node:crypto';
import { synthFiles } from '../../src/files/synth';
import { Trust, type PkiRoleDeclaration } from '../../src/index';
import { Scope } from './harness/scope';
import { Terraform } from './harness/terraform';
import { type VaultServer, startVault } from './harness/vault-server';

/** Templates, quotes, line breaks, commas, and what is white space to some and not to Go. */
const odd = ['${a}', '%{ if b }', '$${c}', '"quoted"', 'back\\slash', 'two\nlines\tand tab', 'd,e', 'ü 💚\ufeff', ''];
const text = odd.filter((one) => one !== '').join(' ');

/** The lists of a PKI role in which Vault takes any text. */
const lists = [
  ['allowedDomains', 'allowed_domains'],
  ['allowedSerialNumbers', 'allowed_serial_numbers'],
  ['allowedUserIds', 'allowed_user_ids'],
  ['ou', 'ou'],
  ['organization', 'organization'],
  ['country', 'country'],
  ['locality', 'locality'],
  ['province', 'province'],
  ['streetAddress', 'street_address'],
  ['postalCode', 'postal_code'],
] as const satisfies readonly (readonly [keyof PkiRoleDeclaration, string])[];

const subject = 'system:serviceaccount:sandbox:vault-issuer';
const claims = {
  '/kubernetes.io/namespace': ['sandbox'],
  sub: [subject, ...odd.filter((one) => one !== '' && !one.includes(','))],
};

let scope: Scope;
let vault: VaultServer;
let terraform: Terraform;

beforeAll(async () => {
  scope = new Scope('as-declared');
  vault = await startVault(scope);
  terraform = await Terraform.open(scope, { name: 'main', main: mainOf(), vault });
  await terraform.apply();
});
afterAll(() => scope.close());

function mainOf(): string {
  const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
  const trust = Trust.declare({
    name: 'acme',
    vault: {
      server: vault.url,
      pki: {
        pki: {
          root: { commonName: odd.slice(0, 3).join(' '), organization: '${o} "%{p}"', ttl: '87600h' },
          description: text,
          protect: false,
        },
      },
    },
    clusters: {
      prod: {
        tokenIssuer: 'https://oidc.acme.example/prod',
        login: { jwt: { keys: { publicKeys: [pem] } }, description: text },
        certManager: {
          version: '1.21',
          issuers: [
            {
              namespace: 'sandbox',
              name: 'vault-issuer',
              additionalAudiences: [text],
              authRole: { audience: text, boundClaims: claims, policies: odd.slice(0, 5) },
              pkiRole: { mount: 'pki', ...Object.fromEntries(lists.map(([field]) => [field, odd])) },
            },
          ],
        },
      },
    },
  });
  return synthFiles(trust).get('terraform/main.tf.json') ?? '';
}

async function data(path: string): Promise<Readonly<Record<string, unknown>>> {
  return (await vault.api.read(path)).data ?? {};
}

test('descriptions', async () => {
  expect(await data('sys/mounts/pki')).toMatchObject({ description: text });
  expect(await data('sys/auth/jwt-prod')).toMatchObject({ description: text });
});

test('an auth role: its one audience, its subject, its claims, its policies', async () => {
  const role = await data('auth/jwt-prod/role/acme-prod-sandbox-vault-issuer');
  expect(role).toMatchObject({
    bound_audiences: [text],
    bound_subject: subject,
    bound_claims: claims,
  });
  expect(role['token_policies']).toEqual(expect.arrayContaining(odd.slice(0, 5)));
  expect(role['token_policies']).toHaveLength(6);
});

test('a PKI role: every list, member by member', async () => {
  const role = await data('pki/roles/acme-prod-sandbox-vault-issuer');
  expect(lists.map(([, name]) => [name, role[name]])).toEqual(lists.map(([, name]) => [name, odd]));
});

test('a second plan finds nothing to change', async () => {
  expect(await terraform.plan()).toEqual([]);
});

/** Sent past the declaration, which refuses it. */
test('white space around a member of a list is cut off, and nothing else', async () => {
  const sent = [' a ', 'b , c', '\u0085d\u0085', '\u00a0e\u3000', '\ufefff'];
  const arrived = ['a', 'b , c', 'd', 'e', '\ufefff'];
  await vault.api.write('auth/jwt-prod/role/odd', {
    role_type: 'jwt',
    user_claim: 'sub',
    bound_audiences: sent,
    token_policies: sent,
  });
  expect(await data('auth/jwt-prod/role/odd')).toMatchObject({ bound_audiences: arrived, token_policies: arrived });
  await vault.api.write('pki/roles/odd', Object.fromEntries(lists.map(([, name]) => [name, sent])));
  expect(await data('pki/roles/odd')).toMatchObject(Object.fromEntries(lists.map(([, name]) => [name, arrived])));
});
