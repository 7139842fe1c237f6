import { inVault, under } from '../model/lookup';
import { parseSignPath } from '../terms/sign-path';
import type { Rule } from './rule';

/** Every namespace may ask a ClusterIssuer for every name that its PKI role allows. */
export const clusterIssuerOpen: Rule = {
  code: 'cluster-issuer-open',
  find: ({ model }) =>
    model.clusters.flatMap(({ name: cluster, certificateIssuers }) =>
      certificateIssuers
        .filter(({ kind }) => kind === 'ClusterIssuer')
        .map(({ id, signPath, at }) => {
          const { mount, role } = parseSignPath(signPath);
          const domains = inVault(model.vault).pkiRole.get(under(mount, role))?.allowedDomains ?? [];
          const names =
            domains.length === 0 ? 'what its PKI role allows' : domains.map((one) => `\`${one}\``).join(', ');
          return {
            message: `any namespace of cluster \`${cluster}\` may use ClusterIssuer \`${id}\` for ${names}`,
            at,
            fix: "limit it by cert-manager's approver-policy, or declare an Issuer in each namespace that needs one",
          };
        }),
    ),
};
