import * as fc from 'fast-check';
import { decideApproval } from '../../../src/trust/decide/approval';
import { decideClient } from '../../../src/trust/decide/client';
import { conclude } from '../../../src/trust/decide/decision';
import { requestsTo } from '../../../src/trust/decide/requests';
import type { RequestPolicy } from '../../../src/trust/model/request-policy';
import { approvalChain, decide, jwtChain, now } from '../../support/decide-chain';
import { declared, declaredMesh } from '../../support/declared-mesh';
import * as build from '../../support/model';

const ofApproval = (changes: Parameters<typeof approvalChain>[0]) =>
  decide(approvalChain(changes)).steps.filter(({ check }) => check.startsWith('approval/'));
const outcomes = (changes: Parameters<typeof approvalChain>[0]) =>
  ofApproval(changes).map(({ check, outcome }) => `${check} ${outcome}`);
const web = build.certificate();
const policy = (overrides: Partial<RequestPolicy>): RequestPolicy => build.requestPolicy(overrides);

test("cert-manager's own approver asks nothing", () => {
  expect(decide(jwtChain()).steps.filter(({ check }) => check.startsWith('approval/'))).toEqual([]);
});

test('a request that a policy allows is approved', () => {
  expect(outcomes({})).toEqual([
    'approval/selected pass',
    'approval/use pass',
    'approval/attribute pass',
    'approval/duration pass',
  ]);
});

test('one policy that allows it is enough, whatever the others say', () => {
  const other = policy({ meta: build.objectMeta('', 'other'), allowed: build.allowing({}) });
  const use = build.useRole();
  const cluster = {
    requestPolicies: [other, build.requestPolicy()],
    rbacRoles: [
      build.tokenRequestRole('shop', 'vault'),
      { ...use, rules: use.rules.map((rule) => ({ ...rule, resourceNames: [] })) },
    ],
  };
  expect(decide(approvalChain({ cluster })).outcome).toBe('accepted');
});

test('a denial has the words of every policy that was asked, by name', () => {
  const use = build.useRole();
  const cluster = {
    requestPolicies: [
      policy({ meta: build.objectMeta('', 'b'), maxDuration: 3600 }),
      policy({ meta: build.objectMeta('', 'a'), allowed: build.allowing({}), maxDuration: 3600 }),
    ],
    rbacRoles: [
      build.tokenRequestRole('shop', 'vault'),
      { ...use, rules: use.rules.map((rule) => ({ ...rule, resourceNames: [] })) },
    ],
  };
  const [refused] = decide(approvalChain({ cluster })).steps.filter(({ outcome }) => outcome === 'fail');
  expect(refused?.message).toBe(
    'Denied=True policy.cert-manager.io: No policy approved this request: [a: spec.allowed.dnsNames: Invalid value: ["web.shop.acme.example"]: no allowed values, spec.constraints.maxDuration: Invalid value: "2160h0m0s": 1h0m0s] [b: spec.constraints.maxDuration: Invalid value: "2160h0m0s": 1h0m0s]',
  );
});

test.each<[string, Partial<RequestPolicy>]>([
  ['of another namespace', { namespaces: ['ingress', 'shop-*'] }],
  ['for another issuer', { issuerName: 'web' }],
  ['for ClusterIssuers', { issuerKind: 'ClusterIssuer' }],
  ['of another group', { issuerGroup: 'awspca.cert-manager.io' }],
])('a policy %s does not select it', (_, requestPolicy) => {
  expect(outcomes({ requestPolicy })).toEqual(['approval/selected fail']);
});

test('selectors are globs, and an empty one selects all', () => {
  const open = { issuerName: '', issuerKind: '*', issuerGroup: '', namespaces: [] };
  expect(outcomes({ requestPolicy: open })[0]).toBe('approval/selected pass');
});

test('labels of a namespace only a live system knows', () => {
  const [first] = ofApproval({ requestPolicy: { namespaceLabels: { team: 'shop' } } });
  expect(first?.assumption).toBe('the namespace has the labels that policy `acme.issuer.shop.vault` selects by');
});

test('a right in another namespace is none', () => {
  const rbacBindings = [
    build.tokenRequestBinding('shop', 'vault'),
    build.useBinding({ meta: build.objectMeta('ingress', 'acme.issuer.shop.vault:use') }),
  ];
  expect(outcomes({ cluster: { rbacBindings } })).toEqual(['approval/selected pass', 'approval/use fail']);
});

test('what is required and not there, and conditions that nobody evaluates here', () => {
  const names = build.allowing({ dnsNames: ['*'] });
  const required = { ...names, commonName: { values: ['*'], required: true, rules: [] } };
  expect(
    ofApproval({ requestPolicy: { allowed: required } }).find(({ outcome }) => outcome === 'fail')?.message,
  ).toContain('spec.allowed.commonName.required: Required value: true');
  const rules = { ...names, dnsNames: { values: null, required: false, rules: ['self.endsWith(cr.namespace)'] } };
  expect(ofApproval({ requestPolicy: { allowed: rules } }).map(({ assumption }) => assumption)).toContain(
    'the conditions of policy `acme.issuer.shop.vault` in CEL hold',
  );
});

test('an organisation without text is one, and must be allowed', () => {
  const subject = { ...web.subject, organizations: [''] };
  const [name] = web.dnsNames;
  const with_ = (organizations: readonly string[]) => ({
    certificate: { subject },
    requestPolicy: { allowed: build.allowing({ dnsNames: [name!], organizations }) },
  });
  expect(outcomes(with_(['']))).not.toContain('approval/attribute fail');
  expect(outcomes(with_(['acme']))).toContain('approval/attribute fail');
});

test('a minimum is one', () => {
  expect(outcomes({ requestPolicy: { minDuration: 9_000_000, maxDuration: 0 } })).toContain('approval/duration fail');
});

test('keys by algorithm and size', () => {
  const key = (overrides: Partial<RequestPolicy>) => outcomes({ requestPolicy: overrides });
  expect(key({ keyAlgorithm: 'RSA', minKeySize: 2048, maxKeySize: 2048 })).not.toContain('approval/key fail');
  expect(key({ minKeySize: 3072 })).toContain('approval/key fail');
  expect(key({ maxKeySize: 1024 })).toContain('approval/key fail');
});

test('a mesh as it is declared gets all its certificates', () => {
  const model = declared(declaredMesh());
  const [prod] = model.clusters;
  const [mesh] = prod!.certificateIssuers;
  expect(decideClient(model, prod!, mesh!, now).outcome).toBe('accepted');
});

test('what is outside of every glob of a policy is never approved, and what is inside always is', () => {
  const name = fc.constantFrom('a.shop', 'b.shop', 'a.edge', 'shop', 'x.a.shop');
  fc.assert(
    fc.property(fc.uniqueArray(name, { minLength: 1 }), fc.subarray(['*.shop', 'a.*', 'shop']), (dnsNames, globs) => {
      const model = approvalChain({
        certificate: { dnsNames },
        requestPolicy: { allowed: build.allowing({ dnsNames: globs }) },
      });
      const [prod] = model.clusters;
      const [request] = requestsTo(prod!, prod!.certificateIssuers[0]!);
      const { outcome } = conclude(decideApproval(model, prod!, request!));
      const fits = (one: string, glob: string): boolean =>
        new RegExp(`^${glob.replaceAll('.', '\\.').replaceAll('*', '.*')}$`).test(one);
      expect(outcome).toBe(dnsNames.every((one) => globs.some((glob) => fits(one, glob))) ? 'accepted' : 'refused');
    }),
  );
});
