import {
  acrossVersions,
  conclude,
  field,
  missingOf,
  step,
  text,
  values,
  when,
  type Decision,
} from '../../../src/trust/decide/decision';
import { jwtAuthRole, pkiRole } from '../../support/model';

const pass = step('issuer/server', true);
const fail = step('issuer/server', false);
const open = step('issuer/server', { missing: 'there' });
const live = step('login/cidr', 'live', values([]), values(['10.0.0.0/8', '::/0']));

test('a step carries both values, where they stand, and the words of the server', () => {
  const role = jwtAuthRole({ boundAudiences: ['a', 'b'] });
  expect(step('jwt/audience', false, values(['x'], 'issuer'), field(role, 'boundAudiences'))).toEqual({
    server: 'vault',
    check: 'jwt/audience',
    outcome: 'fail',
    sent: '`x`',
    wanted: '`a`, `b`',
    sentAt: 'issuer',
    wantedAt: `${role.at}.boundAudiences`,
    message:
      '400 error validating token: invalid audience (aud) claim: audience claim does not match any expected audience',
    log: '',
    source: 'observed 2026-11-24, Vault 1.21.0',
    missing: '',
    assumption: '',
  });
});

test('a check that passes says nothing', () => {
  expect([pass.outcome, pass.message, pass.log]).toEqual(['pass', '', '']);
});

test('what is wanted and not known leaves a step open; what is sent and not known does so for a mismatch', () => {
  const unknown = { values: ['x'], at: 'p', missing: 'p' };
  const outcome = (...made: Parameters<typeof step>) => [step(...made).outcome, step(...made).missing];
  expect(outcome('jwt/issuer', true, values(['x']), unknown)).toEqual(['unknown', 'p']);
  expect(outcome('jwt/issuer', false, unknown, values(['y']))).toEqual(['unknown', 'p']);
  expect(outcome('jwt/issuer', true, unknown, values(['x']))).toEqual(['pass', '']);
});

test('a field knows its origin and whether it is known', () => {
  const role = pkiRole({ origins: { keyType: { kind: 'unknown', at: 'main.tf.json' } } });
  expect(field(role, 'keyType')).toEqual({ values: ['any'], at: 'main.tf.json', missing: 'main.tf.json' });
  expect(field(role, 'keyBits').values).toEqual(['0']);
  expect(field(role, 'notAfter').values).toEqual([]);
  expect(field(role, 'maxTtl', ['2160h']).values).toEqual(['2160h']);
});

test('a value as text, whatever it brings', () => {
  expect(['a', 1, true, null, { toString: 1 }, ['b']].map(text)).toEqual([
    'a',
    '1',
    'true',
    'null',
    '{"toString":1}',
    '["b"]',
  ]);
});

test('a step under a condition', () => {
  expect(when(false, 'issuer/server', false)).toEqual([]);
  expect(when(true, 'issuer/server', false)).toEqual([fail]);
});

test.each<[string, readonly Decision['steps'][number][], Partial<Decision>]>([
  ['nothing asked', [], { outcome: 'accepted', assuming: [] }],
  ['all pass', [pass, pass], { outcome: 'accepted', assuming: [] }],
  ['one fails', [pass, open, live, fail], { outcome: 'refused' }],
  ['a fact is missing', [pass, open, live], { outcome: 'undecided' }],
  [
    'only life knows, said once',
    [live, pass, live],
    { outcome: 'accepted', assuming: ['Vault sees its client at an address in 10.0.0.0/8, ::/0'] },
  ],
])('%s', (_, steps, expected) => {
  expect(conclude(steps)).toMatchObject(expected);
});

test.each<[string, readonly Decision[], Decision['outcome'], readonly string[]]>([
  ['all accept', [conclude([pass]), conclude([pass])], 'accepted', ['']],
  ['all refuse', [conclude([fail]), conclude([fail])], 'refused', ['']],
  ['they differ', [conclude([fail]), conclude([pass])], 'undecided', ['here']],
  ['one is open', [conclude([open]), conclude([pass])], 'undecided', ['there']],
  ['no version applies', [], 'accepted', []],
])('across versions: %s', (_, decisions, outcome, missing) => {
  const merged = acrossVersions('here', decisions, (ask) => ask());
  expect([merged.outcome, merged.steps.map((one) => one.missing)]).toEqual([outcome, missing]);
});

test('what a decision lacks is the first fact that is missing', () => {
  const steps = [step('jwt/subject', true), step('jwt/issuer', { missing: 'a' }), step('jwt/expiry', { missing: 'b' })];
  expect([missingOf({ steps }), missingOf({ steps: steps.slice(0, 1) })]).toEqual(['a', '']);
});
