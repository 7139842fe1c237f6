import { certManager, cluster, findingsOf, issuer, sample } from '../sample';

const root = { root: { commonName: 'Root', ttl: '87600h' } } as const;

test('one path is one mount', () => {
  const clusters = { a: cluster, b: { ...cluster, login: { jwt: { keys: { discovery: {} } }, mount: 'jwt-a' } } };
  expect(findingsOf({ ...sample(), clusters })).toEqual([
    ['mount-conflict', 'clusters.b.login', 'auth mount `jwt-a` stands at `clusters.a.login` already'],
  ]);
});

test('no mount lies below another', () => {
  expect(findingsOf(sample({ vault: { pki: { pki: root, 'pki/a': root, 'pki-b': root } } }))).toEqual([
    ['mount-conflict', 'vault.pki[pki/a]', 'PKI mount `pki/a` would lie below `pki`'],
  ]);
});

test('given names may not meet each other, nor derived ones', () => {
  const issuers = [
    issuer,
    {
      ...issuer,
      name: 'b',
      authRole: { name: 'ACME-prod-sandbox-vault-issuer' },
      pkiRole: { ...issuer.pkiRole, name: 'acme-prod-sandbox-vault-issuer' },
    },
  ];
  const at = 'clusters.prod.certManager.issuers[sandbox/b]';
  const first = 'clusters.prod.certManager.issuers[sandbox/vault-issuer]';
  expect(findingsOf(sample({ cluster: { certManager: { ...certManager, issuers } } }))).toEqual([
    [
      'name-collision',
      at,
      `auth role \`ACME-prod-sandbox-vault-issuer\` of mount \`jwt-prod\` stands at \`${first}\` already`,
    ],
    [
      'name-collision',
      at,
      `PKI role \`acme-prod-sandbox-vault-issuer\` of mount \`pki\` stands at \`${first}\` already`,
    ],
  ]);
});
