import { Trust } from '../src';
import { gather } from '../src/files/gather';
import { synthFiles } from '../src/files/synth';
import { blocks } from '../src/trust/diagnose/blocks';
import type { Diagnostic } from '../src/trust/diagnose/diagnostic';
import { examples, type Example } from './support/examples';

const all = examples().map((example) => [example.name, example] as const);

function judged(example: Example, edit: (text: string) => string, declared: boolean): readonly Diagnostic[] {
  const files = [...synthFiles(example.trust)].map(([file, text]) => ({ file, text: edit(text) }));
  const { diagnostics } = Trust.judge(gather(files).artefacts, declared ? example.trust : null);
  return diagnostics.filter((diagnostic) => blocks(diagnostic));
}

/** One fact of an emitted file, in the words of the file. */
const edits: readonly (readonly [fact: string, from: RegExp, to: string, code: string, place: RegExp])[] = [
  ['audience', /"vault:\/\/[^"]+"(?=\s*\])/, '"vault"', 'audience-not-sent', /bound_audiences$/],
  ['subject', /("bound_subject": ")[^"]+/, '$1system:serviceaccount:x:y', 'account-not-bound', /bound_subject$/],
  ['mount', /(mountPath: ).*/, '$1/v1/auth/other', 'auth-mount-missing', /mountPath$/],
  ['sign path', /( {4}path: )\S+/, '$1other/sign/web', 'path-not-allowed', /Issuer\//],
  ['role', /( role: ).*/, '$1other', 'auth-role-missing', /kubernetes\.role$/],
  ['role type', /"role_type": "jwt"/, '"role_type": "oidc"', 'role-type-missing', /role_type$/],
  ['policy path', /path \\"/, 'path \\"x', 'path-not-allowed', /Issuer\//],
  [
    'resourceNames',
    /(serviceaccounts\/token\n *resourceNames:\n *- ).*/,
    '$1other',
    'token-request-not-allowed',
    /Issuer\//,
  ],
  [
    'policy in its use',
    /(certificaterequestpolicies\n *resourceNames:\n *- ).*/,
    '$1other',
    'request-unapproved',
    /Issuer\//,
  ],
  [
    'name that a policy allows',
    /(dnsNames:\n *values:\n *- ).*/,
    '$1other.example',
    'request-denied',
    /Certificate\/.*dnsNames$/,
  ],
  ['namespace', /(kind: Issuer\nmetadata:\n.*\n {2}namespace: ).*/, '$1other', 'token-request-not-allowed', /Issuer\//],
  ['account', /(serviceAccountRef:\n +name: ).*/, '$1other', 'token-request-not-allowed', /Issuer\//],
];
const onlyWithFacts: typeof edits = [
  ['bound issuer', /("bound_issuer": ")[^"]+/, '$1https://other.example', 'token-issuer-mismatch', /bound_issuer$/],
  [
    'delegator',
    /(name: )(token-reviewer|vault)(?=\n {4}namespace: vault\n)/,
    '$1other',
    'reviewer-not-permitted',
    /vault_auth_backend\./,
  ],
  ['role of the delegator', /(name: )system:auth-delegator/, '$1view', 'artefact-differs', /roleRef\.name$/],
];

test.each(all)('what %s emits is judged clean, alone but for what only its declaration waives', (_, example) => {
  const waived = example.trust.model.waivers.map(({ code }) => code);
  const codes = (declared: boolean): readonly string[] =>
    judged(example, (text) => text, declared).map(({ code }) => code);
  expect([codes(false), codes(true)]).toEqual([waived, []]);
});

describe.each([...edits, ...onlyWithFacts])('another %s', (fact, from, to, code, place) => {
  const named = (found: readonly Diagnostic[]): boolean => found.some((one) => one.code === code && place.test(one.at));
  // What an example of these has first, no client uses: a login that is left behind, a mount for nodes alone.
  const edited = all.filter(
    ([name, { trust }]) =>
      !['migration', 'workload', 'token-clients', 'spire'].includes(name) &&
      [...synthFiles(trust).values()].some((text) => from.test(text)),
  );

  test('stands in some example', () => {
    expect(edited.length).toBeGreaterThan(0);
  });

  test.each(edited)('is named in what %s emits', (_, example) => {
    const edit = (text: string): string => text.replace(from, to);
    expect(named(judged(example, edit, true))).toBe(true);
    if (!onlyWithFacts.some(([one]) => one === fact)) expect(named(judged(example, edit, false))).toBe(true);
  });
});

/** Objects of operators, where an Issuer's words mean something else. */
const ofOperators: typeof edits = [
  ['mount', /( {2}mount: ).*/, '$1other', 'auth-mount-missing', /VaultAuth\/.*\.mount$/],
  ['role', /( {4}role: ).*/, '$1other', 'auth-role-missing', /VaultAuth\/.*\.role$/],
  ['audience', /(audiences:\n {6}- ).*/, '$1other', 'audience-not-sent', /bound_audiences$/],
  ['account', /( {4}serviceAccount: ).*/, '$1web', 'account-not-bound', /bound_subject$/],
  ['path of a mount', /( {10}path: ).*/, '$1other', 'auth-mount-missing', /SecretStore\/.*\.path$/],
  ['audience of a store', /(audiences:\n {14}- ).*/, '$1other', 'audience-not-sent', /bound_audiences$/],
];

test.each(ofOperators)('another %s of an operator is named', (_, from, to, code, place) => {
  const [, example] = all.find(([name]) => name === 'token-clients')!;
  const edit = (text: string): string => text.replace(from, to);
  for (const declared of [true, false]) {
    const found = judged(example, edit, declared).map((one) => [one.code, place.test(one.at)]);
    expect(found).toContainEqual([code, true]);
  }
});
