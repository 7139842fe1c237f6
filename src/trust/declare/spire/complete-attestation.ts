import { originIn } from '../scope/origin-in';
import { spireAttestors } from '../../facts/spire-attestors';
import { spireDefaults } from '../../facts/spire-defaults';
import type { PsatCluster, SpireAgents } from '../../model/spire';
import type { K8sPsatDeclaration, X509popDeclaration } from '../declaration';
import { addAccount, declaredAccount, type Account } from '../objects/account';
import type { ClusterObjects } from '../objects/cluster-objects';
import { spireReviewBinding, spireReviewRole } from '../objects/spire-rbac';
import type { ClusterScope } from '../scope/cluster-scope';
import { derived } from '../scope/scope';
import type { Kept } from '../source/kept';
import { child, type Place } from '../source/place';
import { withDefaults } from '../source/with-defaults';
import { attestationPlace, attestorOf, serverAccount, type DeclaredSpire } from './spire-frame';

/** Both sides of the attestation of one cluster's nodes. */
export interface NodeAttestation {
  /** null where the server takes no ServiceAccount tokens of it. */
  readonly psatCluster: PsatCluster | null;
  readonly agents: SpireAgents;
  /** Where the server finds the certificates by which it knows these nodes; null where it knows them otherwise. */
  readonly caBundleFile: string | null;
}

/** How the nodes of a cluster are attested, with what the cluster holds for it; null where they are not, or cannot be. */
export function completeAttestation(
  scope: ClusterScope,
  spire: DeclaredSpire,
  objects: ClusterObjects,
): NodeAttestation | null {
  const { cluster } = scope;
  const declared = attestorOf(spire, cluster);
  const place = attestationPlace(cluster);
  if (declared === null) return null;
  if (declared.jwt !== undefined || declared.k8sSat !== undefined) {
    reportMissing(scope, declared.jwt === undefined ? 'k8sSat' : 'jwt', place);
    return null;
  }
  if (declared.joinToken !== undefined) {
    const agents = agentsOf(scope, spire, place, spireAttestors.joinToken);
    return { psatCluster: null, agents, caBundleFile: null };
  }
  if (declared.x509pop !== undefined) return x509pop(scope, spire, declared.x509pop, child(place, 'x509pop'));
  return declared.k8sPsat === undefined ? null : psat(scope, spire, objects, declared.k8sPsat, place);
}

/** What agents are started with, whatever their attestor. */
function agentsOf({ cluster }: ClusterScope, spire: DeclaredSpire, { at }: Place, attestor: string): SpireAgents {
  const { port } = withDefaults('SpireDeclaration', spire);
  return {
    at,
    origins: { trustDomain: derived, address: derived, port: derived, attestor: derived, attestedAs: derived },
    ...{ cluster, trustDomain: spire.trustDomain ?? '', address: spire.address ?? '', port, attestor, attestedAs: '' },
    ...{ id: '', namespace: '', serviceAccount: '', audience: '', ca: null },
    volume: { name: '', path: '', mountPath: '', expirationSeconds: 0 },
  };
}

/** Said where somebody looks for it. Source: spiffe/spire#5647, spire v1.12.0 CHANGELOG. */
const missing = {
  jwt: {
    message: 'no attestor of SPIRE verifies a ServiceAccount token by its issuer’s keys: there is no JWT attestor',
    fix: 'declare `k8sPsat`, or `x509pop` where the server is to have no credential for this cluster',
  },
  k8sSat: {
    message: 'SPIRE has no attestor `k8s_sat` any more: 1.12 removed it, since its tokens never end',
    fix: 'declare `k8sPsat`',
  },
} as const;

function reportMissing({ report }: ClusterScope, name: keyof typeof missing, place: Place): void {
  const { message, fix } = missing[name];
  report('node-attestor-missing', child(place, name), message, { fix });
}

function psat(
  scope: ClusterScope,
  spire: DeclaredSpire,
  objects: ClusterObjects,
  declared: Kept<K8sPsatDeclaration>,
  at: Place,
): NodeAttestation | null {
  const place = child(at, 'k8sPsat');
  const { namespace, serviceAccount, audience } = withDefaults('K8sPsatDeclaration', declared);
  const account = declaredAccount(namespace, serviceAccount, child(place, 'serviceAccount'));
  const server = serverAccount(spire);
  if (account === null || server === null) return null;
  addAccount(objects, place.at, account, scope);
  const isHome = spire.cluster === scope.cluster;
  addReviewer(scope, objects, server, isHome, place.at);
  const id = `${account.namespace}/${account.name}`;
  const origin = (field: keyof K8sPsatDeclaration): PsatCluster['origins'][string] =>
    originIn(place, field, declared[field]);
  const plain = agentsOf(scope, spire, place, spireAttestors.k8sPsat);
  return {
    psatCluster: {
      at: place.at,
      origins: { audiences: origin('serverAudiences'), allowList: origin('allowList') },
      cluster: scope.cluster,
      audiences: declared.serverAudiences ?? [audience],
      allowList: declared.allowList ?? [`${account.namespace}:${account.name}`],
      kubeConfigFile: declared.kubeConfigFile ?? (isHome ? '' : `/run/spire/kubeconfigs/${scope.cluster}`),
      reviewer: { namespace: server.namespace, serviceAccount: server.name },
    },
    agents: {
      ...plain,
      origins: {
        ...plain.origins,
        id: derived,
        serviceAccount: origin('serviceAccount'),
        audience: origin('audience'),
        volume: derived,
      },
      attestedAs: scope.cluster,
      id,
      namespace: account.namespace,
      serviceAccount: account.name,
      audience,
      volume: spireDefaults.agentVolume.value,
    },
    caBundleFile: null,
  };
}

/** In another cluster the server is whom its kubeconfig says: an account of the same name, with a token that lasts. */
function addReviewer(scope: ClusterScope, objects: ClusterObjects, server: Account, isHome: boolean, at: string): void {
  if (isHome) addAccount(objects, at, server, scope);
  else {
    addAccount(objects, at, { ...server, existing: false }, scope);
    objects.addSecret({
      at,
      origins: { meta: derived },
      meta: {
        namespace: server.namespace,
        name: `${server.name}-token`,
        labels: scope.labels,
        annotations: scope.annotations,
      },
      serviceAccount: server.name,
    });
  }
  objects.addRole(spireReviewRole(at, scope.name, scope));
  objects.addBinding(spireReviewBinding(at, scope.name, server, scope));
}

function x509pop(
  scope: ClusterScope,
  spire: DeclaredSpire,
  { mount, nodes, caBundleFile = `/run/spire/x509pop/${scope.cluster}.pem` }: Kept<X509popDeclaration>,
  place: Place,
): NodeAttestation | null {
  if (mount === undefined || nodes === undefined) return null;
  return { psatCluster: null, agents: agentsOf(scope, spire, place, spireAttestors.x509pop), caBundleFile };
}
