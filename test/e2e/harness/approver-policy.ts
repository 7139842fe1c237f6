import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { binary, moduleFolder } from './build';
import { established } from './cert-manager';
import type { Cluster } from './cluster';
import { freePorts } from './free-ports';
import type { KubernetesObject } from './kubernetes-api';
import { programs } from './programs';
import type { Scope } from './scope';
import { ServerProcess } from './server-process';

const namespace = 'cert-manager';
const name = 'cert-manager-approver-policy';
const rbac = 'rbac.authorization.k8s.io';
const read = ['list', 'watch'];

/** Rights of approver-policy's chart: templates/clusterrole.yaml and role.yaml of v0.28.0. */
const clusterRules: readonly object[] = [
  { apiGroups: ['policy.cert-manager.io'], resources: ['certificaterequestpolicies'], verbs: read },
  { apiGroups: ['policy.cert-manager.io'], resources: ['certificaterequestpolicies/status'], verbs: ['patch'] },
  { apiGroups: ['cert-manager.io'], resources: ['certificaterequests'], verbs: read },
  { apiGroups: ['cert-manager.io'], resources: ['certificaterequests/status'], verbs: ['patch'] },
  { apiGroups: ['cert-manager.io'], resources: ['signers'], verbs: ['approve'] },
  { apiGroups: [rbac], resources: ['roles', 'clusterroles', 'rolebindings', 'clusterrolebindings'], verbs: read },
  { apiGroups: ['', 'events.k8s.io'], resources: ['events'], verbs: ['create', 'patch'] },
  { apiGroups: ['authorization.k8s.io'], resources: ['subjectaccessreviews'], verbs: ['create'] },
  { apiGroups: [''], resources: ['namespaces'], verbs: read },
];
const rules: readonly object[] = [
  { apiGroups: ['coordination.k8s.io'], resources: ['leases'], verbs: ['create'] },
  {
    ...{ apiGroups: ['coordination.k8s.io'], resources: ['leases'], verbs: ['get', 'update'] },
    resourceNames: ['policy.cert-manager.io'],
  },
  {
    ...{ apiGroups: [''], resources: ['secrets'], verbs: ['get', 'list', 'watch', 'create', 'update'] },
    resourceNames: [`${name}-tls`],
  },
];

/**
 * Installs approver-policy's kind, its rights and what cert-manager's webhook does for it, and starts it as its
 * own account. Its own webhook, which looks at policies, is registered nowhere.
 */
export async function startApproverPolicy(scope: Scope, cluster: Cluster): Promise<ServerProcess> {
  const program = programs.approverPolicy;
  const [file, sources, ports] = await Promise.all([
    binary(program),
    moduleFolder(program.module, 'github.com/cert-manager/approver-policy'),
    freePorts(2),
  ]);
  const crd = join(sources, 'deploy', 'crds', 'policy.cert-manager.io_certificaterequestpolicies.yaml');
  await cluster.api.apply(parse(readFileSync(crd, 'utf8')) as KubernetesObject);
  await cluster.api.namespace(namespace);
  for (const object of [...account(), ...requesterWriter]) await cluster.api.apply(object);
  await established(cluster, 'certificaterequestpolicies.policy.cert-manager.io');
  const token = await cluster.api.createToken({
    ...{ namespace, serviceAccount: name, audiences: cluster.apiAudiences, expirationSeconds: 86_400 },
  });
  const kubeconfig = join(scope.folder, cluster.name, 'approver-policy.kubeconfig');
  writeFileSync(kubeconfig, cluster.kubeconfig(token), { mode: 0o600 });
  const process = new ServerProcess(scope, {
    name: `${cluster.name}-approver-policy`,
    file,
    args: [
      `--kubeconfig=${kubeconfig}`,
      `--leader-election-namespace=${namespace}`,
      '--metrics-bind-address=0',
      `--readiness-probe-bind-address=127.0.0.1:${String(ports[0])}`,
      '--webhook-host=127.0.0.1',
      `--webhook-port=${String(ports[1])}`,
      `--webhook-service-name=${name}`,
      `--webhook-ca-secret-namespace=${namespace}`,
      `--webhook-ca-secret-name=${name}-tls`,
      '--log-level=2',
    ],
  });
  await process.ready(60_000, () => Promise.resolve(process.log().includes('Starting workers')));
  return process;
}

function account(): readonly KubernetesObject[] {
  const subjects = [{ kind: 'ServiceAccount', name, namespace }];
  const own = { name };
  return [
    { apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name, namespace } },
    { apiVersion: `${rbac}/v1`, kind: 'ClusterRole', metadata: own, rules: clusterRules },
    {
      ...{ apiVersion: `${rbac}/v1`, kind: 'ClusterRoleBinding', metadata: own, subjects },
      roleRef: { apiGroup: rbac, kind: 'ClusterRole', name },
    },
    { apiVersion: `${rbac}/v1`, kind: 'Role', metadata: { ...own, namespace }, rules },
    {
      ...{ apiVersion: `${rbac}/v1`, kind: 'RoleBinding', metadata: { ...own, namespace }, subjects },
      roleRef: { apiGroup: rbac, kind: 'Role', name },
    },
  ];
}

const writer = { name: 'certificate-request-identity' };
const patch = (path: string, value: string): string => `JSONPatch{op: "add", path: "/spec/${path}", value: ${value}}`;

/** What cert-manager's mutating webhook does, which does not run here: it writes down who makes a CertificateRequest. */
const requesterWriter: readonly KubernetesObject[] = [
  {
    apiVersion: 'admissionregistration.k8s.io/v1',
    kind: 'MutatingAdmissionPolicy',
    metadata: writer,
    spec: {
      matchConstraints: {
        resourceRules: [
          {
            ...{ apiGroups: ['cert-manager.io'], apiVersions: ['v1'], operations: ['CREATE'] },
            resources: ['certificaterequests'],
          },
        ],
      },
      failurePolicy: 'Fail',
      reinvocationPolicy: 'Never',
      mutations: [
        {
          patchType: 'JSONPatch',
          jsonPatch: {
            expression: `[${[
              patch('username', 'request.userInfo.username'),
              patch('groups', 'request.userInfo.groups'),
              patch('uid', 'request.userInfo.uid'),
            ].join(', ')}]`,
          },
        },
      ],
    },
  },
  {
    apiVersion: 'admissionregistration.k8s.io/v1',
    kind: 'MutatingAdmissionPolicyBinding',
    metadata: writer,
    spec: { policyName: writer.name },
  },
];
