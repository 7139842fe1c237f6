import type { TokenRequester } from '../../model/secret-client';
import type { OperatorsDeclaration } from '../declaration';
import type { Kept } from '../source/kept';
import { withDefaults } from '../source/with-defaults';

/** Who asks for the tokens of each kind of object. */
export interface Operators {
  readonly VaultAuth: TokenRequester;
  readonly SecretStore: TokenRequester;
  readonly SecretProviderClass: TokenRequester;
}

/** The operators of a cluster, as declared or as their charts install them. */
export function completeOperators(declared: Kept<OperatorsDeclaration> = {}): Operators {
  const vaultSecretsOperator = withDefaults('VaultSecretsOperatorDeclaration', declared.vaultSecretsOperator);
  const externalSecrets = withDefaults('ExternalSecretsDeclaration', declared.externalSecrets);
  return {
    VaultAuth: {
      namespace: vaultSecretsOperator.namespace,
      serviceAccount: vaultSecretsOperator.serviceAccount,
      rights: 'chart',
    },
    SecretStore: {
      namespace: externalSecrets.namespace,
      serviceAccount: externalSecrets.serviceAccount,
      rights: externalSecrets.tokenRights,
    },
    SecretProviderClass: { namespace: '', serviceAccount: '', rights: 'chart' },
  };
}
