import type { Rule } from './rule';

/** An object of an API that no version serves unless it is told to. */
export const trustBundleGated: Rule = {
  code: 'trust-bundle-gated',
  find: ({ model }) =>
    model.clusters.flatMap(({ name, caCopies }) =>
      caCopies
        .filter(({ kind }) => kind === 'ClusterTrustBundle')
        .map(({ meta, at }) => ({
          message: `ClusterTrustBundle \`${meta.name}\` needs gates that are off in every version until 1.36: cluster \`${name}\` must have been started with them`,
          at,
          fix: 'start the API server with `--feature-gates=ClusterTrustBundle=true,ClusterTrustBundleProjection=true` and `--runtime-config=certificates.k8s.io/v1beta1/clustertrustbundles=true`, kubelets with the second gate; or declare `vaultCa: { configMap: {} }`',
        })),
    ),
};
