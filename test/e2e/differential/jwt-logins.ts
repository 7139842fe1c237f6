import fc from 'fast-check';
import { decideToken } from '../../../src/trust/decide/client';
import type { JwtKeys, JwtMount } from '../../../src/trust/model/auth-mount';
import type { JwtAuthRole } from '../../../src/trust/model/auth-role';
import type { TrustModel } from '../../../src/trust/model/trust-model';
import { tokenOf } from '../../../src/trust/terms/token';
import * as build from '../../support/model';
import type { Area } from './area';
import { mostly } from './mostly';
import { type Signer, about, pemOf } from './signers';
import { type Times, dated, times } from './times';
import { vaultProduct } from '../harness/vault-product';

/** Where the documents of the clusters' keys are served; the run puts its own address in its place. */
export const hosted = 'https://keys.example';

const issuers = [`${hosted}/east`, `${hosted}/east/`, `${hosted}/west`] as const;
const audiences = ['vault://shop/vault', 'https://vault.acme.example:8200', 'api'] as const;

/** Where a mount has its keys from. */
const sources = ['east', 'west', 'both', 'discovery', 'discovery-slash', 'jwks'] as const;

export interface JwtCase {
  readonly mount: Pick<JwtMount, 'path' | 'boundIssuer' | 'supportedAlgs'> & {
    readonly keys: (typeof sources)[number];
  };
  readonly role: Pick<
    JwtAuthRole,
    | 'name'
    | 'roleType'
    | 'userClaim'
    | 'userClaimJsonPointer'
    | 'boundAudiences'
    | 'boundSubject'
    | 'boundClaims'
    | 'boundClaimsType'
    | 'clockSkewLeeway'
    | 'expirationLeeway'
    | 'notBeforeLeeway'
  > & { readonly boundCidrs: readonly string[] };
  /** What the client says. */
  readonly asks: { readonly mount: string; readonly role: string };
  /** Whether the clusters' public keys are declared. */
  readonly keysAreDeclared: boolean;
  readonly token: {
    readonly signer: Signer;
    readonly claims: Readonly<Record<string, unknown>>;
    readonly times: Times;
  };
}

const subjects = ['system:serviceaccount:shop:vault', 'system:serviceaccount:shop:orders', 'someone'] as const;
const claimNames = [
  'sub',
  'aud',
  'team',
  'flag',
  'count',
  'groups',
  'nothing',
  'kubernetes.io',
  '/sub',
  '/aud/0',
  '/groups/1',
  '/groups/9',
  '/kubernetes.io',
  '/kubernetes.io/namespace',
  '/kubernetes.io/serviceaccount/name',
  '/kubernetes.io/pod/name',
  '/a~1b/c~0d',
  '/team/name',
  'constructor',
  '/',
  '',
];
const claimValues = [
  'shop',
  'vault',
  'orders',
  's*',
  '*',
  '*o*',
  '**',
  's*p',
  'true',
  '1',
  'api',
  subjects[0],
  'system:*:vault',
  '',
];

/** Bound claims that tokens often meet. */
const fittingClaims: readonly JwtAuthRole['boundClaims'][] = [
  { '/kubernetes.io/namespace': ['shop'] },
  { '/kubernetes.io/namespace': ['s*p', 'orders'], '/kubernetes.io/serviceaccount/name': ['v*'] },
  { team: ['shop', 'nobody'] },
  { groups: ['vault', 's*'] },
  { '/groups/1': ['v*t'], flag: ['true'] },
  { count: ['1'] },
  { '/a~1b/c~0d': ['*o*'] },
];

const claims = fc.record(
  {
    team: fc.constantFrom<unknown>('shop', 'orders', '', ['shop', 'orders'], { name: 'shop' }, null, []),
    flag: fc.constantFrom<unknown>(true, false, 'true'),
    count: fc.constantFrom<unknown>(1, 0, '1', 1.5, 100000000000000000000),
    groups: fc.constantFrom<unknown>(
      ['shop', 'vault'],
      [],
      [1, true],
      ['shop', ['vault']],
      [{ name: 'shop' }],
      [null],
      'shop',
    ),
    nothing: fc.constant<unknown>(null),
    'a/b': fc.constant<unknown>({ 'c~d': 'shop' }),
    '': fc.constant<unknown>('shop'),
    'kubernetes.io': fc.constantFrom<unknown>(
      { namespace: 'shop', serviceaccount: { name: 'vault', uid: '0-0' } },
      { namespace: 'shop', serviceaccount: { name: 'vault', uid: '0-0' } },
      { namespace: 'orders', serviceaccount: { name: 'orders', uid: '0-1' }, pod: { name: 'web-0', uid: '0-2' } },
      {},
    ),
  },
  { requiredKeys: [] },
);

const mount = fc.record({
  keys: fc.constantFrom('east', 'east', ...sources),
  boundIssuer: fc.constantFrom('', issuers[0], issuers[0], ...issuers),
  supportedAlgs: mostly<readonly string[]>(
    [],
    fc.constantFrom(['RS256'], ['ES256'], ['RS256', 'ES256'], ['RS256', 'ES384'], ['EdDSA']),
  ),
});

const leeway = fc.constantFrom(0, 0, 0, -1, 30, 300);

const role = fc.record({
  roleType: mostly<'jwt' | 'oidc'>('jwt', fc.constantFrom('jwt', 'jwt', 'oidc')),
  userClaim: mostly<string>('sub', fc.constantFrom(...claimNames)),
  userClaimJsonPointer: fc.boolean(),
  boundAudiences: fc.oneof(
    { weight: 5, arbitrary: fc.subarray([...audiences], { minLength: 1 }) },
    { weight: 1, arbitrary: fc.constant<string[]>([]) },
  ),
  boundSubject: fc.constantFrom('', subjects[0], subjects[0], subjects[1]),
  boundClaims: fc.oneof(
    { weight: 2, arbitrary: fc.constant({}) },
    { weight: 3, arbitrary: fc.constantFrom(...fittingClaims) },
    {
      weight: 1,
      arbitrary: fc.dictionary(
        fc.constantFrom(...claimNames),
        fc.uniqueArray(fc.constantFrom(...claimValues), { minLength: 1, maxLength: 3 }),
        { minKeys: 1, maxKeys: 2 },
      ),
    },
  ),
  boundClaimsType: fc.constantFrom('string' as const, 'glob' as const),
  clockSkewLeeway: leeway,
  expirationLeeway: leeway,
  notBeforeLeeway: leeway,
  boundCidrs: mostly<readonly string[]>([], fc.constantFrom(['127.0.0.0/8'], ['10.0.0.0/8'])),
});

type Mount = JwtCase['mount'];
type Role = JwtCase['role'];

function tokenFor(
  { keys, boundIssuer }: Mount,
  { boundAudiences, boundSubject }: Role,
): fc.Arbitrary<JwtCase['token']> {
  const signer: Signer = keys === 'west' ? 'west' : 'east';
  const audience = fc.constantFrom<unknown>(...audiences, [...audiences], [], ['api', 1], 'other', 7);
  return fc
    .record({
      signer: mostly(signer, fc.constantFrom<Signer[]>('east', 'west', 'stranger')),
      iss: mostly<string>(boundIssuer === '' ? issuers[0] : boundIssuer, fc.constantFrom(...issuers, '')),
      aud:
        boundAudiences.length === 0
          ? fc.option(audience, { nil: undefined })
          : mostly<unknown>(boundAudiences, audience),
      sub: mostly<string>(boundSubject === '' ? subjects[0] : boundSubject, fc.constantFrom(...subjects, '')),
      more: claims,
      times,
    })
    .map(({ signer: by, iss, aud, sub, more, times: when }) => ({
      signer: by,
      claims: { iss, ...(aud === undefined ? {} : { aud }), ...(sub === '' ? {} : { sub }), ...more },
      times: when,
    }));
}

const oneMount = (path: string): fc.Arbitrary<readonly JwtCase[]> =>
  mount.chain((made) =>
    fc
      .array(role, { minLength: 6, maxLength: 6 })
      .chain((roles) =>
        fc.tuple(
          ...roles.map((fields, index) =>
            onRole({ ...made, path }, { ...fields, name: `${path}-role-${String(index)}` }),
          ),
        ),
      )
      .map((cases) => cases.flat()),
  );

function onRole(onMount: Mount, fields: Role): fc.Arbitrary<readonly JwtCase[]> {
  const asks = fc.constantFrom(
    ...Array.from({ length: 20 }, () => ({ mount: onMount.path, role: fields.name })),
    { mount: onMount.path, role: fields.name.toUpperCase() },
    { mount: onMount.path, role: 'nobody' },
    { mount: 'nowhere', role: fields.name },
  );
  return fc.array(
    fc.record({
      mount: fc.constant(onMount),
      role: fc.constant(fields),
      asks,
      keysAreDeclared: mostly(true, fc.boolean()),
      token: tokenFor(onMount, fields),
    }),
    { minLength: 8, maxLength: 8 },
  );
}

function keysOf(keys: Mount['keys'], at: string): JwtKeys {
  switch (keys) {
    case 'east':
    case 'west':
      return { kind: 'publicKeys', pems: [pemOf(keys)] };
    case 'both':
      return { kind: 'publicKeys', pems: [pemOf('east'), pemOf('west')] };
    case 'jwks':
      return { kind: 'jwks', url: `${at}/east/keys`, caBundle: '', servedBy: 'hosted' };
    default:
      return {
        kind: 'discovery',
        url: keys === 'discovery' ? `${at}/east` : `${at}/east/`,
        caBundle: '',
        servedBy: 'hosted',
      };
  }
}

/** The model of cases that share mounts. `at` is where the keys are served. */
export function jwtModel(cases: readonly JwtCase[], at: string): TrustModel {
  const mounts = new Map(cases.map((one) => [one.mount.path, one.mount]));
  const roles = new Map(cases.map((one) => [one.role.name, one]));
  const declared = cases.every(({ keysAreDeclared }) => keysAreDeclared);
  return build.trustModel({
    vault: build.vault({
      product: vaultProduct,
      authMounts: [...mounts.values()].map(({ keys, ...fields }) =>
        build.jwtMount({
          ...fields,
          cluster: keys === 'west' ? 'west' : 'east',
          login: fields.path,
          keys: keysOf(keys, at),
        }),
      ),
      authRoles: [...roles.values()].map(({ mount: { path, keys }, role: { boundCidrs, ...fields } }) =>
        build.jwtAuthRole({
          ...{ ...fields, mount: path, cluster: keys === 'west' ? 'west' : 'east', client: fields.name },
          token: build.tokenSettings({ policies: [], boundCidrs }),
        }),
      ),
    }),
    clusters: (['east', 'west'] as const).map((name) =>
      build.cluster({
        name,
        at: `clusters.${name}`,
        tokenIssuer: `${at}/${name}`,
        signingKeys: declared ? [pemOf(name)] : [],
      }),
    ),
  });
}

export const jwtLogins: Area<JwtCase> = {
  name: 'jwt logins',
  compares:
    'public keys, JWKS and discovery; issuer, subject, audiences, algorithm, times with each leeway, user claim, bound claims with globs and JSON pointers, role type, addresses',
  batch: fc.tuple(oneMount('differential-jwt-a'), oneMount('differential-jwt-b')).map((all) => all.flat()),
  judge: (one, now) => {
    const { mount: asked, role: name } = one.asks;
    const token = tokenOf(dated(one.token.claims, one.token.times, now), about(one.token.signer));
    const isOutside = one.role.boundCidrs.includes('10.0.0.0/8');
    return {
      decision: decideToken(jwtModel([one], hosted), asked, name, token, now),
      breaks: isOutside ? ['login/cidr'] : [],
    };
  },
};
