import type { TrustModel } from '../../../src/trust/model/trust-model';
import { isVariable } from '../../../src/trust/model/variable';
import { plan } from '../../../src/trust/plan/plan';
import type { Cluster } from '../harness/cluster';
import { applyManifests } from '../harness/deployment';
import type { KubernetesObject } from '../harness/kubernetes-api';
import { writesOf } from '../harness/planned-writes';
import { fillTokenSecret, signToken } from '../harness/token-controller';
import type { VaultServer } from '../harness/vault-server';
import type { ReviewerToken } from './fault';

/** What cert-manager acts upon; it comes last, so that nothing is looked at too early. */
const acted = ['Issuer', 'ClusterIssuer', 'Certificate'];

/** Puts what a model says on real servers, and tells which writes Vault refused: its code and words. */
export async function put(
  model: TrustModel,
  cluster: Cluster,
  vault: VaultServer,
  reviewerToken: ReviewerToken | null,
): Promise<readonly string[]> {
  const { objects, resources } = plan(model).plan;
  const manifests = objects.map(({ manifest }) => manifest as KubernetesObject);
  await applyManifests(
    cluster,
    manifests.filter(({ kind }) => !acted.includes(kind)),
  );
  const variables = await reviewerTokens(model, cluster, manifests, reviewerToken);
  const refused: string[] = [];
  for (const { path, body } of resources.flatMap((resource) => writesOf(resource, variables))) {
    const { status, errors } = await vault.api.write(path, body);
    if (status >= 400) refused.push(`${status} ${errors.join('; ')}`);
  }
  await applyManifests(
    cluster,
    manifests.filter(({ kind }) => acted.includes(kind)),
  );
  return refused;
}

async function reviewerTokens(
  { vault }: TrustModel,
  cluster: Cluster,
  manifests: readonly KubernetesObject[],
  instead: ReviewerToken | null,
): Promise<Readonly<Record<string, string>>> {
  const tokens: Record<string, string> = {};
  for (const mount of vault.authMounts) {
    if (mount.method !== 'kubernetes' || mount.reviewer.kind !== 'stored') continue;
    const { jwt, namespace, serviceAccount } = mount.reviewer;
    const secret = manifests.find(({ kind, metadata }) => kind === 'Secret' && metadata.namespace === namespace);
    if (!isVariable(jwt) || secret === undefined) continue;
    tokens[jwt.variable] =
      instead === null
        ? await fillTokenSecret(cluster, namespace, secret.metadata.name)
        : await badToken(instead, cluster, namespace, serviceAccount);
  }
  return tokens;
}

async function badToken(kind: ReviewerToken, cluster: Cluster, namespace: string, name: string): Promise<string> {
  if (kind === 'garbage') return 'garbage';
  const account = await cluster.api.get({ apiVersion: 'v1', kind: 'ServiceAccount', metadata: { namespace, name } });
  const now = Math.floor(Date.now() / 1000);
  const uid = kind === 'expired' ? account?.metadata['uid'] : '11111111-2222-3333-4444-555555555555';
  return signToken(cluster, {
    aud: cluster.apiAudiences,
    exp: kind === 'expired' ? now - 3600 : now + 3600,
    iat: now - 7200,
    nbf: now - 7200,
    iss: cluster.tokenIssuer,
    sub: `system:serviceaccount:${namespace}:${name}`,
    'kubernetes.io': { namespace, serviceaccount: { name, uid } },
  });
}
