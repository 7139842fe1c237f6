/**
 * Relying parties that fast-check makes up: each program, with clusters out of those that there are.
 */
import * as fc from 'fast-check';
import type {
  KeycloakClientDeclaration,
  KeycloakClusterDeclaration,
  DexClusterDeclaration,
  OpenSearchClusterDeclaration,
  RabbitMqClientDeclaration,
  RabbitMqClusterDeclaration,
  RelyingPartyDeclaration,
  TrustDeclaration,
} from '../../../src/trust/declare/declaration';
import { caPem } from '../every-kind';

/** Names with what a scope has to escape. */
const resources = fc.constantFrom('orders', 'orders.*', '*', 'a b', 'ü/"x"', '%');

const rabbitMqClient: fc.Arbitrary<RabbitMqClientDeclaration> = fc
  .record({
    name: fc.constantFrom('queued', 'reader'),
    existing: fc.boolean(),
    permissions: fc.array(
      fc.record({
        vhost: resources,
        resource: resources,
        allow: fc.subarray(['configure', 'read', 'write'] as const, { minLength: 1 }),
      }),
      { maxLength: 2 },
    ),
    expirationSeconds: fc.constantFrom(600, 3600),
  })
  .map(({ name, existing, ...rest }) => ({
    ...{ namespace: 'shop', serviceAccount: existing ? { name, existing } : name, tags: ['monitoring'] as const },
    ...rest,
  }));

const rabbitMqCluster: fc.Arbitrary<RabbitMqClusterDeclaration> = fc.record({
  jwksUri: fc.constantFrom('https://keys.acme.example/a', 'https://keys.acme.example/b'),
  caBundle: fc.constant(caPem),
  clients: fc.uniqueArray(rabbitMqClient, {
    maxLength: 2,
    selector: ({ serviceAccount }) => (typeof serviceAccount === 'string' ? serviceAccount : serviceAccount.name),
  }),
});

const keycloakClient: fc.Arbitrary<KeycloakClientDeclaration> = fc
  .record({
    name: fc.constantFrom('queued', 'reader.of'),
    existing: fc.boolean(),
    roles: fc.subarray(['reader', 'ä "b"', 'writer']),
    scopes: fc.subarray(['email', 'profile']),
    expirationSeconds: fc.constantFrom(600, 3600),
  })
  .map(({ name, existing, ...rest }) => ({
    ...{ namespace: 'shop', serviceAccount: existing ? { name, existing } : name },
    ...rest,
  }));

const keycloakCluster: fc.Arbitrary<KeycloakClusterDeclaration> = fc.record({
  caBundle: fc.constant(caPem),
  maxTokenAge: fc.constantFrom(3600, 7200),
  clients: fc.uniqueArray(keycloakClient, {
    maxLength: 2,
    selector: ({ serviceAccount }) => (typeof serviceAccount === 'string' ? serviceAccount : serviceAccount.name),
  }),
});

/** A program that takes tokens of these clusters. */
type Program = (clusters: readonly string[]) => fc.Arbitrary<RelyingPartyDeclaration>;

function forEach<Declared>(clusters: readonly string[], one: fc.Arbitrary<Declared>) {
  return fc
    .tuple(...clusters.map(() => one))
    .map((declared) => Object.fromEntries(clusters.map((name, index) => [name, declared[index] as Declared])));
}

/** Versions before 3.13 take tokens of one cluster. */
const rabbitMq: Program = (clusters) =>
  fc
    .record({
      version: fc.constantFrom(...(clusters.length === 1 ? ['3.10', '3.12'] : []), '3.13', '4.0', '4.1', '4.3'),
      clusters: forEach(clusters, rabbitMqCluster),
    })
    .map((rabbitmq) => ({ rabbitmq }));

const keycloak: Program = (clusters) =>
  fc
    .record({
      version: fc.constantFrom('26.6', '26.7.3'),
      realmIssuer: fc.constantFrom(
        'https://sso.acme.example/realms/acme',
        'https://sso.acme.example/auth/realms/a%20b',
      ),
      runsIn: fc.constantFrom(...clusters),
      clusters: forEach(clusters, keycloakCluster),
    })
    .map((declared) => ({ keycloak: declared }));

const account = (name: string) => ({ namespace: 'shop', serviceAccount: name });

const openSearchCluster: fc.Arbitrary<OpenSearchClusterDeclaration> = fc.record(
  {
    discoveryUrl: fc.constantFrom('https://keys.acme.example/a', 'https://keys.acme.example/b'),
    caBundle: fc.constant(caPem),
    clients: fc.uniqueArray(
      fc.record({
        namespace: fc.constant('shop'),
        serviceAccount: fc.constantFrom('queued', 'reader'),
        roles: fc.subarray(['reader', 'writer', 'ü/"x"'], { minLength: 1 }),
      }),
      { maxLength: 2, selector: ({ serviceAccount }) => serviceAccount },
    ),
  },
  { requiredKeys: ['discoveryUrl', 'clients'] },
);

const openSearch: Program = (clusters) =>
  fc
    .record({ version: fc.constantFrom('2.8', '2.19', '3.8'), clusters: forEach(clusters, openSearchCluster) })
    .map((opensearch) => ({ opensearch }));

const dexCluster: fc.Arbitrary<DexClusterDeclaration> = fc.record(
  {
    discoveryUrl: fc.constantFrom('https://keys.acme.example/a', 'https://keys.acme.example/b/'),
    caBundle: fc.constant(caPem),
    limitTo: fc.constantFrom('accounts', 'audience'),
    clients: fc.subarray(['queued', 'reader'], { minLength: 1 }).map((names) => names.map((name) => account(name))),
  },
  { requiredKeys: ['discoveryUrl', 'clients'] },
);

const dex: Program = (clusters) =>
  fc
    .record({
      version: fc.constantFrom('2.42', '2.45'),
      clusters: forEach(clusters, dexCluster),
      staticClients: fc.dictionary(fc.constantFrom('web', 'ci'), fc.constantFrom({}, { secretEnv: 'SECRET' })),
    })
    .map((declared) => ({ dex: declared }));

const programs: readonly Program[] = [rabbitMq, openSearch, dex, keycloak];

/** Parties of any of the programs, each for some of the clusters. */
export function arbitraryParties(
  clusters: readonly string[],
): fc.Arbitrary<NonNullable<TrustDeclaration['relyingParties']>> {
  if (clusters.length === 0) return fc.constant({});
  const party = fc
    .tuple(fc.constantFrom(...programs), fc.subarray([...clusters], { minLength: 1 }))
    .chain(([program, some]) => program(some));
  return fc.dictionary(fc.constantFrom('one', 'two'), party, { maxKeys: 2 });
}
