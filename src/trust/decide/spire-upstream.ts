import { clusterOf } from '../model/lookup';
import type { SpireServer } from '../model/spire';
import type { TrustModel } from '../model/trust-model';
import { acrossVault } from './across-vault';
import { conclude, field, type Decision } from './decision';
import { identityOf } from './identity-template';
import { mint } from './mint';
import { projectedRequest } from './projected';
import { decideAcl, type VaultRequest } from './vault-acl';
import { decideLogin } from './vault-login';

/**
 * Whether Vault lets a SPIRE server have its authority signed, whatever its own policy says that it wants.
 * Source: spire v1.13.3 upstreamauthority/vault/vault_client.go `SignIntermediate`.
 */
export function decideUpstream(model: TrustModel, spire: SpireServer, now: number): Decision {
  const { upstream } = spire;
  const cluster = clusterOf(model, spire.cluster);
  const workload = cluster?.workloads.find(({ id }) => id === upstream?.workload);
  if (upstream === null || cluster === undefined || workload === undefined) return conclude([]);
  const token = mint(cluster, projectedRequest(workload), now);
  const door = {
    mount: field(workload, 'mount'),
    role: field(workload, 'authRole'),
    vaultNamespace: model.vault.vaultNamespace,
  };
  const sign: VaultRequest = {
    ...{ path: `${upstream.pkiMount}/root/sign-intermediate`, capability: 'update', at: upstream.at },
    parameters: Object.fromEntries(parameters.map((name) => [name, null])),
  };
  return acrossVault(model, (era) => {
    const { steps, role } = decideLogin(model, door, token, now, era);
    return [...steps, ...(role === null ? [] : decideAcl(model.vault, role, identityOf(role, token, era), sign))];
  });
}

const parameters = ['common_name', 'organization', 'country', 'uri_sans', 'csr', 'ttl'];
