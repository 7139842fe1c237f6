import type { RbacBinding, RbacRole } from '../../model/kubernetes-objects';
import type { Marks } from '../scope/marks';
import { derived } from '../scope/scope';

/** What a SPIRE server does in a cluster whose nodes it attests. Source: spire v1.13.3 doc/plugin_server_nodeattestor_k8s_psat.md. */
export function spireReviewRole(at: string, name: string, { labels, annotations }: Marks): RbacRole {
  const none = { resourceNames: [], nonResourceUrls: [] };
  return {
    at,
    origins: { meta: derived, rules: derived },
    kind: 'ClusterRole',
    meta: { namespace: '', name: `${name}:spire-attestation`, labels, annotations },
    rules: [
      { ...none, apiGroups: ['authentication.k8s.io'], resources: ['tokenreviews'], verbs: ['create'] },
      { ...none, apiGroups: [''], resources: ['pods', 'nodes'], verbs: ['get'] },
    ],
  };
}

/** Gives it to the account as which the server calls. */
export function spireReviewBinding(
  at: string,
  name: string,
  server: { readonly namespace: string; readonly name: string },
  { labels, annotations }: Marks,
): RbacBinding {
  return {
    at,
    origins: { meta: derived, rbacSubjects: derived },
    kind: 'ClusterRoleBinding',
    meta: { namespace: '', name: `${name}:spire-attestation:${server.namespace}:${server.name}`, labels, annotations },
    roleKind: 'ClusterRole',
    roleName: `${name}:spire-attestation`,
    rbacSubjects: [{ kind: 'ServiceAccount', name: server.name, namespace: server.namespace }],
    emitted: true,
  };
}
