import fc from 'fast-check';
import { allOf, anything, holds, not, nothing, only } from '../../../src/trust/prove/language';
import { globLanguage } from '../../../src/trust/prove/pattern';
import { shortest } from '../../../src/trust/prove/shortest';
import { matchesGlob } from '../../../src/trust/terms/glob';

test.each([
  ['everything', anything, ''],
  ['nothing', nothing, null],
  ['a glob without one text of it', allOf([globLanguage('a*'), not(only('a'))]), 'ax'],
  ['two globs that meet', allOf([globLanguage('a*'), globLanguage('*b')]), 'ab'],
  ['two globs that never meet', allOf([globLanguage('a*'), globLanguage('b*')]), null],
  ['a glob inside another, without it', allOf([globLanguage('ab*'), not(globLanguage('a*'))]), null],
  ['a glob that holds another, without it', allOf([globLanguage('a*'), not(globLanguage('ab*'))]), 'a'],
])('of %s', (_, language, text) => {
  expect(shortest(language)).toBe(text);
});

test('what it finds is held, and where it finds nothing no text is', () => {
  const letters = ['a', 'b'];
  const texts = [0, 1, 2, 3, 4, 5, 6].flatMap((length) =>
    Array.from({ length: 2 ** length }, (_, index) =>
      Array.from({ length }, (__, at) => letters[(index >> at) & 1]).join(''),
    ),
  );
  const glob = fc.string({ unit: fc.constantFrom('a', 'b', '*'), maxLength: 4 });
  fc.assert(
    fc.property(glob, glob, (one, without) => {
      const language = allOf([globLanguage(one), not(globLanguage(without))]);
      const found = shortest(language);
      if (found === null)
        expect(texts.filter((text) => matchesGlob(one, text) && !matchesGlob(without, text))).toEqual([]);
      else
        expect([holds(language, found), matchesGlob(one, found), matchesGlob(without, found)]).toEqual([
          true,
          true,
          false,
        ]);
    }),
    { numRuns: 1000 },
  );
});
