import * as fc from 'fast-check';
import { escapeLiteral } from '../../../../src/trust/plan/escape';
import { parseExpression, parseTemplate } from '../../../../src/trust/read/terraform/template';

test.each([
  ['', [{ literal: '' }]],
  ['plain 100% $5', [{ literal: 'plain 100% $5' }]],
  ['$${a} %%{b}', [{ literal: '${a} %{b}' }]],
  ['${a.b}', [{ expression: 'a.b' }]],
  ['x-${a.b}-y', [{ literal: 'x-' }, { expression: 'a.b' }, { literal: '-y' }]],
  ['${"}"}', [{ expression: '"}"' }]],
  ['${"x-${a["}"]}"}!', [{ expression: '"x-${a["}"]}"' }, { literal: '!' }]],
  ['${{a = 1}}', [{ expression: '{a = 1}' }]],
])('splits %j', (text, parts) => {
  expect(parseTemplate(text)).toEqual(parts);
});

test.each(['${', '${a', 'x ${"}', '%{ if true }a%{ endif }'])('follows nothing in %j', (text) => {
  expect(parseTemplate(text)).toBeNull();
});

test('gives back every literal that is emitted', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom('$', '{', '}', '%', '"', 'a') }),
  );
  fc.assert(
    fc.property(text, (literal) => {
      expect(parseTemplate(escapeLiteral(literal))).toEqual([{ literal }]);
    }),
    { numRuns: 1000 },
  );
});

test.each([
  ['vault_mount.pki-prod.path', { kind: 'path', steps: ['vault_mount', 'pki-prod', 'path'] }],
  [' var.x ', { kind: 'path', steps: ['var', 'x'] }],
  ['local.names["a.b"][0].c', { kind: 'path', steps: ['local', 'names', 'a.b', '0', 'c'] }],
  ['a.b.0.c', { kind: 'path', steps: ['a', 'b', '0', 'c'] }],
  ['_x.b_é_', { kind: 'path', steps: ['_x', 'b_é_'] }],
  ['"x-${a.b}\\n"', { kind: 'template', text: 'x-${a.b}\n' }],
  ['"a\\"b"', { kind: 'template', text: 'a"b' }],
  ['-1.5', { kind: 'constant', value: -1.5 }],
  ['true', { kind: 'constant', value: true }],
  ['null', { kind: 'constant', value: null }],
])('reads %s', (text, expression) => {
  expect(parseExpression(text)).toEqual(expression);
});

test.each([
  '',
  'lower(a.b)',
  'a.b + 1',
  'a.*.b',
  'a[each.key]',
  'a["${b}"]',
  'x ? y : z',
  '"a" + "b"',
  '"a',
  '"\\q"',
  '"${"',
  'a.',
  'a[',
  '[a]',
])('does not follow %j', (text) => {
  expect(parseExpression(text)).toBeNull();
});

test('no text makes it throw, or take long', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'${}"\\[].a0%') }), (text) => {
      for (const part of parseTemplate(text) ?? []) if ('expression' in part) parseExpression(part.expression);
    }),
    { numRuns: 2000 },
  );
  expect(parseTemplate('${'.repeat(5_000_000))).toBeNull();
  expect(parseExpression(`a${'.b'.repeat(1_000_000)}`)).toMatchObject({ kind: 'path' });
  expect(parseExpression('"${"'.repeat(1_000_000))).toBeNull();
});
