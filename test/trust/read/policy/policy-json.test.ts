import { parseJsonPolicy } from '../../../../src/trust/read/policy/policy-json';

test('reads JSON as blocks, one object of paths or a list of them', () => {
  const block = (path: string): object => ({
    key: 'path',
    labels: [path],
    offset: 0,
    value: {
      kind: 'object',
      offset: 0,
      entries: [{ key: 'policy', labels: [], offset: 0, value: { kind: 'text', value: 'read', offset: 0 } }],
    },
  });
  expect(parseJsonPolicy('{"path":{"a":{"policy":"read"},"b":{"policy":"read"}}}')).toEqual({
    ok: true,
    entries: [block('a'), block('b')],
  });
  expect(parseJsonPolicy('{"path":[{"a":{"policy":"read"}},{"a":{"policy":"read"}}]}')).toEqual({
    ok: true,
    entries: [block('a'), block('a')],
  });
});

test.each([
  ['{', 'neither JSON nor HCL'],
  ['[]', 'a policy in JSON is an object'],
  [`${'['.repeat(100)}${']'.repeat(100)}`, 'nested too deep'],
])('refuses JSON %j', (text, message) => {
  expect(parseJsonPolicy(text)).toEqual({ ok: false, message, offset: 0 });
});
