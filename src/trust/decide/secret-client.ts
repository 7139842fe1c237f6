import { clientToken } from '../facts/client-tokens';
import { secretClients } from '../facts/secret-clients';
import type { AuthRole } from '../model/auth-role';
import type { Cluster } from '../model/cluster';
import type { SecretClient } from '../model/secret-client';
import type { TrustModel } from '../model/trust-model';
import { serviceAccountSubject } from '../terms/subject';
import { field, step, values, type Side, type Step } from './decision';
import { projectToken, requestToken, type TokenRequest } from './mint';
import { authorize } from './rbac';
import type { VaultRequest } from './vault-acl';

/**
 * The token that an operator asks for. Vault's CSI provider takes the one that the kubelet passed on for its
 * audience, and makes one itself where there is none.
 */
export function secretTokenRequest(cluster: Cluster, client: SecretClient): TokenRequest {
  const { kind, namespace, serviceAccount } = client;
  const common = { namespace, serviceAccount, account: field(client, 'serviceAccount') };
  if (kind !== 'SecretProviderClass')
    return { ...common, audiences: asked(client), expirationSeconds: client.expirationSeconds, boundTo: '' };
  const audiences = providerAudience(cluster, client);
  const passed = passedOn(cluster, audiences.values);
  const { expirationSeconds } = clientToken('csi-provider');
  return {
    ...common,
    audiences,
    expirationSeconds: passed?.expirationSeconds ?? expirationSeconds ?? client.expirationSeconds,
    boundTo: 'Pod',
  };
}

/** Whether it gets that token. */
export function decideSecretToken(
  model: TrustModel,
  cluster: Cluster,
  client: SecretClient,
  request: TokenRequest,
): readonly Step[] {
  const { kind, requester, namespace, serviceAccount: name } = client;
  if (kind === 'SecretProviderClass' && passedOn(cluster, request.audiences.values) !== undefined)
    return projectToken(model, cluster, request, request.audiences.values, true);
  const user =
    requester.serviceAccount === '' ? provider : serviceAccountSubject(requester.namespace, requester.serviceAccount);
  const steps = requestToken(model, cluster, user, request, '');
  const right = { verb: 'create', apiGroup: '', resource: 'serviceaccounts/token', name, namespace };
  if (requester.rights === 'emitted' || authorize(model, cluster, user, right).result === true) return steps;
  const { chartRole: role } = secretClients[kind];
  const texts = { asking: '', name, user, namespace, role };
  return steps.map((one) =>
    one.check === 'mint/permission'
      ? step('mint/permission', 'live', values([user]), field(client, 'serviceAccount'), texts)
      : one,
  );
}

/** What the operator asks of its own Vault token, without which it reads nothing; and what a CSI provider reads. */
export function secretRequests(client: SecretClient, { token }: AuthRole): readonly VaultRequest[] {
  const own = secretClients[client.kind].ownToken.filter(
    ({ needed, batch }) => needed && (batch || token.type !== 'batch'),
  );
  const secrets = client.secrets.map(({ path }) => ({ path, capability: 'read' }));
  const at = field(client, 'secrets', []).at || client.at;
  return [...own, ...secrets].map(({ path, capability }) => ({ path, capability, parameters: {}, at }));
}

/** Where its chart puts the provider is nobody's declaration. */
const provider = "the account of Vault's CSI provider";

/** What the object asks for, or its operator by itself. */
function asked(client: SecretClient): Side {
  const said = field(client, 'audiences');
  const unsaid = secretClients[client.kind].unsaidAudience[client.method];
  return said.values.length > 0 || said.missing !== '' || unsaid === '' ? said : { ...said, values: [unsaid] };
}

/** The provider looks for `vault` where its class names no audience, and asks for none itself. */
function providerAudience(cluster: Cluster, client: SecretClient): Side {
  const said = field(client, 'audiences');
  if (said.values.length > 0 || said.missing !== '') return said;
  const unsaid = asked(client);
  if (passedOn(cluster, unsaid.values) !== undefined) return unsaid;
  return cluster.csiDrivers.length === 0 ? { ...said, missing: cluster.at } : said;
}

function passedOn({ csiDrivers }: Cluster, [audience]: readonly string[]): { expirationSeconds: number } | undefined {
  return csiDrivers.flatMap(({ tokenRequests }) => tokenRequests).find((one) => one.audience === audience);
}
