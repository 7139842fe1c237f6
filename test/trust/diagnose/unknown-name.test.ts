import { unknownName } from '../../../src/trust/diagnose/unknown-name';

test('a name that comes close is taken for a slip', () => {
  expect(unknownName('cluster', 'prd', ['dev', 'prod'])).toBe('unknown cluster `prd`: did you mean `prod`?');
});

test('far from everything, the choice is listed', () => {
  expect(unknownName('cluster', 'staging', ['dev', 'prod'])).toBe('unknown cluster `staging`: known are `dev`, `prod`');
  expect(unknownName('cluster', 'staging', ['prod'])).toBe('unknown cluster `staging`: known is `prod`');
  expect(unknownName('cluster', 'staging', [])).toBe('unknown cluster `staging`: there is none');
});

test('a long choice is cut', () => {
  const known = Array.from({ length: 20 }, (_, index) => `cluster-${index}`);
  expect(unknownName('cluster', 'x', known)).toMatch(/^unknown cluster `x`: known are `cluster-0`, .* and \d+ more$/);
});
