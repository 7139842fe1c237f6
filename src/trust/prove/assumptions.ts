import type { SpireServer } from '../model/spire';
import type { TrustModel } from '../model/trust-model';

/** What a statement about everybody rests on besides the declaration: what else this Vault holds. */
export function elsewhereInVault({ vault, spire }: TrustModel): readonly string[] {
  const mounts = vault.authMounts.filter(({ emitted }) => !emitted);
  const roles = vault.authRoles.filter(({ emitted }) => !emitted);
  const policies = vault.policies.filter(({ emitted }) => !emitted);
  const open = vault.policies.some(({ rules }) => rules.some(({ path }) => path.includes('{{')));
  return [
    'nobody else has a token of this Vault: no other auth mount, entity or root token leads to these paths',
    ...mounts.map(
      ({ path }) => `auth mount \`${path}\`, managed elsewhere, has no further auth role that leads to these paths`,
    ),
    ...roles.map(
      ({ mount, name }) => `auth role \`${name}\` on \`${mount}\`, managed elsewhere, takes its client alone`,
    ),
    ...policies.map(({ name }) => `policy \`${name}\`, managed elsewhere, grants nothing of these paths`),
    ...(spire === null || spire.workloads.length === 0 ? [] : besideSpireIds(spire)),
    ...(open
      ? ['templates whose values only Vault knows, as an identifier of an account, lead to none of these paths']
      : []),
  ];
}

/** A server's entries are data of its own, and it believes the agents that it attested. */
function besideSpireIds({ trustDomain }: SpireServer): readonly string[] {
  return [
    `no registration entry that was made by hand in the SPIRE server of \`${trustDomain}\` gives a SPIFFE ID that an auth role takes`,
    `the agents of attested nodes hand JWT-SVIDs of \`${trustDomain}\` to nobody but the Pods that they are for`,
  ];
}
