import { parseHcl } from '../../../../src/trust/read/hcl/hcl-syntax';

test('reads blocks with labels, attributes, lists and objects', () => {
  expect(parseHcl('path "a" { capabilities = ["read",] x { "k" = 1 } }')).toEqual({
    ok: true,
    entries: [
      {
        key: 'path',
        labels: ['a'],
        offset: 0,
        value: {
          kind: 'object',
          offset: 9,
          entries: [
            {
              key: 'capabilities',
              labels: [],
              offset: 11,
              value: { kind: 'list', offset: 26, items: [{ kind: 'text', value: 'read', offset: 27 }] },
            },
            {
              key: 'x',
              labels: [],
              offset: 36,
              value: {
                kind: 'object',
                offset: 38,
                entries: [{ key: 'k', labels: [], offset: 40, value: { kind: 'number', value: '1', offset: 46 } }],
              },
            },
          ],
        },
      },
    ],
  });
});

test.each([
  ['= 1', 'expected a key, found `=`', 0],
  ['a', 'expected `=` or `{` after `a`, found the end', 1],
  ['a "b" = 1', 'expected `{` after a label, found `=`', 6],
  ['a = }', 'expected a value, found `}`', 4],
  ['a = [1 2]', 'expected `,` or `]` in a list, found `2`', 7],
  ['a { b = 1', 'expected a key, found the end', 9],
  ['a = [', 'expected a value, found the end', 5],
  ['a "b', 'string not terminated', 2],
  [`a = ${'['.repeat(100)}`, 'nested too deep', 36],
  ['a {'.repeat(100), 'nested too deep', 98],
])('refuses %j', (text, message, offset) => {
  expect(parseHcl(text)).toMatchObject({ ok: false, message, offset });
});
