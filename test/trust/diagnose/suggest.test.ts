import fc from 'fast-check';
import { suggest } from '../../../src/trust/diagnose/suggest';

test.each([
  ['ulr', ['caBundle', 'url'], 'url'],
  ['nmae', ['vault', 'name'], 'name'],
  ['max_ttl', ['ttl', 'maxTtl'], 'maxTtl'],
  ['allow_any_name', ['allowAnyName'], 'allowAnyName'],
  ['MAXTTL', ['maxTtl'], 'maxTtl'],
  ['issuer', ['issuers', 'clusterIssuers'], 'issuers'],
  ['clusterissuers', ['issuers', 'clusterIssuers'], 'clusterIssuers'],
  ['kubernets', ['jwt', 'kubernetes'], 'kubernetes'],
])('%s among %j was meant to be %s', (word, known, meant) => {
  expect(suggest(word, known)).toBe(meant);
});

test.each([
  ['oidc', ['jwt', 'kubernetes']],
  ['ca', ['ou']],
  ['certificateManager', ['certManager']],
  ['name', ['name']],
  ['anything', []],
])('%s among %j has no near one', (word, known) => {
  expect(suggest(word, known)).toBeNull();
});

test('the nearest wins, and of equals the first', () => {
  expect(suggest('pubic', ['publish', 'public'])).toBe('public');
  expect(suggest('mani', ['main', 'mane'])).toBe('main');
});

test('two swaps, drops or additions anywhere are still understood', () => {
  const word = fc.stringMatching(/^[a-z]{6,12}$/);
  fc.assert(
    fc.property(word, fc.nat(), fc.nat(), (meant, first, second) => {
      const at = first % meant.length;
      const dropped = meant.slice(0, at) + meant.slice(at + 1);
      const added = `${dropped.slice(0, second % meant.length)}q${dropped.slice(second % meant.length)}`;
      expect(suggest(dropped, [meant])).toBe(meant);
      expect(suggest(added, [meant])).toBe(added === meant ? null : meant);
    }),
  );
});
