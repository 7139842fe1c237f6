import { codes } from '../../../src/trust/diagnose/codes';
import { rules } from '../../../src/trust/rules/rules';

test('each rule has a code of its own', () => {
  expect(new Set(rules.map(({ code }) => code)).size).toBe(rules.length);
  expect(rules.filter(({ code }) => !Object.hasOwn(codes, code))).toEqual([]);
});
