import { hclPlugins, hclSection } from '../../../../src/trust/plan/spire/hcl-config';

test('a section with every kind of value', () => {
  expect(hclSection('server', { name: 'a"b', port: 1, on: true, list: ['x', 'y'], map: { 'a.b': { k8s: 'z' } } })).toBe(
    [
      'server {',
      '  name = "a\\"b"',
      '  port = 1',
      '  on = true',
      '  list = ["x", "y"]',
      '  map = {',
      '    "a.b" = {',
      '      k8s = "z"',
      '    }',
      '  }',
      '}',
      '',
    ].join('\n'),
  );
});

test('plugins, each with its data', () => {
  expect(hclPlugins([{ type: 'NodeAttestor', name: 'join_token', data: {} }])).toBe(
    'plugins {\n  NodeAttestor "join_token" {\n    plugin_data {}\n  }\n}\n',
  );
});
