import { Trust, type ClusterDeclaration, type TrustDeclaration } from '../../src';
import { signingKey } from './signed-token';

export const [oldKey, newKey] = [signingKey('RS256').pem.trim(), signingKey('RS256').pem.trim()];
const westKey = signingKey('RS256').pem.trim();

type Permission = 'read' | 'write';

export interface Holding {
  readonly keys?: readonly string[];
  readonly tokenIssuer?: string;
  readonly acceptedTokenIssuers?: readonly string[];
  readonly allow?: readonly Permission[];
  readonly audience?: string;
  /** Accounts that the API server of `west` binds a role to. */
  readonly viewers?: readonly string[];
  /** Whether OpenSearch holds the keys of `east` itself. */
  readonly ownKeys?: boolean;
  readonly parties?: boolean;
}

const vault = { server: 'https://vault.acme.example:8200' };

/** An account of `east` with a token for RabbitMQ, one for OpenSearch and one for the API server of `west`, and SPIRE's agents. */
export function holding(changes: Holding = {}): Trust {
  const { keys = [oldKey], tokenIssuer = 'https://oidc.acme.example/east', allow = ['read'], audience } = changes;
  const { acceptedTokenIssuers = [], viewers = ['orders'], ownKeys = false, parties = true } = changes;
  const orders = { namespace: 'shop', serviceAccount: 'orders' };
  const cluster = { version: '1.34' };
  const own = ownKeys ? { keys: 'signingKeys' as const } : {};
  const declaration: TrustDeclaration = {
    name: 'acme',
    vault,
    clusters: {
      east: { ...cluster, tokenIssuer, acceptedTokenIssuers, signingKeys: keys },
      west: {
        ...cluster,
        tokenIssuer: 'https://oidc.acme.example/west',
        signingKeys: [westKey],
        accepts: {
          east: {
            cluster: 'east',
            roles: viewers.map((name) => ({
              ...{ namespace: 'shop', name: name === 'orders' ? 'view' : 'edit' },
              accounts: [{ namespace: 'shop', name }],
            })),
          },
        },
      },
    } satisfies Record<string, ClusterDeclaration>,
    ...(parties
      ? {
          relyingParties: {
            queue: {
              rabbitmq: {
                version: '4.1',
                clusters: {
                  east: {
                    clients: [{ ...orders, permissions: [{ vhost: '/', resource: 'orders', allow }] }],
                    ...(audience === undefined ? {} : { audience }),
                  },
                },
              },
            },
            logs: {
              opensearch: {
                version: '3.2',
                clusters: { east: { clients: [{ ...orders, roles: ['writer'] }], ...own } },
              },
            },
          },
          spire: {
            ...{ trustDomain: 'acme.example', cluster: 'east', address: 'spire.acme.example' },
            attestation: { east: { k8sPsat: {} } },
          },
        }
      : {}),
  };
  return Trust.declare(declaration);
}
