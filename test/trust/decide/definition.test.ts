import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { decideClient, decideToken } from '../../../src/trust/decide/client';
import { tokenOf } from '../../../src/trust/terms/token';
import * as build from '../../support/model';
import { decide, jwtChain, kubernetesChain, now } from '../../support/decide-chain';

const trust = resolve(__dirname, '../../../src/trust');
const files = (readdirSync(trust, { recursive: true, encoding: 'utf8' }) as string[]).filter((file) =>
  file.endsWith('.ts'),
);
const source = (file: string): string => readFileSync(join(trust, file), 'utf8');
const inDecide = (file: string): boolean => file.startsWith('decide');

const party = join('decide', 'party');
/** What stands before Vault where approver-policy approves. */
const approval: readonly string[] = [join('decide', 'approval.ts'), join('decide', 'requests.ts')];

/** Who has other tokens than a Pod's, or another way to Vault, or another use for a token. */
const beyond: readonly string[] = [
  ...['mesh-identity', 'secret-client', 'spire-attestation', 'spire-upstream', 'svid-keys', 'svid-login'],
].map((name) => join('decide', `${name}.ts`));

/** Lines of code of a file, its imports and comments aside. */
function linesOf(file: string): number {
  const statements = source(file).replace(/^import [^;]*;$/gm, '');
  return statements.split('\n').filter((line) => line.trim() !== '' && !/^\s*(\/\/|\/?\*)/.test(line)).length;
}

test('the definition of acceptance can be read in one sitting', () => {
  const chain = files.filter(
    (file) => inDecide(file) && !file.startsWith(party) && ![...approval, ...beyond].includes(file),
  );
  expect(chain.map(linesOf).reduce((sum, lines) => sum + lines, 0)).toBeLessThanOrEqual(1430);
});

test('so can what is approved', () => {
  expect(approval.map(linesOf).reduce((sum, lines) => sum + lines, 0)).toBeLessThanOrEqual(230);
});

test('what a relying party accepts can be read at a glance, and what anybody beyond is given', () => {
  for (const file of files.filter((one) => one.startsWith(party) || beyond.includes(one)))
    expect([file, linesOf(file) <= 100]).toEqual([file, true]);
});

test('no other room compares the claims of a token', () => {
  const compares =
    /\.(iss|aud|sub)\b\s*(===|!==|\.(includes|some|every|startsWith|indexOf)\b)|(===|!==|includes\()\s*\(?\w+\.(iss|aud|sub)\b/;
  const terms = (file: string): boolean => file === join('terms', 'token.ts');
  expect(files.filter((file) => !inDecide(file) && !terms(file) && compares.test(source(file)))).toEqual([]);
});

test('it never throws, whatever somebody calls a token', () => {
  const claims = fc.dictionary(
    fc.constantFrom('iss', 'aud', 'sub', 'exp', 'iat', 'nbf', 'kubernetes.io', 'toString', '__proto__', 'x'),
    fc.jsonValue(),
  );
  const models = [
    jwtChain({ role: { boundClaims: { x: ['a'], '/kubernetes.io/namespace': ['b'] }, userClaim: 'x' } }),
    kubernetesChain(),
  ];
  fc.assert(
    fc.property(claims, fc.constantFrom(0, 1), fc.constantFrom('', 'prod', 'other'), (all, which, cluster) => {
      const model = models[which]!;
      const mount = model.vault.authMounts[0]!.path;
      const token = tokenOf(JSON.parse(JSON.stringify(all)) as Record<string, unknown>, { cluster });
      const { outcome } = decideToken(model, mount, 'acme-prod-shop-vault', token, now);
      expect(['accepted', 'refused', 'undecided']).toContain(outcome);
    }),
    { numRuns: 1000 },
  );
});

test('the same question has the same answer', () => {
  expect(JSON.stringify(decide(jwtChain()))).toBe(JSON.stringify(decide(jwtChain())));
});

test('10 000 clients are decided in the time of a glance', () => {
  const ids = Array.from({ length: 10_000 }, (_, index) => `w${index}`);
  const model = build.trustModel({
    vault: build.vault({
      authMounts: [build.jwtMount()],
      authRoles: ids.map((name) =>
        build.jwtAuthRole({
          name,
          boundSubject: `system:serviceaccount:${name}:vault`,
          boundAudiences: [`vault://${name}/vault`],
          token: build.tokenSettings({ policies: [name] }),
        }),
      ),
      policies: ids.map((name) =>
        build.policy({ name, rules: [{ ...build.policy().rules[0]!, path: `pki/sign/${name}` }] }),
      ),
      pkiMounts: [build.pkiMount()],
      pkiRoles: ids.map((name) => build.pkiRole({ name })),
    }),
    clusters: [
      build.cluster({
        certificateIssuers: ids.map((name) =>
          build.certificateIssuer({
            meta: build.objectMeta(name, 'vault'),
            id: `${name}/vault`,
            authRole: name,
            signPath: `pki/sign/${name}`,
            serviceAccountNamespace: name,
          }),
        ),
        serviceAccounts: ids.map((name) => build.serviceAccount(name, 'vault')),
        rbacRoles: ids.map((name) => build.tokenRequestRole(name, 'vault')),
        rbacBindings: ids.map((name) => build.tokenRequestBinding(name, 'vault')),
      }),
    ],
  });
  const start = performance.now();
  const one = { ...model, clusters: model.clusters };
  const outcomes = new Set(one.clusters[0]!.certificateIssuers.map((issuer) => decideOne(one, issuer)));
  expect([...outcomes]).toEqual(['accepted']);
  expect(performance.now() - start).toBeLessThan(20_000);
});

function decideOne(
  model: ReturnType<typeof build.trustModel>,
  issuer: ReturnType<typeof build.certificateIssuer>,
): string {
  return decideClient(model, model.clusters[0]!, issuer, now).outcome;
}
