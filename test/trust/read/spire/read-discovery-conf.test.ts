import type { SpireDiscovery } from '../../../../src/trust/model/spire';
import { readDiscoveryConf } from '../../../../src/trust/read/spire/read-discovery-conf';
import { hcl } from '../../../support/spire-files';

const source = 'workload_api { socket_path = "/s", trust_domain = "acme.example" }\n';
const read = (text: string): SpireDiscovery => readDiscoveryConf.read(hcl(text), 'oidc.conf', '').discovery!;

test('it is known by its domains and the source of its keys', () => {
  expect(readDiscoveryConf.recognizes(hcl(`domains = ["a"]\n${source}`))).toBe(true);
  expect(readDiscoveryConf.recognizes(hcl('domains = ["a"]'))).toBe(false);
  expect(readDiscoveryConf.recognizes(hcl(source))).toBe(false);
});

test('the issuer that it names, and where the keys are', () => {
  const found = read(`domains = ["a"]\njwt_issuer = "https://a/b/"\njwks_uri = "https://c"\n${source}`);
  expect(found).toMatchObject({
    ...{ trustDomain: 'acme.example', jwtIssuer: 'https://a/b/', domains: ['a'], jwksUri: 'https://c' },
  });
  expect(found.origins['trustDomain']).toEqual({ kind: 'artefact', at: 'oidc.conf#workload_api.trust_domain' });
});

test('without an issuer it names itself as it is asked, if it has one name', () => {
  expect(read(`domains = ["a"]\nserver_path_prefix = "/p"\n${source}`)).toMatchObject({
    ...{ jwtIssuer: 'https://a/p', jwksUri: 'https://a/p/keys' },
  });
  expect(read(`domains = ["a", "b"]\n${source}`).origins['jwtIssuer']?.kind).toBe('unknown');
});
