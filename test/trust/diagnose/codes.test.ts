import { codeOf, codes } from '../../../src/trust/diagnose/codes';

test('a code is words joined by hyphens, and its title is no sentence', () => {
  for (const [code, { title }] of Object.entries(codes)) {
    expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
    // A product is named as its makers write it.
    expect(title).toMatch(/^([A-Z]|cert-manager ).*[^.]$/);
  }
});

test('what a code stands for; null for one that does not exist', () => {
  expect(codeOf('unknown-key')).toBe(codes['unknown-key']);
  expect(codeOf('unknown-kye')).toBeNull();
  expect(codeOf('toString')).toBeNull();
});

test('a code that is not in the registry does not compile', () => {
  // @ts-expect-error -- the registry is the list of codes
  const code: keyof typeof codes = 'no-such-code';
  expect(codeOf(code)).toBeNull();
});
