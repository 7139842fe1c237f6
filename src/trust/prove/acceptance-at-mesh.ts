import { decideMeshIdentity, meshIdentityOf } from '../decide/mesh-identity';
import type { Cluster } from '../model/cluster';
import type { TrustModel } from '../model/trust-model';
import type { ServiceAccountSubject } from '../terms/subject';
import { attemptOf, bestOf, type Acceptance } from './acceptance';
import { instant, tokensOf } from './minting';

/** What each istio-csr makes of an account's tokens: with the right one it signs the account's identity in its mesh. */
export function acceptancesAtMeshes(
  model: TrustModel,
  cluster: Cluster,
  account: ServiceAccountSubject,
): readonly Acceptance[] {
  return model.clusters.flatMap((asked) => {
    const { istioCsr: mesh } = asked;
    if (mesh === null) return [];
    const attempts = tokensOf(cluster, account, [mesh.audiences, []]).map((token) => {
      const identity = meshIdentityOf(mesh, token);
      return attemptOf(token, decideMeshIdentity(model, asked, mesh, token, identity, instant), [identity]);
    });
    return [bestOf(`istio-csr:${asked.name}`, attempts)];
  });
}
