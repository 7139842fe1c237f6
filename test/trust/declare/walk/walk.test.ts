import type { SourcePath } from '../../../../src/trust/diagnose/diagnostic';
import fc from 'fast-check';
import { walk } from '../../../../src/trust/declare/walk/walk';

const login = { jwt: { keys: { discovery: {} } } };
const cluster = { tokenIssuer: 'https://oidc.acme.example/prod', login };
const sound = { name: 'acme', vault: { server: 'https://vault.acme.example:8200' }, clusters: { prod: cluster } };
const withCluster = (more: object): object => ({ ...sound, clusters: { prod: { ...cluster, ...more } } });

/** Code, place and message of each fault. */
function faultsOf(input: unknown): readonly string[] {
  return walk(input).faults.map(({ code, at, message }) => `${code} ${at}: ${message}`);
}

test('a sound declaration comes out as it went in, without what is absent or ignored', () => {
  const walked = walk({ ...sound, 'x-anchors': 1, waivers: undefined });
  expect(walked.faults).toEqual([]);
  expect(walked.value).toEqual(sound);
});

test('nothing of the input is changed, or part of the value', () => {
  const input = withCluster({ apiAudiences: ['a'], labels: { a: 'b' } });
  const before = JSON.stringify(input);
  const deepFrozen = JSON.parse(before, (_, value: unknown) =>
    typeof value === 'object' ? Object.freeze(value) : value,
  ) as unknown;
  expect(walk(deepFrozen).value).toEqual(input);
  expect(JSON.stringify(input)).toBe(before);
  const { value } = walk(input);
  expect(value?.clusters?.['prod']?.apiAudiences).not.toBe((input as typeof sound).clusters);
});

test.each([null, undefined, 'text', 7, [], () => 1, new Date(0)])('%p is no declaration', (input) => {
  const { value, faults } = walk(input);
  expect(value).toBeNull();
  expect(faults).toHaveLength(1);
  expect(faults[0]?.code).toBe('wrong-type');
  expect(faults[0]?.path).toEqual([]);
});

test('all faults come out at once, each at its place, and the rest is kept', () => {
  const input = {
    name: 'Acme',
    vault: { server: 'vault', tls: true },
    clusters: {
      prod: { ...cluster, tokenIsuer: 'x', version: 1.3, workloads: [{ namespace: 'shop', serviceAccount: 'orders' }] },
    },
  };
  expect(faultsOf(input)).toEqual([
    'bad-value name: `name` is `Acme`, not a DNS label of at most 63 characters',
    'unknown-key vault.tls: unknown key `tls`',
    'bad-value vault.server: `server` is `vault`, not an http or https URL',
    'unknown-key clusters.prod.tokenIsuer: unknown key `tokenIsuer`',
    'wrong-type clusters.prod.version: `version` is a number, not a version such as `1.21`',
    'missing-key clusters.prod.workloads[shop/orders].access: `access` is missing',
  ]);
  expect(walk(input).value).toEqual({
    vault: {},
    clusters: { prod: { ...cluster, workloads: [{ namespace: 'shop', serviceAccount: 'orders' }] } },
  });
});

test('a place is faulty where something at or below it was refused, or was meant to be there', () => {
  const faulty = { ...sound, vualt: {}, vault: undefined, clusters: { prod: { ...cluster, version: 1 } } };
  const walked = walk(faulty);
  const known = (path: SourcePath): readonly (string | null)[] => [
    walked.faulty.at(path)?.at ?? null,
    walked.refused.at(path)?.at ?? null,
  ];
  expect(known(['clusters', 'prod', 'version'])).toEqual(['clusters.prod.version', 'clusters.prod.version']);
  expect(known(['clusters', 'prod'])).toEqual(['clusters.prod', null]);
  expect(known([])).toEqual(['', null]);
  expect(known(['vault'])).toEqual(['vault', 'vault']);
  expect(known(['name'])).toEqual([null, null]);
  expect(known(['clusters', 'prod', 'login'])).toEqual([null, null]);
});

test('a member that lost its name is named as its fault names it', () => {
  const issuers = [{ namespace: 'Shop', name: 'web' }, { namespace: 'shop' }];
  const { faulty } = walk({ ...sound, clusters: { prod: { ...cluster, certManager: { issuers } } } });
  const at = (index: number): string | undefined =>
    faulty.at(['clusters', 'prod', 'certManager', 'issuers', index])?.at;
  expect([at(0), at(1)]).toEqual([
    'clusters.prod.certManager.issuers[Shop/web]',
    'clusters.prod.certManager.issuers[1]',
  ]);
});

test('`__proto__` is a key like any other', () => {
  const input = JSON.parse(
    '{"name":"acme","vault":{"server":"https://v.example","__proto__":{"x":1}},"clusters":{"__proto__":{"tokenIssuer":"https://a.example"}}}',
  ) as unknown;
  expect(faultsOf(input)).toEqual([
    'unknown-key vault.__proto__: unknown key `__proto__`',
    'bad-key clusters.__proto__: the name `__proto__` is not a DNS label of at most 63 characters',
  ]);
  const labels = JSON.parse('{"__proto__":"x","a":"b"}') as unknown;
  const kept = walk(withCluster({ labels })).value?.clusters?.['prod']?.labels ?? {};
  expect(Object.entries(kept)).toEqual([
    ['__proto__', 'x'],
    ['a', 'b'],
  ]);
});

test('what circles, behaves or is no data neither hangs nor gets in', () => {
  const circle: Record<string, unknown> = { ...cluster };
  circle['certManager'] = { issuers: [circle] };
  expect(walk({ ...sound, clusters: { prod: circle } }).faults.length).toBeGreaterThan(0);
  class Foreign {
    readonly server = 'https://vault.acme.example';
  }
  expect(faultsOf({ ...sound, vault: new Foreign() })).toEqual([
    'wrong-type vault: `vault` is an instance of a class, not an object with `server`',
  ]);
  expect(faultsOf({ ...sound, clusters: new Map() })).toEqual([
    'wrong-type clusters: `clusters` is an instance of a class, not an object whose keys are names',
  ]);
});

test('no secret reaches a message, wherever it stands', () => {
  const secrets = [
    '-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIEsecret',
    'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJzZWNyZXQifQ.c2VjcmV0',
  ];
  for (const secret of secrets) {
    const { faults } = walk({
      [secret]: 1,
      name: secret,
      vault: { server: secret, caBundle: secret, pki: { [secret]: { [secret]: secret } } },
      clusters: {
        [secret]: { version: secret, certManager: { issuers: [{ namespace: secret, name: secret, bad: 1 }] } },
      },
    });
    expect(faults.length).toBeGreaterThan(7);
    const printed = JSON.stringify(faults.map((fault) => ({ ...fault, path: [] })));
    expect(printed).not.toContain('MC4CAQ');
    expect(printed).not.toContain('c2VjcmV0');
  }
});

test('whatever it is given, it answers', () => {
  const keys = fc.constantFrom(
    'name',
    'vault',
    'clusters',
    'login',
    'jwt',
    'issuers',
    'certManager',
    'x-a',
    'variable',
    '__proto__',
  );
  const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 5 },
      fc.anything(),
      fc.array(tie('tree'), { maxLength: 3 }),
      fc.dictionary(keys, tie('tree'), { noNullPrototype: false }),
    ),
  }));
  fc.assert(
    fc.property(tree, (input) => {
      for (const { at, message, path } of walk(input).faults) {
        expect(message).not.toMatch(/\n|undefined/);
        expect(at === '').toBe(path.length === 0);
      }
    }),
  );
});

test('ten thousand issuers are no wait', () => {
  const issuers = Array.from({ length: 10_000 }, (_, index) => ({
    namespace: `team-${String(index)}`,
    name: 'vault',
    pkiRole: { mount: 'pki', allowedDomains: ['svc.cluster.local'], maxTtl: '2160h' },
    certificates: [{ name: 'web', dnsNames: ['web.svc.cluster.local'] }],
  }));
  const input = withCluster({ certManager: { issuers } });
  const fastest = (work: () => void): number =>
    Math.min(
      ...Array.from({ length: 3 }, () => {
        const begin = performance.now();
        work();
        return performance.now() - begin;
      }),
    );
  const walking = fastest(() => expect(walk(input).faults).toEqual([]));
  // A ratio, since machines differ and are busy: measured 3, and 70 ms in all.
  const copying = fastest(() => void JSON.parse(JSON.stringify(input)));
  expect(walking / copying).toBeLessThan(15);
});
