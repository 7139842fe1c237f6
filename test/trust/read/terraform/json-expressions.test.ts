import { JsonExpressions, type Scope } from '../../../../src/trust/read/terraform/json-expressions';
import { known, unknown, type Resolved } from '../../../../src/trust/read/terraform/resolved';

function expressions(scope: Partial<Scope> = {}): JsonExpressions {
  const attributes: Readonly<Record<string, Resolved>> = {
    'vault_mount.pki.path': known('pki-prod'),
    'vault_mount.pki.tags': known(['a', 'b']),
  };
  return new JsonExpressions({
    variables: new Map<string, unknown>([
      ['plain', {}],
      ['set', { default: '${not.followed}' }],
    ]),
    locals: new Map<string, unknown>([
      ['path', '${vault_mount.pki.path}/sign'],
      ['names', { web: ['x', 'y'] }],
      ['self', '${local.self}'],
      ['one', '${local.two}'],
      ['two', 'a${local.one}'],
    ]),
    attribute: (address, name) => attributes[`${address}.${name}`] ?? unknown,
    ...scope,
  });
}

test.each<[unknown, Resolved]>([
  ['plain', known('plain')],
  ['$${a} %%{b}', known('${a} %{b}')],
  [7, known(7)],
  [null, { kind: 'absent' }],
  ['${vault_mount.pki.path}', known('pki-prod')],
  ['${local.path}/web', known('pki-prod/sign/web')],
  ['${"x-${vault_mount.pki.path}"}', known('x-pki-prod')],
  ['${local.names.web[1]}', known('y')],
  ['${local.names["web"][0]}', known('x')],
  ['${vault_mount.pki.tags}', known(['a', 'b'])],
  ['${60}', known(60)],
  ['ttl ${60}', known('ttl 60')],
  ['${var.plain}', { kind: 'variable', name: 'plain' }],
  ['${var.undeclared}', { kind: 'variable', name: 'undeclared' }],
  ['${var.set}', known('${not.followed}')],
  [['a', '${local.path}'], known(['a', 'pki-prod/sign'])],
  [{ 'k$${x}': '${local.path}' }, known({ 'k${x}': 'pki-prod/sign' })],
])('resolves %j', (written, expected) => {
  expect(expressions().resolve(written)).toEqual(expected);
});

test.each([
  '${lower("A")}',
  'x-${var.plain}',
  '${module.a.b}',
  '${each.value}',
  '${local.nothing}',
  '%{ if a }b%{ endif }',
  '${local.self}',
  '${local.one}',
  'x-${vault_mount.pki.tags}',
])('leaves %j unknown', (written) => {
  expect(expressions().resolve(written)).toEqual(unknown);
});

test('a list keeps what is known of it', () => {
  expect(expressions().resolve(['a', '${module.b.c}', 'd'])).toEqual({ kind: 'unknown', value: ['a', 'd'] });
});

test('tells to which resources a value refers', () => {
  const found = expressions().references('${vault_mount.pki.path}/${data.vault_policy_document.a.hcl}/${lower(a.b)}');
  expect(found).toEqual(['vault_mount.pki', 'data.vault_policy_document.a']);
  expect(expressions().references(['${a.b.c}'])).toEqual([]);
});

test('a chain of references without end is left unknown', () => {
  const locals = new Map<string, unknown>(
    Array.from({ length: 100_000 }, (_, index) => [`l${String(index)}`, `\${local.l${String(index + 1)}}`]),
  );
  expect(expressions({ locals }).resolve('${local.l0}')).toEqual(unknown);
});

test('references that double at each step end at a bound', () => {
  const locals = new Map<string, unknown>([['l0', 'x'.repeat(1000)]]);
  for (let index = 1; index < 60; index += 1)
    locals.set(`l${String(index)}`, `\${local.l${String(index - 1)}}`.repeat(2));
  expect(expressions({ locals }).resolve('${local.l59}')).toEqual(unknown);
});

test('data that nests without end is left unknown', () => {
  let nested: unknown = 'x';
  for (let level = 0; level < 100_000; level += 1) nested = [nested];
  expect(expressions().resolve(nested).kind).toBe('unknown');
});
