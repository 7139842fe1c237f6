import { type ClusterDeclaration, type LoginDeclaration, Trust } from '../../../src/index';
import type { TrustModel } from '../../../src/trust/model/trust-model';
import { reading, twoClusters } from '../../support/declared-worlds';
import type { Cluster } from '../harness/cluster';
import { type Landscape, tokenIssuers } from './landscape';
import { type Stated, proved, refuted } from './stated';
import type { Scenario } from './scenario';
import { declaredProduct } from '../harness/vault-product';

/** A scenario whose declaration holds facts of the servers that run. */
export interface World {
  readonly name: string;
  readonly stated: readonly Stated[];
  scenario(landscape: Landscape): Scenario;
}

const orders = { cluster: 'prod', client: 'shop/orders' };

/** The declaration of `docs/prove.md`, and every claim that is made of it there. */
const documented: World = {
  name: 'documented',
  stated: [
    proved({ can: { ...orders, path: 'secret/data/orders/*', capability: 'read' } }),
    proved({ only: { path: 'secret/data/orders/*', clients: [orders] } }),
    proved({ cannot: { cluster: 'dev', path: 'secret/*' } }),
    proved({ cannot: { cluster: 'dev' } }),
    proved({ separate: { clusters: ['prod', 'dev'] } }),
    refuted({ cannot: { cluster: 'prod', path: 'secret/data/+/key' } }),
  ],
  scenario: () => {
    const trust = Trust.declare({
      name: 'acme',
      vault: { server: 'https://vault.acme.example:8200', product: declaredProduct },
      clusters: {
        prod: {
          version: '1.34',
          tokenIssuer: tokenIssuers.prod,
          login: { jwt: { keys: { discovery: {} } } },
          workloads: [
            {
              namespace: 'shop',
              serviceAccount: 'orders',
              access: [{ path: 'secret/data/orders/*', capabilities: ['read'] }],
            },
          ],
        },
        dev: { version: '1.34', tokenIssuer: tokenIssuers.dev, login: { jwt: { keys: { discovery: {} } } } },
      },
    });
    return { name: 'documented', trust, model: trust.model, servers: { prod: 'prod', dev: 'dev' } };
  },
};

const eastOrders = { cluster: 'east', client: 'shop/orders' };
const eastAudit = { cluster: 'east', client: 'shop/audit' };
const clusters = ['east', 'west'] as const;

/** The worlds of `test/trust/prove`: paths of clients of one cluster and of two that overlap. */
const overlapping: World = {
  name: 'overlapping',
  stated: [
    refuted({ only: { path: 'secret/data/orders/*', capability: 'read', clients: [eastOrders] } }),
    proved({ only: { path: 'secret/data/orders/*', clients: [eastOrders, eastAudit] } }),
    refuted({ cannot: { cluster: 'east', mount: 'jwt-east' } }),
    refuted({ cannot: { cluster: 'east', path: 'secret/data/orders/a' } }),
    proved({ cannot: { cluster: 'east', mount: 'jwt-west' } }),
    proved({ cannot: { cluster: 'west', mount: 'jwt-east' } }),
    proved({ cannot: { cluster: 'west', path: 'secret/data/orders/*' } }),
    refuted({ separate: { clusters } }),
    proved({ separate: { clusters, sharedPaths: ['secret/data/shared/x'] } }),
    proved({ can: { ...eastOrders, path: 'secret/data/orders/a' } }),
    refuted({ can: { ...eastOrders, path: 'secret/data/*', capability: 'read' } }),
    refuted({ can: { ...eastOrders, path: 'secret/data/orders/a', capability: 'list' } }),
  ],
  scenario: () => {
    const trust = twoClusters(
      {
        tokenIssuer: tokenIssuers.eu,
        workloads: [
          reading('orders', 'secret/data/orders/*'),
          reading('audit', 'secret/data/orders/*', 'secret/data/shared/*'),
        ],
      },
      { tokenIssuer: tokenIssuers.us, workloads: [reading('orders', 'secret/+/shared/x', 'secret/data/west')] },
    );
    return { name: 'overlapping', trust, model: trust.model, servers: { east: 'eu', west: 'us' } };
  },
};

/** One token issuer, one audience and the same names in two clusters: nothing but the key tells them apart. */
function alike(name: string, loginOf: (cluster: Cluster) => LoginDeclaration): World {
  return {
    name,
    stated: [
      proved({ separate: { clusters } }),
      proved({ cannot: { cluster: 'west', path: 'secret/data/east' } }),
      proved({ cannot: { cluster: 'east', path: 'secret/data/west' } }),
      proved({ only: { path: 'secret/data/east', clients: [eastOrders] } }),
      refuted({ cannot: { cluster: 'west', path: 'secret/data/west' } }),
    ],
    scenario: (landscape) => {
      const of = (cluster: Cluster, path: string): Partial<ClusterDeclaration> => ({
        tokenIssuer: cluster.tokenIssuer,
        signingKeys: [cluster.publicKey],
        apiServer: { url: cluster.url, caBundle: cluster.caBundle },
        login: loginOf(cluster),
        workloads: [reading('orders', path)],
      });
      const { local, twin } = landscape.clusters;
      const trust = twoClusters(of(local, 'secret/data/east'), of(twin, 'secret/data/west'));
      return { name, trust, model: trust.model, servers: { east: 'local', west: 'twin' } };
    },
  };
}

export const alikeByKeys = alike('alike-by-keys', ({ publicKey }) => ({ jwt: { keys: { publicKeys: [publicKey] } } }));

/** Roles that take whoever fits, as no declaration makes them and foreign configuration has them. */
const wide: World = {
  name: 'wide-roles',
  stated: [
    refuted({ only: { path: 'secret/data/east', clients: [eastOrders] } }),
    refuted({ only: { path: 'secret/data/west', clients: [{ cluster: 'west', client: 'shop/orders' }] } }),
    refuted({ cannot: { cluster: 'west', mount: 'kubernetes-west' } }),
    proved({ separate: { clusters } }),
    proved({ cannot: { cluster: 'east', path: 'secret/data/west' } }),
    proved({ cannot: { cluster: 'west', path: 'secret/data/east' } }),
    proved({ cannot: { cluster: 'west', mount: 'jwt-east' } }),
  ],
  scenario: ({ clusters: { eu, us } }) => {
    const trust = twoClusters(
      { tokenIssuer: eu.tokenIssuer, workloads: [reading('orders', 'secret/data/east')] },
      {
        tokenIssuer: us.tokenIssuer,
        apiServer: { url: us.url, caBundle: us.caBundle },
        login: { kubernetes: { reviewer: { serviceAccount: { namespace: 'vault', name: 'token-reviewer' } } } },
        workloads: [reading('orders', 'secret/data/west')],
      },
    );
    return { name: 'wide-roles', trust, model: widened(trust.model), servers: { east: 'eu', west: 'us' } };
  },
};

function widened(model: TrustModel): TrustModel {
  const authRoles = model.vault.authRoles.map((role) =>
    role.method === 'jwt'
      ? {
          ...role,
          boundSubject: '',
          boundClaims: { '/kubernetes.io/namespace': ['x-*', 'shop'] },
          boundClaimsType: 'glob' as const,
        }
      : { ...role, serviceAccountNames: ['orders*'], namespaces: ['shop', 'team-*'], audience: '' },
  );
  return { ...model, vault: { ...model.vault, authRoles } };
}

export const worlds: readonly World[] = [
  documented,
  overlapping,
  alikeByKeys,
  alike('alike-by-review', () => ({
    kubernetes: { reviewer: { serviceAccount: { namespace: 'vault', name: 'token-reviewer' } } },
  })),
  wide,
];
