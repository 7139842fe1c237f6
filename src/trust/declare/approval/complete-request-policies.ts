import { policies } from '../../facts/approver-policy';
import type { RequestPolicy } from '../../model/request-policy';
import type { IssuerPart } from '../client/complete-issuer';
import type { ClusterObjects } from '../objects/cluster-objects';
import type { ClusterScope } from '../scope/cluster-scope';
import type { Marks } from '../scope/marks';
import { derived, type Origins } from '../scope/scope';
import { limitsOfRequests, limitsOfRole, requestPolicy } from './request-policy';

interface Account {
  readonly namespace: string;
  readonly name: string;
}

/**
 * A policy for each issuer and for each kind of request of a mesh, and the right to use it, in each namespace
 * that it is for. None where cert-manager approves by itself.
 */
export function completeRequestPolicies(
  scope: ClusterScope,
  objects: ClusterObjects,
  issuers: readonly IssuerPart[],
): readonly RequestPolicy[] {
  if (scope.certManager.approvedBy === 'cert-manager') return [];
  const { namespace, serviceAccount: name } = scope.certManager;
  const found = [
    ...issuers.flatMap((issuer) =>
      policyOfIssuer(scope, issuer).map((policy) => ({ policy, user: { namespace, name } })),
    ),
    ...policiesOfMesh(scope),
  ];
  for (const { policy, user } of found) addUse(objects, policy, user);
  return found.map(({ policy }) => policy);
}

/** A policy without namespaces would be for all of them. */
function policyOfIssuer({ name }: ClusterScope, part: IssuerPart): readonly RequestPolicy[] {
  const { certificateIssuer, certificates, ownRole, namespaces } = part;
  const { kind, meta, at } = certificateIssuer;
  const home = kind === 'Issuer' ? [meta.namespace] : namespaces;
  if (home.length === 0 || ownRole === null) return [];
  const selected = {
    at,
    name: [name, kind.toLowerCase(), ...(kind === 'Issuer' ? [meta.namespace] : []), meta.name].join('.'),
    issuerKind: kind,
    issuerName: meta.name,
    namespaces: home,
    marks: { labels: meta.labels, annotations: meta.annotations },
  };
  return [
    requestPolicy(
      selected,
      limitsOfRole(
        ownRole,
        certificates.map(({ certificate }) => certificate),
      ),
    ),
  ];
}

interface PolicyOfUser {
  readonly policy: RequestPolicy;
  readonly user: Account;
}

/** One for each kind of request: what makes identities makes no names of hosts. */
function policiesOfMesh({ name, mesh, labels, annotations }: ClusterScope): readonly PolicyOfUser[] {
  if (mesh === null) return [];
  const { issuerKind, issuerName, istioNamespace, requests, at } = mesh.istioCsr;
  const kinds = [...new Set(requests.map(({ certificate }) => certificate.meta.name))];
  return kinds.flatMap((kind) => {
    const own = requests.filter(({ certificate }) => certificate.meta.name === kind);
    const [first] = own;
    if (first === undefined) return [];
    const selected = { at, name: `${name}.${kind}`, issuerKind, issuerName, namespaces: [istioNamespace] };
    const limits = limitsOfRequests(own.map(({ certificate }) => certificate));
    return [{ policy: requestPolicy({ ...selected, marks: { labels, annotations } }, limits), user: first.requester }];
  });
}

const origins: Origins = Object.freeze({ meta: derived, rules: derived, rbacSubjects: derived });

function addUse(objects: ClusterObjects, { at, meta, namespaces }: RequestPolicy, user: Account): void {
  const name = `${meta.name}:use`;
  const marks: Marks = { labels: meta.labels, annotations: meta.annotations };
  objects.addRole({
    at,
    origins,
    kind: 'ClusterRole',
    meta: { namespace: '', name, ...marks },
    rules: [
      {
        apiGroups: [policies.group.value],
        resources: [policies.resource.value],
        resourceNames: [meta.name],
        nonResourceUrls: [],
        verbs: [policies.verb.value],
      },
    ],
  });
  for (const namespace of namespaces)
    objects.addBinding({
      at,
      origins,
      kind: 'RoleBinding',
      meta: { namespace, name, ...marks },
      roleKind: 'ClusterRole',
      roleName: name,
      rbacSubjects: [{ kind: 'ServiceAccount', name: user.name, namespace: user.namespace }],
      emitted: true,
    });
}
