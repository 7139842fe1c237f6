import { supports } from '../facts/features';
import { distinct } from '../facts/vault-era';
import { applicableVersions } from '../facts/versions';
import type { Cluster } from '../model/cluster';
import type { TrustModel } from '../model/trust-model';
import type { TokenHolder } from '../model/workload';
import { field, type Step } from './decision';
import { projectToken, type TokenRequest } from './mint';

/** What the kubelet asks for on their behalf. */
export function projectedRequest(holder: TokenHolder): TokenRequest {
  const { namespace, serviceAccount, volume } = holder;
  const [account, audiences] = [field(holder, 'serviceAccount'), field(holder, 'audience')];
  const { expirationSeconds } = volume;
  return { namespace, serviceAccount, account, audiences, expirationSeconds, boundTo: 'Pod' };
}

/** Whether kubelets are held to the audiences of volumes: the distinct answers of the versions that may run. */
export function nodeRestrictions({ version }: Cluster): readonly boolean[] {
  const versions = applicableVersions('kubernetes', version);
  return distinct(versions.map((one) => supports('node-audience-restriction', 'kubernetes', one)));
}

/** Whether the kubelet gets it. */
export function decideProjection(
  model: TrustModel,
  cluster: Cluster,
  holder: TokenHolder,
  restricts: () => boolean,
): readonly Step[] {
  return projectToken(model, cluster, projectedRequest(holder), [holder.audience], restricts());
}
