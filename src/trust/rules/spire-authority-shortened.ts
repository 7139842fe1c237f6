import { inVault } from '../model/lookup';
import { isKnown, originOf } from '../model/origin';
import { formatGoDuration } from '../terms/go-duration';
import type { PkiMount } from '../model/pki-mount';
import type { Rule } from './rule';

/** A SPIRE server that asks for an authority which lives longer than the PKI mount signs for: Vault cuts it without an error. */
export const spireAuthorityShortened: Rule = {
  code: 'spire-authority-shortened',
  find: ({ model: { spire, vault } }) => {
    const mount = inVault(vault).pkiMount.get(spire?.upstream?.pkiMount ?? '');
    if (spire === null || mount === undefined || !isKnown(spire.server, 'caTtl')) return [];
    const { caTtl } = spire.server;
    const [limit] = limitsOf(mount).sort((one, other) => one.seconds - other.seconds);
    if (limit === undefined || caTtl <= limit.seconds) return [];
    const [asked, signed] = [caTtl, limit.seconds].map((seconds) => `\`${formatGoDuration(seconds)}\``);
    return [
      {
        message: `the SPIRE server asks for an authority of ${String(asked)}, and PKI mount \`${mount.path}\` signs for at most ${String(signed)}`,
        at: originOf(spire.server, 'caTtl').at || spire.server.at,
        related: [limit.at],
        fix: 'lower `caTtl`, or raise what the mount allows',
      },
    ];
  },
};

/** Seconds for which a mount signs at most; 0 is nobody's limit. */
function limitsOf(mount: PkiMount): { readonly seconds: number; readonly at: string }[] {
  const ttl = mount.source.kind === 'existing' ? 0 : mount.source.authority.ttl;
  const limits = [
    { field: 'source.authority.ttl', seconds: ttl },
    { field: 'maxLeaseTtl', seconds: mount.maxLeaseTtl },
  ].filter(({ field, seconds }) => seconds > 0 && isKnown(mount, field));
  return limits.map(({ field, seconds }) => ({ seconds, at: originOf(mount, field).at || mount.at }));
}
