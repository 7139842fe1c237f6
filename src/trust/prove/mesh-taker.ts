import { decideMeshIdentity, meshIdentityOf } from '../decide/mesh-identity';
import type { Cluster } from '../model/cluster';
import type { IstioCsr } from '../model/istio-csr';
import type { TrustModel } from '../model/trust-model';
import { anybody } from './account-subjects';
import { attemptOf } from './acceptance';
import { instant } from './minting';
import type { Taker } from './taker';

/** The istio-csr of a cluster: with the right token it signs the identity of the account in its mesh. */
export function meshTaker(model: TrustModel, asked: Cluster, mesh: IstioCsr): Taker {
  return {
    party: `istio-csr:${asked.name}`,
    audiences: [mesh.audiences],
    accounts: () => mesh.namespaces.map((namespace) => ({ namespace, name: anybody.name })),
    attempt: (token) => {
      const identity = meshIdentityOf(mesh, token);
      return attemptOf(token, decideMeshIdentity(model, asked, mesh, token, identity, instant), [identity]);
    },
  };
}
