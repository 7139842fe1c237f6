import { readDeclaration } from '../../src/files/read-declaration';

const text = `name: acme
version: 1.30
empty:
1: one
list:
  - key: a
  -
flow: { a: [x, "y"], b: }
base: &base
  shared: s
  own: base
merged:
  <<: [*base, { other: o }]
  own: mine
alias: *base
`;

function find(path: readonly (string | number)[], of: 'key' | 'value' = 'value', from = text): string {
  const position = readDeclaration(from, 'a.yaml').positions.find(path, of);
  return `${String(position?.line)}:${String(position?.column)} ${String(position?.text)}`;
}

test.each<[readonly (string | number)[], string, string]>([
  [['name'], '1:7 acme', '1:1 acme'],
  [['version'], '2:10 1.30', '2:1 1.30'],
  [['1'], '4:4 one', '4:1 one'],
  [[1], '4:4 one', '4:1 one'],
  [['list', 0], '6:5 null', '6:5 null'],
  [['list', 0, 'key'], '6:10 a', '6:5 a'],
  [['flow'], '8:7 null', '8:1 null'],
  [['flow', 'a', 1], '8:16 y', '8:16 y'],
  [['merged', 'shared'], '10:11 s', '10:3 s'],
  [['merged', 'own'], '14:8 mine', '14:3 mine'],
  [['merged', 'other'], '13:24 o', '13:17 o'],
  [['alias', 'own'], '11:8 base', '11:3 base'],
])('%j', (path, value, key) => {
  expect([find(path), find(path, 'key')]).toEqual([value, key]);
});

test('an empty value, and one that begins on a line below, are pointed at by their key', () => {
  expect(find(['empty'])).toBe('3:1 ');
  expect(find(['flow', 'b'])).toBe('8:22 ');
  expect(find(['list'])).toBe('5:1 null');
});

test('what is absent is pointed at by what lacks it', () => {
  expect(find(['merged', 'absent'])).toBe('12:1 null');
  expect(find(['list', 0, 'absent', 'more'])).toBe('6:5 null');
  expect(find(['list', 7])).toBe('5:1 null');
  expect(find(['absent'])).toBe('1:1 null');
  expect(find([])).toBe('1:1 null');
  expect(find(['any'], 'value', '')).toBe('1:1 null');
});

test('JSON has positions too', () => {
  const json = '{\n\t"name": "acme",\n\t"list": [\n\t\t{ "key": 1 }\n\t]\n}\n';
  expect(find(['name'], 'value', json)).toBe('2:10 acme');
  expect(find(['list', 0, 'key'], 'key', json)).toBe('4:5 1');
});

test('the file is named as it was given', () => {
  expect(readDeclaration(text, 'dir/trust.yaml').positions.find(['name'], 'key')?.file).toBe('dir/trust.yaml');
});
