import { originOf } from '../model/origin';
import type { PkiMount } from '../model/pki-mount';
import type { Complaint, Rule } from './rule';

const fields = ['issuingCertificates', 'crlDistributionPoints', 'ocspServers'] as const;

/** URLs in every certificate of a mount that lead to another mount, or nowhere. */
export const urlsForeign: Rule = {
  code: 'urls-foreign',
  find: ({ model }) => model.vault.pkiMounts.flatMap((mount) => fields.flatMap((field) => complaints(mount, field))),
};

/** A path of Vault's own, `/v1/<mount>/crl`; a copy that is hosted elsewhere has another. */
const ownPath = /\/v1\/(.+?)\/(?:issuer\/[^/]+\/)?(?:ca|ca_chain|crl|ocsp|der|pem)(?:\/|$)/;

function complaints(mount: PkiMount, field: (typeof fields)[number]): readonly Complaint[] {
  return mount[field].flatMap((url) => {
    const [, path] = ownPath.exec(url) ?? [];
    const raw = /\$\{|\{\{/.test(url);
    const other = path !== undefined && decodeURI(path) !== mount.path && !decodeURI(path).endsWith(`/${mount.path}`);
    if (!raw && !other) return [];
    const at = originOf(mount, field).at || mount.at;
    return [
      {
        message: raw
          ? `mount \`${mount.path}\` writes a URL into its certificates whose template nobody fills in`
          : `mount \`${mount.path}\` writes a URL of mount \`${path ?? ''}\` into its certificates, where nobody learns of their revocation`,
        at,
        sent: { text: `\`${url}\``, at },
        fix: `write the URL of \`${mount.path}\`, or leave it out to derive it`,
      },
    ];
  });
}
