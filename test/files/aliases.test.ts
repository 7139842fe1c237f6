import { isMap, parseDocument, type Pair, type YAMLMap } from 'yaml';
import { aliasesOf, isMerge, mergedMaps, resolved, unfoldedSize } from '../../src/files/aliases';

function read(text: string) {
  const document = parseDocument(text, { merge: true });
  const aliases = aliasesOf(document);
  const get = (key: string): unknown => document.get(key, true);
  return { document, aliases, get };
}

test('an alias stands for the last anchor of its name before it', () => {
  const { aliases, get } = read('a: &x one\nb: *x\nc: &x two\nd: *x\ne: *y\n');
  expect(resolved(get('b'), aliases)).toBe(get('a'));
  expect(resolved(get('d'), aliases)).toBe(get('c'));
  expect(resolved(get('a'), aliases)).toBe(get('a'));
  expect(resolved(get('e'), aliases)).toBeUndefined();
});

test('the size counts what an alias unfolds to, and a circle has no end', () => {
  const { aliases, get } = read('a: &a [1, 2]\nb: [*a, *a]\nc: &c [*c]\n');
  expect(unfoldedSize(get('a'), aliases)).toBe(3);
  expect(unfoldedSize(get('b'), aliases)).toBe(9);
  expect(unfoldedSize(get('c'), aliases)).toBe(Infinity);
});

test('merge keys are those without quotes, and their value is a map or several', () => {
  const { document, aliases } = read(
    'a: &a { k: 1 }\nb: { <<: *a }\nc: { <<: [*a, { l: 1 }] }\nd: { "<<": *a }\ne: { <<: 1 }\n',
  );
  const pairs = (document.contents as YAMLMap).items.slice(1).map(({ value }) => (value as YAMLMap).items[0] as Pair);
  expect(pairs.map(isMerge)).toEqual([true, true, false, true]);
  const maps = pairs.map((pair) => mergedMaps(pair, aliases));
  expect(maps.map((some) => some?.length ?? null)).toEqual([1, 2, 1, null]);
  expect(maps[1]?.every((map) => isMap(map))).toBe(true);
});
