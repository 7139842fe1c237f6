import type { TokenRouteDeclaration } from '../declaration';
import type { Kept } from '../source/kept';

type Routes = { readonly [Kind in keyof TokenRouteDeclaration]?: Kept<TokenRouteDeclaration[Kind]> | undefined };

/** Who logs in for a workload, and what was declared of it. */
export type TokenRoute = {
  [Kind in keyof TokenRouteDeclaration]: { readonly kind: Kind; readonly declared: Kept<TokenRouteDeclaration[Kind]> };
}[keyof TokenRouteDeclaration];

/** The declared way of a workload's token; its own Pod's where none is. */
export function tokenRoute(declared: Routes = {}): TokenRoute {
  const { vaultSecretsOperator, externalSecrets, secretsStoreCsi } = declared;
  if (vaultSecretsOperator !== undefined) return { kind: 'vaultSecretsOperator', declared: vaultSecretsOperator };
  if (externalSecrets !== undefined) return { kind: 'externalSecrets', declared: externalSecrets };
  if (secretsStoreCsi !== undefined) return { kind: 'secretsStoreCsi', declared: secretsStoreCsi };
  return { kind: 'pod', declared: {} };
}
