import type { JwtMount, KubernetesMount } from '../../../src/trust/model/auth-mount';
import type { JwtAuthRole, KubernetesAuthRole, TokenSettings } from '../../../src/trust/model/auth-role';
import type { Certificate, CertificateIssuer } from '../../../src/trust/model/certificate-issuer';
import type { Cluster } from '../../../src/trust/model/cluster';
import type { PkiRole } from '../../../src/trust/model/pki-role';
import type { Policy } from '../../../src/trust/model/policy';
import type { TrustModel } from '../../../src/trust/model/trust-model';
import type { Vault } from '../../../src/trust/model/vault';
import type { Workload } from '../../../src/trust/model/workload';

/** One changed fact of a model that holds one client: whatever the change is of, there is one of it. */
export type Change = (model: TrustModel) => TrustModel;

type Patch<Node> = (node: Node) => Partial<Node>;

function each<Node>(nodes: readonly Node[], patch: Patch<Node>): readonly Node[] {
  return nodes.map((node) => ({ ...node, ...patch(node) }));
}

export function ofVault(patch: Patch<Vault>): Change {
  return (model) => ({ ...model, vault: { ...model.vault, ...patch(model.vault) } });
}

export function ofCluster(patch: Patch<Cluster>): Change {
  return (model) => ({ ...model, clusters: each(model.clusters, patch) });
}

export function ofIssuer(patch: Patch<CertificateIssuer>): Change {
  return ofCluster(({ certificateIssuers }) => ({ certificateIssuers: each(certificateIssuers, patch) }));
}

export function ofWorkload(patch: Patch<Workload>): Change {
  return ofCluster(({ workloads }) => ({ workloads: each(workloads, patch) }));
}

export function ofCertificate(patch: Patch<Certificate>): Change {
  return ofCluster(({ certificates }) => ({ certificates: each(certificates, patch) }));
}

export function ofPolicy(patch: Patch<Policy>): Change {
  return ofVault(({ policies }) => ({ policies: each(policies, patch) }));
}

export function ofPkiRole(patch: Patch<PkiRole>): Change {
  return ofVault(({ pkiRoles }) => ({ pkiRoles: each(pkiRoles, patch) }));
}

/** Of the Vault token that a login gives. */
export function ofToken(patch: Patch<TokenSettings>): Change {
  return ofVault(({ authRoles }) => ({
    authRoles: authRoles.map((role) => ({ ...role, token: { ...role.token, ...patch(role.token) } })),
  }));
}

export function ofRole(jwt: Patch<JwtAuthRole>, kubernetes: Patch<KubernetesAuthRole>): Change {
  return ofVault(({ authRoles }) => ({
    authRoles: authRoles.map((role) =>
      role.method === 'jwt' ? { ...role, ...jwt(role) } : { ...role, ...kubernetes(role) },
    ),
  }));
}

export function ofMount(jwt: Patch<JwtMount>, kubernetes: Patch<KubernetesMount>): Change {
  return ofVault(({ authMounts }) => ({
    authMounts: authMounts.map((mount) =>
      mount.method === 'jwt' ? { ...mount, ...jwt(mount) } : { ...mount, ...kubernetes(mount) },
    ),
  }));
}
