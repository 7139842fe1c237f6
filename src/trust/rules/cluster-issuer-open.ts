import { inVault, under } from '../model/lookup';
import { parseSignPath } from '../terms/sign-path';
import type { Rule } from './rule';

/** Every namespace may ask a ClusterIssuer for every name that its PKI role allows. */
export const clusterIssuerOpen: Rule = {
  code: 'cluster-issuer-open',
  find: ({ model }) =>
    model.clusters.flatMap(({ name: cluster, certManager, certificateIssuers }) =>
      certificateIssuers
        .filter(({ kind }) => kind === 'ClusterIssuer' && certManager.approvedBy === 'cert-manager')
        .map(({ id, signPath, at }) => {
          const { mount, role } = parseSignPath(signPath);
          const domains = inVault(model.vault).pkiRole.get(under(mount, role))?.allowedDomains ?? [];
          const names =
            domains.length === 0 ? 'what its PKI role allows' : domains.map((one) => `\`${one}\``).join(', ');
          return {
            message: `any namespace of cluster \`${cluster}\` may use ClusterIssuer \`${id}\` for ${names}`,
            at,
            fix: 'declare `approvedBy: approver-policy` to limit it to some namespaces, or declare an Issuer in each namespace that needs one',
          };
        }),
    ),
};
