import fc from 'fast-check';
import {
  clusterIssuerObjectName,
  issuerObjectName,
  workloadObjectName,
} from '../../../src/trust/terms/vault-object-name';

const character = fc.constantFrom('a', 'b', '0', '-', '--');
const label = fc
  .array(character, { minLength: 1, maxLength: 5 })
  .map((parts) => parts.join('').replace(/^-+|-+$/g, ''))
  .filter((text) => text !== '');
const subdomain = fc.array(label, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('.'));

const named = fc.oneof(
  fc.record({ kind: fc.constant('issuer'), parts: fc.tuple(label, label, label, subdomain) }),
  fc.record({ kind: fc.constant('clusterIssuer'), parts: fc.tuple(label, label, subdomain) }),
  fc.record({ kind: fc.constant('workload'), parts: fc.tuple(label, label, label, subdomain) }),
);

function nameOf({ kind, parts }: { kind: string; parts: readonly string[] }): string {
  const [name = '', cluster = '', third = '', fourth = ''] = parts;
  if (kind === 'clusterIssuer') return clusterIssuerObjectName(name, cluster, third);
  return kind === 'issuer'
    ? issuerObjectName(name, cluster, third, fourth)
    : workloadObjectName(name, cluster, third, fourth);
}

test('the simple case reads as it was declared', () => {
  expect(issuerObjectName('acme', 'prod', 'sandbox', 'vault-issuer')).toBe('acme-prod-sandbox-vault-issuer');
  expect(clusterIssuerObjectName('acme', 'prod', 'edge')).toBe('acme-prod-edge');
  expect(workloadObjectName('acme', 'prod', 'shop', 'orders')).toBe('acme-prod-shop_orders');
});

test('a dash inside a part never separates', () => {
  expect(issuerObjectName('acme', 'eu-west', 'a-b', 'c')).toBe('acme-eu--west-a--b-c');
  expect(issuerObjectName('acme', 'eu', 'west-a', 'b-c')).toBe('acme-eu-west--a-b-c');
  expect(clusterIssuerObjectName('acme', 'prod', 'sandbox-vault')).toBe('acme-prod-sandbox--vault');
});

test('different things never share a name', () => {
  fc.assert(
    fc.property(named, named, (one, other) => {
      const same = one.kind === other.kind && one.parts.join('/') === other.parts.join('/');
      expect(nameOf(one) === nameOf(other)).toBe(same);
    }),
    { numRuns: 2000 },
  );
});

test('a name is one that Vault takes', () => {
  fc.assert(
    fc.property(named, (one) => {
      expect(nameOf(one)).toMatch(/^\w(([\w.-]+)?\w)?$/);
    }),
  );
});
