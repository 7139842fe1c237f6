import fc from 'fast-check';
import { allOf, holds } from '../../../src/trust/prove/language';
import { PathIndex } from '../../../src/trust/prove/path-index';
import { policyPathLanguage } from '../../../src/trust/prove/pattern';
import { shortest } from '../../../src/trust/prove/shortest';

test('of many paths it gives those that may meet the one, and few besides', () => {
  const paths = ['secret/a', 'secret/a/b', 'secret/b/*', 'secret/*', '+/a', 'pki/sign/web', 'secret/ab/*'];
  const index = new PathIndex(paths.map((path) => [path, path]));
  expect([...new Set(index.near('secret/a'))]).toEqual(['+/a', 'secret/*', 'secret/a']);
  expect([...new Set(index.near('pki/sign/web'))]).toEqual(['+/a', 'pki/sign/web']);
  expect([...new Set(index.near('secret/b/c'))]).toEqual(['+/a', 'secret/*', 'secret/b/*']);
  expect([...new Set(index.near('secret/a*'))]).toEqual(['+/a', 'secret/*', 'secret/a', 'secret/a/b', 'secret/ab/*']);
});

test('it leaves out nothing that meets, nor what a list finds without its last `/`', () => {
  const part = fc.constantFrom('a', 'ab', 'b', '+');
  const path = fc
    .tuple(fc.array(part, { minLength: 1, maxLength: 3 }), fc.constantFrom('', '*', '/*', '/'))
    .map(([parts, end]) => (parts.join('/') + end).replace('+*', '*'));
  fc.assert(
    fc.property(fc.array(path, { maxLength: 6 }), path, (paths, asked) => {
      const near = new PathIndex(paths.map((one) => [one, one])).near(asked);
      const language = policyPathLanguage(asked);
      const meets = (one: string): boolean => shortest(allOf([policyPathLanguage(one), language])) !== null;
      const listed = (one: string): boolean =>
        holds(language, `${one}/`) || holds(policyPathLanguage(one), `${asked}/`);
      const meeting = paths.filter((one) => meets(one) || listed(one));
      expect(meeting.filter((one) => !near.includes(one))).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});
