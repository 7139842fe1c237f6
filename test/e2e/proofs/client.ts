import type { CertificateIssuer } from '../../../src/trust/model/certificate-issuer';
import type { TrustModel } from '../../../src/trust/model/trust-model';
import type { Workload } from '../../../src/trust/model/workload';

/** A declared client, by what the servers hold of it. */
export interface Client {
  /** As declared. */
  readonly cluster: string;
  readonly id: string;
  readonly node: CertificateIssuer | Workload;
  readonly namespace: string;
  readonly account: string;
  readonly mount: string;
  readonly role: string;
}

export function clientsOf({ clusters }: TrustModel): readonly Client[] {
  return clusters.flatMap(({ name: cluster, certificateIssuers, workloads }) => [
    ...certificateIssuers.map((node) => ({
      ...{ cluster, id: node.id, node, role: node.authRole },
      ...{ namespace: node.serviceAccountNamespace, account: node.serviceAccount },
      mount: node.mountPath.replace(/^\/v1\/auth\//, ''),
    })),
    ...workloads.map((node) => ({
      ...{ cluster, id: node.id, node, role: node.authRole, mount: node.mount },
      ...{ namespace: node.namespace, account: node.serviceAccount },
    })),
  ]);
}

/** The client of a name. */
export function clientOf(model: TrustModel, cluster: string, id: string): Client {
  const found = clientsOf(model).find((client) => client.cluster === cluster && client.id === id);
  if (found === undefined) throw new Error(`cluster ${cluster} declares no client ${id}`);
  return found;
}

/** What a client's policies say of paths, but for what each token may do with itself. */
export function accessOf(
  { vault: { authRoles, policies } }: TrustModel,
  { mount, role }: Client,
): readonly { readonly path: string; readonly capability: string }[] {
  const granted = authRoles.find((one) => one.mount === mount && one.name === role)?.token.policies ?? [];
  return policies
    .filter(({ name }) => granted.includes(name))
    .flatMap(({ rules }) => rules)
    .filter(({ path }) => !path.startsWith('auth/token/'))
    .flatMap(({ path, capabilities }) => capabilities.map((capability) => ({ path, capability })));
}
