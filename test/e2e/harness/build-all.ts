import { binary } from './build';
import { programs } from './programs';
import { terraformBinary } from './terraform';

/** Builds whatever is missing, one after the other, before the first test's clock runs. */
export default async function buildAll(): Promise<void> {
  for (const program of [
    programs.etcd,
    programs.apiServer,
    programs.certManager,
    programs.approverPolicy,
    programs.istioCsr,
    programs.istioProxy,
    programs.vault,
    programs.provider,
    programs.spireServer,
    programs.spireAgent,
    programs.spireDiscovery,
    programs.vaultSecretsOperator,
    programs.externalSecrets,
  ]) {
    await binary(program);
  }
  await terraformBinary();
}
