import { foundIn, foundInSpire, isComparable, knownDifferences, placeOf } from '../../../src/trust/compare/found';
import { emittedParts } from '../../../src/trust/read/spire/emitted-spire';
import { spireItems } from '../../../src/trust/compare/inventory';
import { readSpireFiles } from '../../../src/trust/read/spire/spire-readers';
import { spireOf, spireTrust } from '../../support/spire';
import { spireFilesOf } from '../../support/spire-files';

const trust = spireTrust();
const read = readSpireFiles(spireFilesOf(trust, (_, text) => text).map((file) => ({ ...file, home: file.cluster })));

test('several files speak of one program; without any, the model does', () => {
  expect(
    foundInSpire(read)
      .get('SPIRE server')
      ?.map(({ node }) => node.at),
  ).toEqual(['spire/server.conf#server', 'spire/prod.values.yaml#spire-server']);
  const server = (files: typeof read): readonly string[] =>
    (foundIn(trust.model, files).get('SPIRE server') ?? []).map(({ node }) => node.at);
  expect([server([]), server(read)]).toEqual([
    ['spire'],
    ['spire/server.conf#server', 'spire/prod.values.yaml#spire-server'],
  ]);
  expect(foundIn(trust.model, read).get('auth mount `jwt-spire`')).toHaveLength(1);
});

test('what a file does not say is no difference, and what it says otherwise is one', () => {
  const planned = { ...spireOf(trust.model), server: { ...spireOf(trust.model).server, port: 1, caTtl: 1 } };
  const [item] = spireItems(emittedParts(planned));
  const paths = foundInSpire(read)
    .get('SPIRE server')
    ?.map((one) => knownDifferences(item!, one).map(({ path }) => path));
  expect(paths).toEqual([['port', 'caTtl'], ['caTtl']]);
});

test('what stands below something unknown is unknown, and has the place of what is around it', () => {
  const node = {
    at: 'a',
    origins: { keys: { kind: 'unknown', at: 'a.keys' }, name: { kind: 'derived', at: '' } },
  } as const;
  const difference = { declared: 1, held: 2 };
  expect(isComparable({ path: 'keys.url', ...difference }, node)).toBe(false);
  expect(isComparable({ path: 'other', ...difference }, node)).toBe(true);
  expect(isComparable({ path: 'other', declared: { variable: 'v' }, held: 'x' }, node)).toBe(false);
  expect([placeOf(node, 'keys.url'), placeOf(node, 'name'), placeOf(node, 'other')]).toEqual(['a.keys', 'a', 'a']);
});
