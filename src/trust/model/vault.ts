import type { AuditDevice } from './audit-device';
import type { AuthMount } from './auth-mount';
import type { AuthRole } from './auth-role';
import type { Placed } from './origin';
import type { PkiMount } from './pki-mount';
import type { PkiRole } from './pki-role';
import type { Policy } from './policy';
import type { VaultProduct } from './product';

/** Certificates by which a client knows a server: PEM, or an entry of a Secret; '' and null where neither. */
export interface ServerTrust {
  readonly caBundle: string;
  readonly caBundleSecretRef: { readonly name: string; readonly key: string } | null;
}

/** What one Vault will hold. Everything in it is at one Vault namespace. */
export interface Vault extends Placed, ServerTrust {
  /** URL that clients call unless their cluster says otherwise. */
  readonly server: string;
  readonly product: VaultProduct;
  /** '' is the root namespace. */
  readonly vaultNamespace: string;
  readonly authMounts: readonly AuthMount[];
  readonly authRoles: readonly AuthRole[];
  readonly policies: readonly Policy[];
  readonly pkiMounts: readonly PkiMount[];
  readonly pkiRoles: readonly PkiRole[];
  readonly auditDevices: readonly AuditDevice[];
}
