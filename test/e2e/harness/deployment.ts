import { parseAllDocuments } from 'yaml';
import { synthFiles } from '../../../src/files/synth';
import type { Trust } from '../../../src/index';
import { isVariable } from '../../../src/trust/model/variable';
import type { Cluster } from './cluster';
import type { KubernetesObject } from './kubernetes-api';
import type { Scope } from './scope';
import { Terraform } from './terraform';
import { fillTokenSecret } from './token-controller';
import type { VaultServer } from './vault-server';

/** Both halves of a trust on real servers. */
export interface Deployment {
  readonly terraform: Terraform;
  /** Everything that was applied to each cluster. */
  readonly manifests: ReadonlyMap<string, readonly KubernetesObject[]>;
}

/**
 * Deploys a trust as a user does: the plain files, the clusters' manifests first, since Vault asks
 * them for keys and for the reviewer's token while it is configured, then Terraform.
 *
 * @param clusters the real cluster of each declared one.
 * @param variables values of further Terraform variables; the reviewer's token is filled in.
 */
export async function deploy(
  scope: Scope,
  trust: Trust,
  name: string,
  vault: VaultServer,
  clusters: Readonly<Record<string, Cluster>>,
  variables: Readonly<Record<string, string>> = {},
): Promise<Deployment> {
  const files = synthFiles(trust);
  const manifests = new Map<string, readonly KubernetesObject[]>();
  const values: Record<string, string> = { ...variables };
  for (const [declared, cluster] of Object.entries(clusters)) {
    const objects = manifestsOf(files.get(`kubernetes/${declared}.yaml`) ?? '');
    await applyManifests(cluster, objects);
    manifests.set(declared, objects);
    Object.assign(values, await reviewerTokens(cluster, trust, declared, objects));
  }
  const terraform = await Terraform.open(scope, {
    name,
    main: files.get('terraform/main.tf.json') ?? '',
    vault,
    variables: values,
  });
  await terraform.apply();
  for (const [declared, cluster] of Object.entries(clusters))
    await retryIssuers(cluster, manifests.get(declared) ?? []);
  return { terraform, manifests };
}

/** The documents of a YAML file. */
export function manifestsOf(yaml: string): readonly KubernetesObject[] {
  return parseAllDocuments(yaml).map((document) => document.toJS() as KubernetesObject);
}

/** Applies manifests in their order, strictly; namespaces are the user's, so they are made before. */
export async function applyManifests(cluster: Cluster, objects: readonly KubernetesObject[]): Promise<void> {
  const namespaces = new Set(objects.flatMap(({ metadata }) => metadata.namespace ?? []));
  for (const namespace of namespaces) await cluster.api.namespace(namespace);
  for (const object of objects) await cluster.api.apply(object);
}

/** The long-lived tokens of a cluster's reviewer accounts, by the Terraform variables that carry them. */
async function reviewerTokens(
  cluster: Cluster,
  trust: Trust,
  declared: string,
  objects: readonly KubernetesObject[],
): Promise<Readonly<Record<string, string>>> {
  const tokens: Record<string, string> = {};
  for (const mount of trust.model.vault.authMounts) {
    if (mount.cluster !== declared || mount.method !== 'kubernetes' || mount.reviewer.kind !== 'stored') continue;
    const { jwt, namespace, serviceAccount } = mount.reviewer;
    const secret = objects.find(
      ({ type, metadata }) =>
        type === 'kubernetes.io/service-account-token' &&
        metadata.namespace === namespace &&
        metadata.name === `${serviceAccount}-token`,
    );
    if (secret !== undefined && isVariable(jwt)) {
      tokens[jwt.variable] = await fillTokenSecret(cluster, namespace, secret.metadata.name);
    }
  }
  return tokens;
}

/** cert-manager waits longer after each failure; a changed Issuer is looked at again at once. */
async function retryIssuers(cluster: Cluster, objects: readonly KubernetesObject[]): Promise<void> {
  for (const object of objects.filter(({ kind }) => kind === 'Issuer' || kind === 'ClusterIssuer')) {
    const annotations = { 'vault-trust-e2e/applied': new Date().toISOString() };
    await cluster.api.apply({ ...object, metadata: { ...object.metadata, annotations } });
  }
}
