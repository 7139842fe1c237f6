import type { AuthRole } from '../model/auth-role';
import type { CertificateIssuer } from '../model/certificate-issuer';
import { inVault, under } from '../model/lookup';
import type { Policy } from '../model/policy';
import type { TrustModel } from '../model/trust-model';
import { mountOf } from '../model/vault-client';
import { parseSignPath } from '../terms/sign-path';

/** An issuer with the policies that its login gives and that the model holds. */
export interface IssuerPolicies {
  readonly issuer: CertificateIssuer;
  readonly role: AuthRole;
  /** What it needs, and nothing else. */
  readonly signPath: string;
  readonly policies: readonly Policy[];
}

export function policiesOfIssuers({ vault, clusters }: TrustModel): readonly IssuerPolicies[] {
  const { authRole, policy } = inVault(vault);
  return clusters.flatMap(({ certificateIssuers }) =>
    certificateIssuers.flatMap((issuer) => {
      const role = authRole.get(under(mountOf(issuer), issuer.authRole.toLowerCase()));
      if (role === undefined) return [];
      const policies = role.token.policies.flatMap((name) => policy.get(name) ?? []);
      return [{ issuer, role, signPath: parseSignPath(issuer.signPath).text, policies }];
    }),
  );
}
