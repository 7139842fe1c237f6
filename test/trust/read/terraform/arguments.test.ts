import { opened } from '../../../support/terraform';

const at = 'main.tf.json#vault_policy.web';

test('reads each type, converting as Terraform does', () => {
  const args = opened('vault_policy', {
    s: 'a',
    n: '60',
    b: 'true',
    d: '30d',
    e: '',
    l: ['a', 1],
    m: { k: true },
    i: 7,
  });
  expect(args.text('s', 's')).toBe('a');
  expect(args.text('i', 'i')).toBe('7');
  expect(args.number('n', 'n', 0)).toBe(60);
  expect(args.boolean('b', 'b', false)).toBe(true);
  expect(args.seconds('d', 'd', 0)).toBe(2_592_000);
  expect(args.seconds('i', 'i', 0)).toBe(7);
  expect(args.seconds('e', 'e', 5)).toBe(0);
  expect(args.texts('l', 'l')).toEqual(['a', '1']);
  expect(args.textMap('m', 'm')).toEqual({ k: 'true' });
  expect(args.oneOf('s', 's', 'b', ['a', 'b'])).toBe('a');
  expect(args.faults).toEqual([]);
  expect(args.origins['s']).toEqual({ kind: 'artefact', at: `${at}.s` });
});

test('what is absent has the default, and says so', () => {
  const args = opened('vault_policy', {});
  expect(args.has('n')).toBe(false);
  expect(args.number('n', 'count', 2048)).toBe(2048);
  expect(args.origins).toEqual({ count: { kind: 'derived', at: `${at}.n` } });
});

test('what only apply tells has the default, and is unknown', () => {
  const args = opened('vault_policy', { n: '${random_integer.n.result}', l: ['a', '${module.x.y}'] });
  expect(args.number('n', 'count', 2048)).toBe(2048);
  expect(args.texts('l', 'list')).toEqual(['a']);
  expect(args.origins).toEqual({
    count: { kind: 'unknown', at: `${at}.n` },
    list: { kind: 'unknown', at: `${at}.l` },
  });
});

test('a variable stays one where a text may be one', () => {
  const args = opened('vault_policy', { a: '${var.x}', b: '${var.y}', c: 'literal' });
  expect(args.textOrVariable('a', 'a')).toEqual({ variable: 'x' });
  expect(args.textOrVariable('c', 'c')).toBe('literal');
  expect(args.text('b', 'b', 'other')).toBe('other');
  expect(args.origins).toEqual({
    a: { kind: 'variable', at: `${at}.a` },
    b: { kind: 'variable', at: `${at}.b` },
    c: { kind: 'artefact', at: `${at}.c` },
  });
});

test('a value of another type is a fault, and unknown', () => {
  const args = opened('vault_policy', { n: 'many', w: 'jwtt', l: 'a', t: ['a'], m: [] });
  args.number('n', 'n', 0);
  args.oneOf('w', 'w', 'oidc', ['jwt', 'oidc']);
  args.texts('l', 'l');
  args.text('t', 't');
  args.textMap('m', 'm');
  expect(args.faults).toEqual([
    { at: `${at}.n`, wanted: 'a number' },
    { at: `${at}.w`, wanted: 'one of `jwt`, `oidc`' },
    { at: `${at}.l`, wanted: 'a list of strings' },
    { at: `${at}.t`, wanted: 'a string' },
    { at: `${at}.m`, wanted: 'a map of strings' },
  ]);
  expect(args.origins['w']).toEqual({ kind: 'unknown', at: `${at}.w` });
});
