import fc from 'fast-check';
import { holds } from '../../../src/trust/prove/language';
import { globLanguage, policyPathLanguage } from '../../../src/trust/prove/pattern';
import { matchesGlob, matchesPolicyPath } from '../../../src/trust/terms/glob';

test('globs hold what Vault’s globs match', () => {
  const glob = fc.string({ unit: fc.constantFrom('a', ':', '*'), maxLength: 5 });
  const text = fc.string({ unit: fc.constantFrom('a', ':', 'b'), maxLength: 6 });
  fc.assert(
    fc.property(glob, text, (one, tried) => expect(holds(globLanguage(one), tried)).toBe(matchesGlob(one, tried))),
  );
});

test('paths of policies hold what Vault’s policies cover', () => {
  const part = fc.constantFrom('a', 'b', '+', '', 'a+');
  const path = fc
    .tuple(fc.array(part, { minLength: 1, maxLength: 4 }), fc.constantFrom('', '*'))
    .map(([parts, end]) => parts.join('/') + end);
  const text = fc
    .array(fc.constantFrom('a', 'b', '', 'ab'), { minLength: 1, maxLength: 4 })
    .map((parts) => parts.join('/'));
  fc.assert(
    fc.property(path, text, (one, tried) =>
      expect(holds(policyPathLanguage(one), tried)).toBe(matchesPolicyPath(one, tried)),
    ),
    { numRuns: 1000 },
  );
});

test('an open text stands for any text', () => {
  const language = policyPathLanguage('secret/\uFFFF/a', '\uFFFF');
  expect(['secret/x/a', 'secret/x/y/a', 'secret/x/b'].map((path) => holds(language, path))).toEqual([
    true,
    true,
    false,
  ]);
});
