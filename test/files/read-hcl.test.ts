import * as fc from 'fast-check';
import { gather } from '../../src/files/gather';
import { readHcl } from '../../src/files/read-hcl';

const text = `# a server
server {
  trust_domain = "acme.example"
}
plugins {
  NodeAttestor "k8s_psat" {
    plugin_data {
      clusters = { "a.b" = { audience = ["x"] } }
    }
  }
}
`;

test('settings by their keys, labels among them, each with its line and column', () => {
  const read = readHcl(text, 'server.conf');
  expect(read?.values).toEqual([
    {
      server: { trust_domain: 'acme.example' },
      plugins: { NodeAttestor: { k8s_psat: { plugin_data: { clusters: { 'a.b': { audience: ['x'] } } } } } },
    },
  ]);
  const at = (within: string) => read?.locate(0, within.split('.'));
  expect(at('server')).toEqual({ line: 2, column: 1 });
  expect(at('server.trust_domain')).toEqual({ line: 3, column: 18 });
  expect(at('server.bind_port')).toEqual({ line: 2, column: 1 });
  expect(at('plugins.NodeAttestor.k8s_psat')).toEqual({ line: 6, column: 3 });
  expect(at('plugins.NodeAttestor.k8s_psat.plugin_data.clusters.a.b.audience')).toEqual({ line: 8, column: 41 });
  expect(at('nothing')).toEqual({ line: 1, column: 1 });
});

test.each([
  ['rabbitmq.conf', 'auth_oauth2.resource_server_id = rabbitmq\n'],
  ['nginx.conf', 'server {\n  listen 80;\n}\n'],
  ['server.yaml', text],
  ['server.conf', '{"server":{"trust_domain":"a"}}'],
])('%s is another file', (fileName, other) => expect(readHcl(other, fileName)).toBeNull());

test('a fault of the text is a finding at its place, and repeats nothing of it', () => {
  const bad = 'agent {\n  trust_domain = "a"\n  join_token = s3cr3t\n}\n';
  expect(readHcl(bad, 'agent.conf')?.diagnostics).toEqual([
    {
      code: 'unreadable',
      message: 'this is no HCL: expected a value, found a bare word; put text in quotes',
      ...{ line: 3, column: 16 },
    },
  ]);
  const worse = readHcl('trust_domain = "a"\ns3cr3t other\n', 'agent.conf')?.diagnostics;
  expect(worse?.map(({ message }) => message)).toEqual([
    'this is no HCL: expected `=` or `{` after a word, found the end',
  ]);
});

test('such a file is one of SPIRE all the same, so that its fault is told', () => {
  const { diagnostics, artefacts, others } = gather([
    { file: 'conf/server.conf', text: 'server {\n  trust_domain = "a\n}\n' },
    { file: 'conf/nginx.conf', text: 'server {\n  listen 80;\n}\n' },
  ]);
  expect(diagnostics.map(({ code, at, message }) => [code, at, message])).toEqual([
    ['unreadable', 'conf/server.conf:2:18', 'this is no HCL: string not terminated'],
  ]);
  expect([artefacts.spire, others.map(({ file }) => file)]).toEqual([[], ['conf/nginx.conf']]);
});

test('a setting that is made twice is told', () => {
  const twice = readHcl('server {\n trust_domain = "a"\n trust_domain = "b"\n}', 'server.conf');
  expect(twice?.diagnostics).toEqual([
    { code: 'duplicate-key', message: 'key `trust_domain` stands twice in one object', line: 3, column: 2 },
  ]);
});

test('it never throws', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'{}[]="\\$#/*<-\nEOT a1') }), (rest) => {
      expect(readHcl(`trust_domain = ${rest}`, 'x.conf')).not.toBeNull();
    }),
    { numRuns: 1000 },
  );
});
