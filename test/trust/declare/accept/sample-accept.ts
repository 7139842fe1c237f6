import type {
  AcceptedIssuerDeclaration,
  ClusterDeclaration,
  TrustDeclaration,
} from '../../../../src/trust/declare/declaration';

export const orders = { namespace: 'shop', name: 'orders' } as const;

/** `west` accepts tokens of `east`, with one right for one account. */
export const east = {
  cluster: 'east',
  roles: [{ namespace: 'shop', name: 'view', accounts: [orders] }],
} as const satisfies AcceptedIssuerDeclaration;

/** Two clusters without any Vault login, of which one accepts what is given. */
export function accepting(
  accepts: ClusterDeclaration['accepts'] & object = { east },
  west: Partial<ClusterDeclaration> = {},
  other: Partial<ClusterDeclaration> = {},
): TrustDeclaration {
  return {
    name: 'acme',
    vault: { server: 'https://vault.acme.example:8200' },
    clusters: {
      east: { version: '1.34', tokenIssuer: 'https://east.acme.example', ...other },
      west: { version: '1.34', tokenIssuer: 'https://west.acme.example', accepts, ...west },
    },
  };
}
