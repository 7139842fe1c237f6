import type {
  ClusterDeclaration,
  RabbitMqClientDeclaration,
  RabbitMqDeclaration,
  TrustDeclaration,
} from '../../../../src/trust/declare/declaration';

/** Reads and writes, and looks at the management API. */
export const orders = {
  namespace: 'shop',
  serviceAccount: 'orders',
  permissions: [{ vhost: '/', resource: 'orders.*', allow: ['read', 'write'] }],
  tags: ['management'],
} as const satisfies RabbitMqClientDeclaration;

const eastern: ClusterDeclaration = { version: '1.34', tokenIssuer: 'https://oidc.acme.example/east' };

/** RabbitMQ `queue` that takes tokens of `east`, with parts of it and of that cluster replaced. */
export function queued(
  rabbitmq: Partial<RabbitMqDeclaration> = {},
  east: Partial<ClusterDeclaration> = {},
  further: TrustDeclaration['clusters'] = {},
): TrustDeclaration {
  return {
    name: 'acme',
    vault: { server: 'https://vault.acme.example:8200' },
    clusters: { east: { ...eastern, ...east }, ...further },
    relyingParties: { queue: { rabbitmq: { version: '4.1', clusters: { east: { clients: [orders] } }, ...rabbitmq } } },
  };
}
