import { generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import type { AuthMount } from '../../../src/trust/model/auth-mount';
import type { AuthRole } from '../../../src/trust/model/auth-role';
import type { Policy } from '../../../src/trust/model/policy';
import type { Spire, SvidWorkload } from '../../../src/trust/model/spire';
import type { TrustModel } from '../../../src/trust/model/trust-model';
import * as build from '../model';
import { spireModel, spireOf } from '../spire';

/**
 * Worlds so small that every token can be tried: two clusters that may share issuer and keys, a SPIRE server, mounts of
 * every kind, roles with patterns, policies that overlap. Foreign configuration, so anything may be wrong.
 */
export const clusters = ['east', 'west'] as const;
export const names = ['a', 'b', 'ab'] as const;
export const paths = ['s', 's/', 's/a', 's/a/', 's/b', 's/a/b', 't/a', 'sa'] as const;
export const capabilities = ['read', 'list'] as const;
/** What roles want of a claim, `aud` among them; as a glob each covers itself. */
export const claimValues = ['a', 'a*', '*', '*b', 'two', '*:b', '*/x'] as const;

const [first, second] = [key(), key()];

function key(): string {
  const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return publicKey.export({ type: 'spki', format: 'pem' }).toString();
}

const svidKeys = { kind: 'discovery', url: 'https://svid', caBundle: '', servedBy: 'hosted' } as const;

/** Pods of three accounts, two of one name in two clusters; one account may have two SPIFFE IDs. */
const svids = [
  svidWorkload('east', 'a', 'b', '/x'),
  svidWorkload('west', 'a', 'b', '/a/x'),
  svidWorkload('east', 'ab', 'a', '/b'),
  svidWorkload('east', 'a', 'b', '/a'),
];

function svidWorkload(cluster: string, namespace: string, serviceAccount: string, id: string): SvidWorkload {
  return {
    ...{ at: `spire${id}`, origins: {}, id, spiffeId: `spiffe://td${id}`, cluster, namespace, serviceAccount },
    ...{ audience: 'one', mount: 'svid', authRole: 'r0' },
  };
}

const spire: fc.Arbitrary<Spire | null> = fc.option(
  fc
    .record({
      trustDomain: fc.constant('td'),
      jwtIssuer: fc.constantFrom(...Array<string>(4).fill('https://svid'), 'https://shared'),
      workloads: fc.subarray(svids, { minLength: 1 }),
    })
    .map(({ workloads, ...server }) => {
      const whole = spireOf(spireModel());
      return { ...whole, workloads, server: { ...whole.server, ...server } };
    }),
);

const nameGlob = fc.constantFrom('a', 'b', 'ab', '*', 'a*', '*b', '*a*');
const claimNames = [
  'sub',
  '/kubernetes.io/namespace',
  '/kubernetes.io/serviceaccount/name',
  '/kubernetes.io/pod/name',
  'aud',
];

const mounts: fc.Arbitrary<readonly AuthMount[]> = fc
  .tuple(fc.constantFrom('east', 'west', ''), fc.constantFrom('', 'https://shared'), fc.constantFrom(first, second))
  .chain(([cluster, boundIssuer, pem]) =>
    fc.record({
      svid: fc
        .constantFrom('', 'https://svid')
        .map((issuer) => build.jwtMount({ path: 'svid', cluster: '', boundIssuer: issuer, keys: svidKeys })),
      jwt: fc.constant(
        build.jwtMount({ path: 'jwt', cluster, boundIssuer, keys: { kind: 'publicKeys', pems: [pem] } }),
      ),
      kubernetes: fc.constantFrom('stored' as const, 'client' as const).map((kind) =>
        build.kubernetesMount({
          path: 'kubernetes',
          cluster: cluster === '' ? 'east' : cluster,
          reviewer:
            kind === 'client' ? { kind } : { kind, namespace: 'a', serviceAccount: 'b', jwt: { variable: 'x' } },
        }),
      ),
    }),
  )
  .map(({ jwt, kubernetes, svid }) => [jwt, kubernetes, svid]);

const claimValue = fc.constantFrom(...claimValues);

function role(index: number): fc.Arbitrary<AuthRole> {
  const token = build.tokenSettings({ policies: [`p${String(index)}`, 'common'] });
  const base = { name: `r${String(index)}`, cluster: '', client: '', token, at: `roles.${String(index)}` };
  const audience = fc.constantFrom('', 'one', 'two');
  return fc.oneof(
    fc
      .record({
        boundSubject: fc.constantFrom('', 'system:serviceaccount:a:b', 'system:serviceaccount:b:a'),
        audience,
        claim: fc.option(fc.tuple(fc.constantFrom(...claimNames), claimValue)),
        boundClaimsType: fc.constantFrom('string' as const, 'glob' as const),
      })
      .map(({ boundSubject, audience: one, claim, boundClaimsType }) =>
        build.jwtAuthRole({
          ...{ ...base, mount: 'jwt', boundSubject, boundAudiences: one === '' ? [] : [one], boundClaimsType },
          boundClaims: claim === null ? {} : { [claim[0]]: [claim[1]] },
        }),
      ),
    fc
      .record({
        boundSubject: fc.constantFrom('', '', 'spiffe://td/x', 'spiffe://td/a'),
        audience: fc.constantFrom('one', 'one', 'two', ''),
        claim: fc.option(fc.tuple(fc.constantFrom('sub', 'sub', '/kubernetes.io/namespace'), claimValue), { freq: 1 }),
      })
      .map(({ boundSubject, audience: one, claim }) =>
        build.jwtAuthRole({
          ...{ ...base, mount: 'svid', boundSubject, boundAudiences: one === '' ? [] : [one], boundClaimsType: 'glob' },
          boundClaims: claim === null ? {} : { [claim[0]]: [claim[1]] },
        }),
      ),
    fc
      .record({
        serviceAccountNames: fc.uniqueArray(nameGlob, { minLength: 1, maxLength: 2 }),
        namespaces: fc.uniqueArray(nameGlob, { minLength: 1, maxLength: 2 }),
        namespaceSelector: fc.constantFrom('', '', 'team=a'),
        audience,
      })
      .map((fields) => build.kubernetesAuthRole({ ...base, mount: 'kubernetes', ...fields })),
  );
}

const template = '{{identity.entity.aliases.accessor.metadata.service_account_namespace}}';
const rulePath = fc.constantFrom(
  's/*',
  's/a',
  's/+',
  's/+/b',
  's/a*',
  '*',
  's/b',
  's',
  '+/a',
  's/a/+',
  `s/${template}`,
  `s/${template}/*`,
);

const rule: fc.Arbitrary<Policy['rules'][number]> = fc.record({
  path: rulePath,
  capabilities: fc.oneof(
    { weight: 4, arbitrary: fc.subarray([...capabilities], { minLength: 1 }) },
    { weight: 1, arbitrary: fc.constant(['deny']) },
  ),
  allowedParameters: fc.constant({}),
  deniedParameters: fc.constantFrom({}, {}, { ttl: [] }),
  requiredParameters: fc.constantFrom<string[][]>([], [], ['ttl']).map((list) => list),
});

function policies(count: number): fc.Arbitrary<readonly Policy[]> {
  const rules = fc.uniqueArray(rule, { maxLength: 3, selector: ({ path }) => path });
  const named = [...Array.from({ length: count }, (_, index) => `p${String(index)}`), 'common'];
  return fc.tuple(
    ...named.map((name) => rules.map((list) => build.policy({ name, cluster: '', client: '', rules: list }))),
  );
}

/** Whose bindings differ, so that reviewers and clients may or may not ask. */
const bindings = fc.constantFrom('none', 'account', 'namespace', 'everybody').map((who) => {
  const subject =
    who === 'account'
      ? ({ kind: 'ServiceAccount', namespace: 'a', name: 'b' } as const)
      : ({
          kind: 'Group',
          namespace: '',
          name: who === 'namespace' ? 'system:serviceaccounts:a' : 'system:authenticated',
        } as const);
  const binding = build.delegatorBinding('a', 'b');
  return who === 'none' ? [] : [{ ...binding, rbacSubjects: [subject] }];
});

function cluster(name: string): fc.Arbitrary<ReturnType<typeof build.cluster>> {
  return fc
    .record({
      tokenIssuer: fc.constantFrom('https://shared', `https://${name}`),
      signingKeys: fc.constantFrom([first], [second], []),
      apiAudiences: fc.constant(['api']),
      rbacBindings: bindings,
    })
    .map((fields) => build.cluster({ name, at: `clusters.${name}`, certificateIssuers: [], workloads: [], ...fields }));
}

export const arbitraryWorld: fc.Arbitrary<TrustModel> = fc
  .integer({ min: 1, max: 3 })
  .chain((count) =>
    fc.record({
      authMounts: mounts,
      authRoles: fc.tuple(...Array.from({ length: count }, (_, index) => role(index))),
      policies: policies(count),
      east: cluster('east'),
      west: cluster('west'),
      server: spire,
      // They differ in which of two patterns counts for a list.
      product: fc.constantFrom(
        { name: 'vault' as const, version: '1.21' },
        { name: 'openbao' as const, version: '2.6' },
      ),
    }),
  )
  .map(({ east, west, server, ...held }) =>
    build.trustModel({
      name: 'world',
      spire: server,
      vault: build.vault(held),
      clusters: [east, west],
    }),
  );
