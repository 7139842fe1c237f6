import { conclude, step, values } from '../../../../src/trust/decide/decision';
import { meanings } from '../../../../src/trust/report/explain/meanings';
import { told } from '../../../../src/trust/report/explain/told';

const asked = { subject: 's', login: 'l', about: ['a'], meanings, names: { role: 'web' }, seen: () => [] };

test('checks behind the first refusal are not reached', () => {
  const decision = conclude([step('jwt/subject', true), step('jwt/issuer', false), step('jwt/expiry', true)]);
  const { steps, refusal, ...rest } = told(decision, null, asked);
  expect(steps.map(({ check, reached }) => [check, reached])).toEqual([
    ['jwt/subject', true],
    ['jwt/issuer', true],
    ['jwt/expiry', false],
  ]);
  expect(refusal?.step.check).toBe('jwt/issuer');
  expect(rest).toEqual({ outcome: 'refused', assuming: [], subject: 's', login: 'l', about: ['a'] });
});

test('no signature is told, wherever a server might repeat it', () => {
  const given = { alg: 'ES256', kid: '', claims: {}, signed: { input: 'i', signature: 'c2lnbmF0dXJl' } };
  const decision = conclude([step('jwt/subject', false, values(['x c2lnbmF0dXJl']))]);
  expect(told(decision, given, asked).steps[0]?.sent).toBe('`x …`');
});
