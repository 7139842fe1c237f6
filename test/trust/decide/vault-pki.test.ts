import type { Certificate } from '../../../src/trust/model/certificate-issuer';
import type { PkiMount } from '../../../src/trust/model/pki-mount';
import type { PkiRole } from '../../../src/trust/model/pki-role';
import { authority } from '../../support/model';
import { answer, decide, jwtChain, rule } from '../../support/decide-chain';

const sign = (certificate: Partial<Certificate>, pkiRole: Partial<PkiRole> = {}, pkiMount: Partial<PkiMount> = {}) =>
  decide(jwtChain({ certificate, pkiRole, pkiMount }));
const key = (algorithm: 'RSA' | 'ECDSA' | 'Ed25519', size: number) =>
  ({ privateKey: { algorithm, size, encoding: '', rotationPolicy: '' } }) as const;

test.each<[string, ReturnType<typeof key>, Partial<PkiRole>, string]>([
  ['any takes RSA 2048', key('RSA', 0), { keyType: 'any' }, 'accepted'],
  ['any takes ECDSA', key('ECDSA', 384), { keyType: 'any' }, 'accepted'],
  ['any takes Ed25519', key('Ed25519', 0), { keyType: 'any' }, 'accepted'],
  ['any ignores the size of the role', key('RSA', 2048), { keyType: 'any', keyBits: 4096 }, 'accepted'],
  ['rsa of the default size', key('RSA', 2048), { keyType: 'rsa' }, 'accepted'],
  ['rsa, larger than wanted', key('RSA', 4096), { keyType: 'rsa', keyBits: 3072 }, 'accepted'],
  ['ec of the default size', key('ECDSA', 0), { keyType: 'ec' }, 'accepted'],
  [
    'ec, smaller than wanted',
    key('ECDSA', 256),
    { keyType: 'ec', keyBits: 384 },
    "pki/key-bits: 400 role requires a minimum of a 384-bit key, but CSR's key is 256 bits",
  ],
  [
    'ed25519 and an RSA key',
    key('RSA', 2048),
    { keyType: 'ed25519' },
    'pki/key-type: 400 role requires keys of type ed25519',
  ],
  [
    'ec with the provider default 2048',
    key('ECDSA', 256),
    { keyType: 'ec', keyBits: 2048 },
    'pki/role-key-bits: role write 400 unsupported bit length for EC key: 2048',
  ],
])('key: %s', (_, certificate, role, expected) => {
  expect(answer(sign(certificate, role))).toBe(expected);
});

test.each<[string, Partial<Certificate>, Partial<PkiRole>, string]>([
  ['common name required and there', { commonName: 'web.shop.acme.example' }, { requireCn: true }, 'accepted'],
  [
    'common name of no kind that is allowed',
    { commonName: 'web.shop.acme.example' },
    { cnValidations: ['email'] },
    'pki/common-name: 400 common name web.shop.acme.example not allowed by this role',
  ],
  ['common name, validation disabled', { commonName: 'anything at all' }, { cnValidations: ['disabled'] }, 'accepted'],
  [
    'common name, no validation of its kind',
    { commonName: 'web.shop.acme.example' },
    { cnValidations: [] },
    'accepted',
  ],
  [
    'serial number',
    { subject: { ...({} as Certificate['subject']), serialNumber: '42' } },
    { allowedSerialNumbers: ['4*'] },
    'accepted',
  ],
  ['IP addresses', { ipAddresses: ['10.0.0.1'] }, { allowIpSans: true }, 'accepted'],
  [
    'IP addresses by the API',
    { ipAddresses: ['10.0.0.1', '10.0.0.2'] },
    { useCsrSans: false },
    'pki/ip: 400 IP Subject Alternative Names are not allowed in this role, but was provided [10.0.0.1 10.0.0.2]',
  ],
  [
    'URIs by the API',
    { uris: ['spiffe://a'] },
    { useCsrSans: false },
    'pki/uris: 400 URI Subject Alternative Names are not allowed in this role, but were provided via the API',
  ],
  ['a URI by glob', { uris: ['spiffe://a/b/c'] }, { allowedUriSans: ['spiffe://a/*'] }, 'accepted'],
  [
    'one URI of two',
    { uris: ['spiffe://a/b', 'spiffe://b'] },
    { allowedUriSans: ['spiffe://a/*'] },
    'pki/uri: 400 URI Subject Alternative Names were provided via CSR which are not valid for this role',
  ],
  [
    'a URI by a template',
    { uris: ['spiffe://a/system:serviceaccount:shop:vault'] },
    { allowedUriSansTemplate: true, allowedUriSans: ['spiffe://a/{{identity.entity.aliases.x.name}}'] },
    'accepted',
  ],
  [
    'a URI by a template that only Vault resolves',
    { uris: ['spiffe://a/b'] },
    { allowedUriSansTemplate: true, allowedUriSans: ['spiffe://a/{{identity.entity.id}}'] },
    'accepted',
  ],
  [
    'e-mail addresses stay unsent where the CSR does not count',
    { emailAddresses: ['a@evil.example'] },
    { useCsrSans: false },
    'accepted',
  ],
])('%s', (_, certificate, role, expected) => {
  expect(answer(sign(certificate, role))).toBe(expected);
});

describe('lifetime', () => {
  const day = 24 * 3600;
  const root = (ttl: number) => ({ kind: 'root', authority: authority({ ttl }) }) as const;
  const lifetime = (certificate: Partial<Certificate>, role: Partial<PkiRole>, mount: Partial<PkiMount> = {}) =>
    sign(certificate, { ttl: 0, ...role }, mount)
      .steps.filter(({ check }) => check === 'pki/lifetime')
      .map(({ outcome, sent, wanted, message }) => [outcome, sent, wanted, message]);

  test("the role's limit goes before the mount's, and shortens with a warning", () => {
    const warning = (most: string) =>
      `TTL "2160h0m0s" is longer than permitted maxTTL "${most}", so maxTTL is being used`;
    expect(lifetime({}, { maxTtl: 90 * day }, { maxLeaseTtl: day })).toEqual([
      ['pass', '`2160h0m0s`', '`2160h0m0s`', ''],
    ]);
    expect(lifetime({}, { maxTtl: day }, { maxLeaseTtl: 90 * day })).toEqual([
      ['pass', '`2160h0m0s`', '`24h0m0s`', warning('24h0m0s')],
    ]);
    expect(lifetime({}, { maxTtl: 0 }, { maxLeaseTtl: 32 * day })).toEqual([
      ['pass', '`2160h0m0s`', '`768h0m0s`', warning('768h0m0s')],
    ]);
    expect(lifetime({ duration: 0 }, { maxTtl: 0 }, { maxLeaseTtl: 0 })).toEqual([['unknown', '`2160h0m0s`', '', '']]);
  });

  test('the authority must live longer than what remains after that', () => {
    const outcome = (ttl: number, maxTtl: number) => sign({}, { ttl: 0, maxTtl }, { source: root(ttl) }).outcome;
    expect([outcome(90 * day, 90 * day), outcome(90 * day + 1, 90 * day), outcome(2 * day, day)]).toEqual([
      'refused',
      'accepted',
      'accepted',
    ]);
  });

  test('of a mount that is managed elsewhere both are assumed', () => {
    expect(sign({}, { ttl: 0, maxTtl: 0 }, { source: { kind: 'existing' }, maxLeaseTtl: 0 }).assuming).toEqual(
      expect.arrayContaining([
        'mount `pki` allows lifetimes of 2160h0m0s',
        'the authority of mount `pki` lives longer than the certificate',
      ]),
    );
  });
});

test.each([
  ['a role that is there', 'pki/sign-verbatim/acme-prod-shop-vault', 'evil.example', 'accepted'],
  ['a role that is not there', 'pki/sign-verbatim/web', 'evil.example', 'pki/role: 400 unknown role: web'],
  ['no role', 'pki/sign-verbatim', 'evil.example', 'accepted'],
  [
    'no name at all',
    'pki/sign-verbatim',
    '*.*.example',
    'pki/dns-name: 400 subject alternate name *.*.example not allowed by this role',
  ],
])('sign-verbatim asks for names alone: %s', (_, signPath, name, expected) => {
  const policy = { rules: [rule('pki/sign-verbatim*', 'update')] };
  expect(answer(decide(jwtChain({ issuer: { signPath }, policy, certificate: { dnsNames: [name] } })))).toBe(expected);
});

test('a role on a mount of which nothing is known is assumed', () => {
  const model = jwtChain({ pkiMount: { source: { kind: 'existing' } }, vault: { pkiRoles: [] } });
  expect(decide(model).assuming).toContain('PKI role `acme-prod-shop-vault`, managed elsewhere, signs for this client');
});

test('OpenBao refuses addresses and an `issue` path in its own words', () => {
  const product = { name: 'openbao', version: '2.6' } as const;
  const on = (changes: Parameters<typeof jwtChain>[0]) => {
    const model = jwtChain(changes);
    return answer(decide({ ...model, vault: { ...model.vault, product } }));
  };
  expect(on({ certificate: { ipAddresses: ['10.0.0.1'] } })).toBe(
    'pki/ip: 400 IP Subject Alternative Names are not allowed in this role, but was provided via CSR',
  );
  expect(on({ certificate: { ipAddresses: ['10.0.0.1'] }, pkiRole: { useCsrSans: false } })).toBe(
    'pki/ip: 400 IP Subject Alternative Names are not allowed in this role, but was provided via the API',
  );
  const issue = 'pki/issue/acme-prod-shop-vault';
  expect(on({ issuer: { signPath: issue }, policy: { rules: [rule(issue, 'update')] } })).toBe(
    'pki/issue-any-key: 400 role key type "any" not allowed for issuing certificates without providing key_type and/or key_bits request parameters',
  );
});
