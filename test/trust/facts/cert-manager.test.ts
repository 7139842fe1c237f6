import {
  audienceRules,
  sentAudiences,
  signedAudience,
  type AudienceSource,
} from '../../../src/trust/facts/cert-manager';
import { compareVersions, supportedVersions } from '../../../src/trust/facts/versions';

const issuer: AudienceSource = {
  kind: 'Issuer',
  namespace: 'sandbox',
  name: 'vault-issuer',
  server: 'https://vault.acme.example:8200/',
  additional: ['https://kubernetes.default.svc', 'vault'],
};
const own = 'vault://sandbox/vault-issuer';
const extras = ['https://kubernetes.default.svc', 'vault'];

const expected: Readonly<Record<string, readonly string[]>> = {
  '1.12': [own],
  '1.13': [own],
  '1.14': [own],
  '1.15': [...extras, own],
  '1.16': [...extras, own],
  '1.17': [...extras, own],
  '1.18': [...extras, own],
  '1.19': [...extras, own],
  '1.20': [...extras, own, 'https://vault.acme.example:8200/'],
  '1.21': [...extras, own, 'https://vault.acme.example:8200/'],
};

test.each(supportedVersions('cert-manager'))(
  'what cert-manager %s sends, in its order and byte for byte',
  (version) => {
    expect(sentAudiences(version, issuer)).toEqual(expected[version]);
  },
);

test('a ClusterIssuer has no namespace in its audience', () => {
  expect(signedAudience({ kind: 'ClusterIssuer', namespace: '', name: 'edge' })).toBe('vault://edge');
});

test('nothing is deduplicated', () => {
  const twice = { ...issuer, additional: [issuer.server] };
  expect(sentAudiences('1.21', twice)).toEqual([issuer.server, own, issuer.server]);
});

test('the rules are ordered and sourced', () => {
  expect(audienceRules.map(({ since }) => since)).toEqual(
    audienceRules.map(({ since }) => since).sort(compareVersions),
  );
  expect(audienceRules.filter(({ source }) => source.trim() === '')).toEqual([]);
});
