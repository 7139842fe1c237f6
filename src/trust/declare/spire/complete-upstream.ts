import { spireDefaults } from '../../facts/spire-defaults';
import type { SpireUpstream } from '../../model/spire';
import { completeWorkload, type WorkloadPart } from '../client/complete-workload';
import type { SpireUpstreamDeclaration } from '../declaration';
import type { ClusterObjects } from '../objects/cluster-objects';
import type { ClusterScope } from '../scope/cluster-scope';
import { derived, type Scope } from '../scope/scope';
import type { Kept } from '../source/kept';
import { child, descend, vaultPlace } from '../source/place';
import { lifetime, secondsOr } from '../source/seconds';
import { reportUnknown } from '../source/unknown';
import { withDefaults } from '../source/with-defaults';
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
  checkAuthority(scope, spire, declared.pkiMount);
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
  { vault }: Pick<Scope, 'vault'>,
  declared: Kept<SpireUpstreamDeclaration> | undefined,
  client: WorkloadPart | null,
): SpireUpstream | null {
  if (declared?.pkiMount === undefined || client === null) return null;
  const isKnown = vault.caBundle !== '' || vault.caBundleSecretRef !== null;
  return {
    at: place.at,
    origins: { workload: derived, caCertificateFile: derived },
    pkiMount: declared.pkiMount,
    workload: client.node.id,
    caCertificateFile: declared.caCertificateFile ?? (isKnown ? spireDefaults.vaultCaFile.value : ''),
  };
}

/** Reports a mount that is not there, and one that signs for less time than SPIRE asks for. */
function checkAuthority(scope: Scope, spire: DeclaredSpire, mount: string): void {
  const authority = scope.authorities.get(mount);
  const pki = child(vaultPlace, 'pki');
  if (authority === undefined) {
    if (!scope.isFaulty(child(pki, mount)))
      reportUnknown(scope.report, 'unknown-pki-mount', child(place, 'pkiMount'), 'PKI mount', mount, [
        ...scope.authorities.keys(),
      ]);
    return;
  }
  const wanted = secondsOr(withDefaults('SpireDeclaration', spire).caTtl, undefined);
  if (authority.limit === 0 || wanted <= authority.limit) return;
  scope.report(
    'spire-authority-shortened',
    descend(spirePlace, 'caTtl'),
    `the SPIRE server asks for an authority of ${lifetime(wanted)}, and PKI mount \`${mount}\` signs for at most ${lifetime(authority.limit)}`,
    {
      related: [authority.limitPlace],
      fix: 'lower `caTtl`, or raise what the mount allows',
    },
  );
}
