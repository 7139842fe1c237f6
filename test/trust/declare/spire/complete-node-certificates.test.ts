import { clusterOf } from '../../../../src/trust/model/lookup';
import { spireTrust } from '../../../support/spire';

test('each node has a certificate of its own, with its cluster and name in it', () => {
  const factory = clusterOf(spireTrust().model, 'factory');
  expect(factory?.certificates.map(({ meta, uris }) => [`${meta.namespace}/${meta.name}`, uris])).toEqual([
    [
      'spire-system/spire-agent-node-1',
      ['x509pop://acme.example/cluster/factory', 'x509pop://acme.example/node/node-1'],
    ],
    [
      'spire-system/spire-agent-node-2',
      ['x509pop://acme.example/cluster/factory', 'x509pop://acme.example/node/node-2'],
    ],
  ]);
});

test('the PKI role signs just these names, and the policy leads there alone', () => {
  const { vault } = spireTrust().model;
  const [role] = vault.pkiRoles;
  expect(role).toMatchObject({ mount: 'pki-nodes', allowedDomains: [], clientFlag: true, serverFlag: false });
  expect(role?.allowedUriSans).toEqual([
    'x509pop://acme.example/cluster/factory',
    'x509pop://acme.example/node/node-1',
    'x509pop://acme.example/node/node-2',
  ]);
  const paths = vault.policies.filter(({ cluster }) => cluster === 'factory').flatMap(({ rules }) => rules);
  expect(paths.map(({ path }) => path)).toEqual([`pki-nodes/sign/${role?.name ?? ''}`]);
});
