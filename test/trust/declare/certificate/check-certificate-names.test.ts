import { findingsOf, withIssuer } from '../sample';

const at = 'clusters.prod.certManager.issuers[sandbox/vault-issuer].certificates';

test('one Secret holds one certificate', () => {
  const certificates = [
    { name: 'web', dnsNames: ['acme.example'] },
    { name: 'api', dnsNames: ['acme.example'], secretName: 'web-tls' },
  ];
  expect(findingsOf(withIssuer({ certificates }))).toEqual([
    [
      'name-collision',
      `${at}[api].secretName`,
      `the Secret \`sandbox/web-tls\` of another certificate stands at \`${at}[web].secretName\` already`,
    ],
  ]);
});

test('one name stands for one certificate', () => {
  const certificates = ['a', 'b'].map((secretName) => ({ name: 'web', dnsNames: ['acme.example'], secretName }));
  expect(findingsOf(withIssuer({ certificates }))).toEqual([
    ['duplicate-identity', `${at}[web]`, `certificate \`sandbox/web\` stands at \`${at}[web]\` already`],
  ]);
});
