/** How SPIRE calls the node attestors that are declared here. Source: spire v1.13.3 pkg/server/plugin/nodeattestor, `pluginName` of each. */
export const spireAttestors = { k8sPsat: 'k8s_psat', x509pop: 'x509pop', joinToken: 'join_token' } as const;
