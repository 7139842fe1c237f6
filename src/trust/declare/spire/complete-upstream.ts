import { spireDefaults } from '../../facts/spire-defaults';
import type { SpireUpstream } from '../../model/spire';
import { isSecretClient } from '../../model/vault-client';
import { completeWorkload, type WorkloadPart } from '../client/complete-workload';
import type { SpireUpstreamDeclaration } from '../declaration';
import type { ClusterObjects } from '../objects/cluster-objects';
import type { ClusterScope } from '../scope/cluster-scope';
import { originIn } from '../scope/origin-in';
import { derived, type Scope } from '../scope/scope';
import type { Kept } from '../source/kept';
import { child, descend, vaultPlace } from '../source/place';
import { reportUnknown } from '../source/unknown';
import { serverAccount, spirePlace, type DeclaredSpire } from './spire-frame';

const place = child(spirePlace, 'upstreamAuthority');

/** The server as a client of Vault; null in every cluster but its own, and where nothing signs above it. */
export function completeUpstreamClient(
  scope: ClusterScope,
  spire: DeclaredSpire,
  objects: ClusterObjects,
): WorkloadPart | null {
  const declared = spire.upstreamAuthority;
  const account = serverAccount(spire);
  if (declared?.pkiMount === undefined || account === null || spire.cluster !== scope.cluster) return null;
  checkAuthority(scope, declared.pkiMount);
  const { login, audience, tokens, authRole } = declared;
  const workload = {
    ...{ namespace: account.namespace, serviceAccount: account.name, login, audience, tokens, authRole },
    access: [{ path: signPath(declared.pkiMount), capabilities: ['update' as const] }],
    volume: spireDefaults.serverVolume.value,
  };
  // What workloads have in common is said of those under `workloads`.
  const own = { ...scope, ca: null, defaults: { ...scope.defaults, workload: undefined } };
  return completeWorkload(own, objects, account, workload, place, true);
}

/** Where SPIRE asks for the signature of its authority. Source: spire v1.13.3 upstreamauthority/vault/vault_client.go `SignIntermediate`. */
export function signPath(mount: string): string {
  return `${mount}/root/sign-intermediate`;
}

/** What stands above the server's authority; null where nothing does. */
export function completeUpstream(
  { vault, vaultNamespace }: ClusterScope,
  declared: Kept<SpireUpstreamDeclaration> | undefined,
  client: WorkloadPart | null,
): SpireUpstream | null {
  if (declared?.pkiMount === undefined || client === null || isSecretClient(client.node)) return null;
  const { id, mount, authRole, audience, volume, origins } = client.node;
  const isKnown = vault.caBundle !== '' || vault.caBundleSecretRef !== null;
  return {
    at: place.at,
    origins: {
      workload: derived,
      caCertificateFile: originIn(place, 'caCertificateFile', declared.caCertificateFile),
      server: derived,
      vaultNamespace: derived,
      mount: derived,
      authRole: origins['authRole'] ?? derived,
      tokenFile: derived,
      audience: origins['audience'] ?? derived,
      expirationSeconds: derived,
    },
    pkiMount: declared.pkiMount,
    workload: id,
    caCertificateFile: declared.caCertificateFile ?? (isKnown ? spireDefaults.vaultCaFile.value : ''),
    ...{ server: vault.server, vaultNamespace, mount, authRole, audience },
    tokenFile: `${volume.mountPath}/${volume.path}`,
    expirationSeconds: volume.expirationSeconds,
  };
}

/** Reports a mount that is not there. */
function checkAuthority({ report, authorities, isFaulty }: Scope, mount: string): void {
  if (authorities.has(mount) || isFaulty(descend(vaultPlace, 'pki', mount))) return;
  reportUnknown(report, 'unknown-pki-mount', child(place, 'pkiMount'), 'PKI mount', mount, [...authorities.keys()]);
}
