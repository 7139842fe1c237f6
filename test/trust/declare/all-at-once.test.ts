import * as fc from 'fast-check';
import { declare } from '../../../src/trust/declare/declare';
import type { SourcePath } from '../../../src/trust/diagnose/diagnostic';
import { everyObject } from './every-object';

/** A copy with something else at a path; undefined takes it out. */
function planted(declaration: unknown, path: SourcePath, value: unknown): unknown {
  const copy = structuredClone(declaration);
  let holder = copy as Record<string | number, unknown>;
  for (const step of path.slice(0, -1)) holder = (holder[step] ??= {}) as typeof holder;
  holder[path.at(-1) ?? ''] = value;
  return copy;
}

function pathsIn(value: unknown, path: SourcePath = []): readonly SourcePath[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const at = [...path, Array.isArray(value) ? Number(key) : key];
    return [at, ...pathsIn(inner, at)];
  });
}

function blocking(declaration: unknown): readonly string[] {
  const { diagnostics } = declare(declaration);
  return diagnostics.filter(({ kind }) => kind === 'broken').map(({ code, path }) => `${code} ${path.join('.')}`);
}

const everywhere = pathsIn(everyObject);

test.each(everywhere.map((path) => [path.join('.'), path] as const))('a fault at %s is one fault', (_, path) => {
  const before = declare(everyObject).diagnostics.map(({ code, path: at }) => `${code} ${at.join('.')}`);
  const { diagnostics } = declare(planted(everyObject, path, () => 'no data'));
  const more = diagnostics
    .map(({ code, path: at }) => `${code} ${at.join('.')}`)
    .filter((one) => !before.includes(one));
  expect(more).toEqual([`wrong-type ${path.join('.')}`]);
});

const prod: SourcePath = ['clusters', 'prod'];
const issuer: SourcePath = [...prod, 'certManager', 'issuers', 0];
const edge: SourcePath = [...prod, 'certManager', 'clusterIssuers', 0];
const workload: SourcePath = [...prod, 'workloads', 0];

/** Faults of different kinds, none of which makes another one meaningless. */
const faults: readonly (readonly [SourcePath, unknown, string])[] = [
  [['vault', 'caBundel'], 'x', 'unknown-key'],
  [['vault', 'pki', 'root', 'root', 'keyBits'], 384_000, 'bad-value'],
  [['vault', 'pki', 'prod', 'intermediate', 'signedBy'], 'rot', 'unknown-pki-mount'],
  [['vault', 'pki', 'old', 'description'], 'x', 'setting-without-effect'],
  [[...prod, 'version'], 1.3, 'wrong-type'],
  [[...prod, 'logins', 'next', 'kubernetes'], { reviewer: { client: {} } }, 'one-of'],
  [[...issuer, 'namespace'], 'Sandbox', 'bad-value'],
  [[...issuer, 'pkiRole', 'mount'], 'prd', 'unknown-pki-mount'],
  [[...issuer, 'pkiRole', 'maxTtl'], 5, 'wrong-type'],
  [[...issuer, 'keepLogins', 0], 'odl', 'unknown-login'],
  [[...issuer, 'authRole', 'numUses'], 1, 'token-settings-conflict'],
  [[...issuer, 'certificates', 0, 'renewBefore'], '1s', 'certificate-invalid'],
  [[...issuer, 'certificates', 0, 'name'], 'Web', 'bad-value'],
  [[...edge, 'name'], 'Edge', 'bad-value'],
  [[...edge, 'pkiRole', 'ttl'], '8760h', 'lifetime-exceeded'],
  [[...edge, 'authRole', 'aliasNameSource'], 'serviceaccount_name', 'setting-without-effect'],
  [[...workload, 'serviceAccount'], 'Orders', 'bad-value'],
  [[...workload, 'access', 0, 'capabilities', 0], 'scan', 'feature-unavailable'],
  [[...workload, 'tokens', 'maxTtl'], '2400', 'bad-value'],
  [[...workload, 'authRole', 'tokenType'], 'batch', 'token-settings-conflict'],
  [['waivers'], [{ code: 'audience-missin', at: 'x', reason: '' }], 'unknown-waiver-code'],
];

test.each(faults.map((fault) => [fault[2], fault[0].join('.'), fault] as const))(
  '%s at %s',
  (code, _, [path, value]) => {
    expect(blocking(planted(everyObject, path, value)).map((found) => found.split(' ')[0])).toContain(code);
  },
);

test('no fault hides another one', () => {
  fc.assert(
    fc.property(fc.subarray([...faults], { minLength: 2 }), (some) => {
      const all = blocking(some.reduce<unknown>((whole, [path, value]) => planted(whole, path, value), everyObject));
      const alone = some.flatMap(([path, value]) => blocking(planted(everyObject, path, value)));
      expect([...all].sort()).toEqual([...new Set(alone)].sort());
    }),
  );
});
