import { readFileSync } from 'node:fs';
import { Trust, type TrustDeclaration } from 'cdk-vault-trust';

/** The declaration of the test, with the addresses of its servers. */
export const trust = Trust.declare(
  JSON.parse(readFileSync(process.env['VAULT_TRUST_E2E_DECLARATION'] ?? '', 'utf8')) as TrustDeclaration,
);
