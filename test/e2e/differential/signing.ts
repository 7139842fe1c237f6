import fc from 'fast-check';
import { decideSigning } from '../../../src/trust/decide/vault-pki';
import { conclude, values } from '../../../src/trust/decide/decision';
import { identityOf } from '../../../src/trust/decide/identity-template';
import { vaultEras } from '../../../src/trust/facts/vault-era';
import type { Certificate } from '../../../src/trust/model/certificate-issuer';
import type { PkiRole } from '../../../src/trust/model/pki-role';
import type { TrustModel } from '../../../src/trust/model/trust-model';
import { parseSignPath } from '../../../src/trust/terms/sign-path';
import { tokenOf } from '../../../src/trust/terms/token';
import * as build from '../../support/model';
import type { Area } from './area';
import { mostly } from './mostly';
import { about, pemOf } from './signers';
import { vaultProduct } from '../harness/vault-product';

export const signingMount = 'differential-signing';

type RoleFields = Partial<PkiRole> & Pick<PkiRole, 'name' | 'mount'>;
type Wish = Pick<
  Certificate,
  'commonName' | 'dnsNames' | 'ipAddresses' | 'uris' | 'emailAddresses' | 'duration' | 'privateKey'
> & { readonly serialNumber: string };

export interface SigningCase {
  readonly mount: { readonly path: string; readonly maxLeaseTtl: number; readonly rootTtl: number };
  readonly role: RoleFields;
  /** Name of the alias of whoever asks. */
  readonly sub: string;
  readonly path: string;
  readonly certificate: Wish;
}

const alias = '{{identity.entity.aliases.ACCESSOR.name}}';
export const subjects = ['shop', 'orders', 'a/b'] as const;
const hour = 3600;
const day = 24 * hour;

const domains = [
  'shop.example',
  'example',
  'a.shop.example',
  'Shop.Example',
  '*.shop.example',
  'w*b.shop.example',
  'shop',
  'web@shop.example',
  `${alias}.example`,
  'localhost',
  '*',
  '',
  'a_b.example',
  '10.0.0.1',
];
const names = [
  ...[
    'shop.example',
    'a.shop.example',
    'b.a.shop.example',
    'SHOP.example',
    'xshop.example',
    'shop.example.',
    '.shop.example',
    'shop',
  ],
  ...[
    '*.shop.example',
    '*',
    '*.a.shop.example',
    'a.*.shop.example',
    'w*b.shop.example',
    'w*.shop.example',
    '*b.shop.example',
    '**.shop.example',
    '*.*.example',
    '*shop.example',
  ],
  ...[
    'localhost',
    'a.localhost',
    'localdomain',
    'x.localdomain',
    'orders.example',
    'a_b.example',
    '-a.shop.example',
    'a-.shop.example',
    'a--b.shop.example',
  ],
  ...[
    'web@shop.example',
    '@shop.example',
    'web@a.shop.example',
    'web@other.example',
    'x@y@shop.example',
    'web@',
    'a b.example',
    '10.0.0.1',
    'a.b.c.d.shop.example',
    'xn--bcher-kva.example',
    'bücher.example',
  ],
];
const hostnames = names.filter(
  (name) => !name.includes('@') && !name.includes(' ') && /^[\x20-\x7e]+$/.test(name) && name !== '.shop.example',
);
const uris = ['spiffe://shop/web', 'spiffe://shop/a/b', 'https://shop.example/x', 'urn:shop:web', 'spiffe://shop'];
const uriPatterns = [
  'spiffe://shop/*',
  'spiffe://*',
  '*',
  'https://shop.example/x',
  'urn:*:web',
  `spiffe://${alias}/*`,
  'spiffe://shop',
];

const list = <T>(of: readonly T[], most: number): fc.Arbitrary<readonly T[]> =>
  fc.uniqueArray(fc.constantFrom(...of), { maxLength: most });
const rarely = fc.integer({ min: 0, max: 7 }).map((one) => one === 0);

const role = fc.record({
  allowedDomains: fc.oneof(
    { weight: 2, arbitrary: fc.constant(['shop.example']) },
    { weight: 3, arbitrary: list(domains, 3) },
  ),
  allowedDomainsTemplate: rarely,
  allowBareDomains: fc.boolean(),
  allowSubdomains: fc.boolean(),
  allowGlobDomains: rarely,
  allowWildcardCertificates: fc.boolean(),
  allowAnyName: rarely,
  allowLocalhost: fc.boolean(),
  allowIpSans: fc.boolean(),
  allowedUriSans: fc.oneof(fc.constant<string[]>([]), list(uriPatterns, 2)),
  allowedUriSansTemplate: rarely,
  allowedSerialNumbers: fc.constantFrom<string[][]>([], ['42'], ['4*'], ['*']),
  enforceHostnames: fc.integer({ min: 0, max: 4 }).map((one) => one > 0),
  keyType: mostly<PkiRole['keyType']>('any', fc.constantFrom('rsa', 'ec', 'ed25519')),
  keyBits: fc.constantFrom(0, 0, 0, 0, 0, 0, 0, 0, 256, 384, 2048, 3072, 521, 4096, 1024),
  ttl: fc.constantFrom(0, 0, hour, day, 90 * day),
  maxTtl: fc.constantFrom(0, 0, 30 * day, 90 * day, 400 * day),
  notAfter: mostly('', fc.constant('2030-01-01T00:00:00Z')),
  useCsrCommonName: mostly(true, fc.constant(false)),
  useCsrSans: mostly(true, fc.constant(false)),
  requireCn: rarely,
  cnValidations: fc.constantFrom<string[][]>(
    ['email', 'hostname'],
    ['email', 'hostname'],
    ['hostname'],
    ['email'],
    ['disabled'],
    [],
  ),
  notBeforeDuration: fc.constantFrom(0, 30, hour),
});

const wish: fc.Arbitrary<Wish> = fc.record({
  commonName: fc.oneof(
    { weight: 3, arbitrary: fc.constant('') },
    { weight: 2, arbitrary: fc.constantFrom(...names.filter((name) => name.length <= 64)) },
  ),
  dnsNames: fc.oneof(
    {
      weight: 4,
      arbitrary: fc.constantFrom<string[][]>(['a.shop.example'], ['shop.example']),
    },
    { weight: 3, arbitrary: list(hostnames, 2) },
  ),
  ipAddresses: mostly<readonly string[]>([], list(['10.0.0.1', '127.0.0.1'], 2)),
  uris: fc.oneof({ weight: 4, arbitrary: fc.constant<readonly string[]>([]) }, { weight: 1, arbitrary: list(uris, 2) }),
  emailAddresses: mostly<readonly string[]>(
    [],
    list(['web@shop.example', 'web@a.shop.example', 'web@other.example'], 2),
  ),
  duration: fc.constantFrom(hour, day, 30 * day, 90 * day, 200 * day, 5 * 365 * day),
  privateKey: fc.constantFrom(
    ...(
      [
        ['RSA', 0],
        ['RSA', 2048],
        ['RSA', 3072],
        ['ECDSA', 0],
        ['ECDSA', 256],
        ['ECDSA', 384],
        ['ECDSA', 521],
        ['Ed25519', 0],
      ] as const
    ).map(([algorithm, size]) => ({ algorithm, size, encoding: '' as const, rotationPolicy: '' as const })),
  ),
  serialNumber: mostly('', fc.constantFrom('42', '43')),
});

const mounts = fc.constantFrom(
  { path: 'differential-pki-long', maxLeaseTtl: 3650 * day, rootTtl: 3650 * day },
  { path: 'differential-pki-short', maxLeaseTtl: 60 * day, rootTtl: 100 * day },
);

const onRole = (index: number): fc.Arbitrary<readonly SigningCase[]> =>
  fc.tuple(mounts, role).chain(([mount, fields]) => {
    const named = { ...fields, mount: mount.path, name: `role-${String(index)}` };
    const own = `${mount.path}/sign/${named.name}`;
    const path = mostly<string>(
      own,
      fc.constantFrom(
        `${mount.path}/sign/nobody`,
        `${mount.path}/${named.keyType === 'any' ? 'issue' : 'sign'}/${named.name}`,
        `${mount.path}/issuer/default/sign/${named.name}`,
        `${mount.path}/sign-verbatim/${named.name}`,
        `${mount.path}/sign-verbatim`,
        'nowhere/sign/role',
      ),
    );
    return fc.array(
      fc.record({
        mount: fc.constant(mount),
        role: fc.constant(named),
        sub: fc.constantFrom('shop', 'shop', ...subjects),
        path,
        certificate: wish,
      }),
      { minLength: 12, maxLength: 12 },
    );
  });

/** A Certificate as a model holds it. */
export function certificateOf({ serialNumber, ...fields }: Wish): Certificate {
  const empty = build.certificate();
  return { ...empty, ...fields, subject: { ...empty.subject, serialNumber } };
}

/** The model of cases that share mounts. Whoever asks logs in by a JWT of their own. */
export function signingModel(cases: readonly SigningCase[]): TrustModel {
  const mountsOf = new Map(cases.map(({ mount }) => [mount.path, mount]));
  const roles = new Map(cases.map((one) => [one.role.name, one.role]));
  const policy = 'differential-signing';
  const client = { cluster: 'east' } as const;
  return build.trustModel({
    vault: build.vault({
      product: vaultProduct,
      authMounts: [
        build.jwtMount({
          ...{ path: signingMount, cluster: 'east', login: signingMount, boundIssuer: '' },
          keys: { kind: 'publicKeys', pems: [pemOf('east')] },
        }),
      ],
      authRoles: [
        build.jwtAuthRole({
          ...{
            ...client,
            client: 'anybody',
            mount: signingMount,
            name: 'anybody',
            boundAudiences: ['signing'],
            boundSubject: '',
          },
          token: build.tokenSettings({ policies: [policy], ttl: 3600, maxTtl: 3600, type: 'service' }),
        }),
      ],
      policies: [
        build.policy({
          ...{ ...client, client: policy, name: policy },
          rules: [
            {
              path: '*',
              capabilities: ['create', 'update'],
              allowedParameters: {},
              deniedParameters: {},
              requiredParameters: [],
            },
          ],
        }),
      ],
      pkiMounts: [...mountsOf.values()].map(({ path, maxLeaseTtl, rootTtl }) =>
        build.pkiMount({ path, maxLeaseTtl, source: { kind: 'root', authority: build.authority({ ttl: rootTtl }) } }),
      ),
      pkiRoles: [...roles.values()].map((fields) =>
        build.pkiRole({ ...client, client: fields.name, noStore: true, ...fields }),
      ),
    }),
    clusters: [build.cluster({ name: 'east', signingKeys: [pemOf('east')] })],
  });
}

export const signing: Area<SigningCase> = {
  name: 'signing requests',
  compares:
    'common names, DNS names, wildcards, bare names, subdomains, globs, localhost, e-mail and IP addresses, URIs, serial numbers, templates; key types and sizes; lifetimes of role, mount and authority; the end points of an issuer',
  batch: fc.tuple(...Array.from({ length: 12 }, (_, index) => onRole(index))).map((all) => all.flat()),
  judge: (one, now) => {
    const { vault } = signingModel([one]);
    const [role] = vault.authRoles;
    const [era] = vaultEras('vault', '1.21');
    if (role === undefined || era === undefined) throw new Error('the model has lost its role');
    const identity = identityOf(role, tokenOf({ sub: one.sub }, about('east')), () => era);
    const steps = decideSigning(
      vault,
      parseSignPath(one.path),
      values([one.path]),
      certificateOf(one.certificate),
      identity,
      now,
    );
    return { decision: conclude(steps), breaks: [] };
  },
};
