import type { GivenArtefacts } from '../../../src/trust/read/given-files';
import { readGiven } from '../../../src/trust/read/read-given';

const uncheckedServers = (given: GivenArtefacts) => readGiven(given, null).artefacts.uncheckedServers;

test('clients of all kinds of files are found, in their order', () => {
  const connection = {
    ...{ apiVersion: 'secrets.hashicorp.com/v1beta1', kind: 'VaultConnection', metadata: { name: 'vault' } },
    spec: { skipTLSVerify: true },
  };
  const found = uncheckedServers({
    spire: [
      {
        file: 'agent.conf',
        cluster: '',
        content: { agent: { trust_domain: 'acme.example', insecure_bootstrap: true } },
      },
    ],
    parties: [{ file: 'queue.conf', content: { 'auth_oauth2.https.verify': 'verify_none' } }],
    terraform: [{ file: 'main.tf.json', content: { provider: { vault: { skip_tls_verify: true } } } }],
    manifests: [{ file: 'prod.yaml', cluster: 'prod', objects: [connection] }],
  });
  expect(found.map(({ client }) => client)).toEqual(['VaultConnection', 'terraform', 'rabbitmq', 'spireAgent']);
  expect(uncheckedServers({})).toEqual([]);
});
