import { Yaml } from 'cdk8s';
import { parse } from 'yaml';
import { yamlHazards } from '../../src/cdk8s/yaml-hazard';
import type { PlannedObject } from '../../src/trust/plan/planned';

function annotated(text: string): PlannedObject {
  const metadata = { name: 'vault', namespace: 'shop', annotations: { note: text } };
  return {
    cluster: 'prod',
    key: 'ServiceAccount/shop/vault',
    owner: 'issuer:shop/vault',
    at: 'clusters.prod.certManager.issuers[shop/vault]',
    manifest: { apiVersion: 'v1', kind: 'ServiceAccount', metadata },
  };
}

test.each(['yes', '0755', '0x1f', '1e3', '2024-01-01', '1:30', 'a: b', '# x', 'a\nb', 'null', '~', '0o8', 'a0o755'])(
  '%j is printed as it should be read',
  (text) => {
    expect(yamlHazards(annotated(text))).toEqual([]);
    expect(parse(Yaml.stringify({ text }), { version: '1.2' })).toEqual({ text });
    expect(parse(Yaml.stringify({ text }), { version: '1.1' })).toEqual({ text });
  },
);

test('an octal of YAML 1.2 is named, since cdk8s prints it bare', () => {
  expect(parse(Yaml.stringify({ text: '0o755' }), { version: '1.2' })).toEqual({ text: 493 });
  expect(yamlHazards(annotated('0o755'))).toEqual([
    '`ServiceAccount/shop/vault` holds "0o755", which cdk8s prints so that kubectl reads another value; change it, or apply the files of `vault-trust synth`',
  ]);
});

test.each(['\u0085', 'a\u2028b', '\u2029'])('a line break of YAML 1.1, %j, is named', (text) => {
  expect(yamlHazards(annotated(text))).toHaveLength(1);
});
