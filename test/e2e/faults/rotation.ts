import { synthFiles } from '../../../src/files/synth';
import { Trust, type TrustDeclaration } from '../../../src/index';
import { isVariable } from '../../../src/trust/model/variable';
import type { Cluster } from '../harness/cluster';
import { type Deployment, deploy } from '../harness/deployment';
import type { Scope } from '../harness/scope';
import { makeTokenSecret } from '../harness/token-controller';
import type { VaultServer } from '../harness/vault-server';
import { declaredProduct } from '../harness/vault-product';

/** Login methods whose logins go on while the key is rotated. */
export const rotated = ['discovery', 'jwks', 'public-keys', 'reviewer', 'client'] as const;

export type RotatedMethod = (typeof rotated)[number];

const workloadLogins = rotated.filter((method) => method !== 'client');

/** A trust with a client for each of these methods. The keys are those that the API servers accept, and those that Vault is told. */
export function rotationTrust(
  cluster: Cluster,
  vault: VaultServer,
  keys: { readonly ofCluster: readonly string[]; readonly inVault: readonly string[] },
): TrustDeclaration {
  const { url, caBundle, tokenIssuer } = cluster;
  return {
    name: 'rotation',
    vault: {
      server: vault.url,
      caBundle: vault.caBundle,
      product: declaredProduct,
      pki: { pki: { root: { commonName: 'Root', ttl: '87600h' }, protect: false } },
    },
    clusters: {
      prod: {
        version: '1.36',
        tokenIssuer,
        apiServer: { url, caBundle },
        signingKeys: keys.ofCluster,
        logins: {
          discovery: { jwt: { keys: { discovery: {} } } },
          jwks: { jwt: { keys: { jwks: { url: `${url}/openid/v1/jwks` } } } },
          'public-keys': { jwt: { keys: { publicKeys: keys.inVault } } },
          reviewer: { kubernetes: { reviewer: { serviceAccount: { namespace: 'vault', name: 'token-reviewer' } } } },
          client: { kubernetes: { reviewer: { client: {} } } },
        },
        workloads: workloadLogins.map((login) => ({
          ...{ login, namespace: 'shop', serviceAccount: login },
          access: [{ path: `secret/data/${login}/*`, capabilities: ['read'] }],
        })),
        certManager: {
          version: '1.21',
          issuers: [
            {
              ...{ login: 'client', namespace: 'shop', name: 'vault' },
              pkiRole: { mount: 'pki', allowedDomains: ['acme.example'], allowSubdomains: true },
            },
          ],
        },
      },
    },
  };
}

/** A trust in Vault, and how it follows the stages of a rotation. */
export class RotatingTrust {
  private constructor(
    readonly trust: Trust,
    private readonly deployment: Deployment,
    private readonly vault: VaultServer,
  ) {}

  static async deploy(scope: Scope, cluster: Cluster, vault: VaultServer): Promise<RotatingTrust> {
    const keys = [cluster.publicKey];
    const trust = Trust.declare(rotationTrust(cluster, vault, { ofCluster: keys, inVault: keys }));
    return new RotatingTrust(trust, await deploy(scope, trust, 'rotation', vault, { prod: cluster }), vault);
  }

  /** Declares other keys, of the cluster and in Vault alike, and applies that. Answers what Terraform planned. */
  async declareKeys(cluster: Cluster, keys: readonly string[]): Promise<readonly string[]> {
    const trust = Trust.declare(rotationTrust(cluster, this.vault, { ofCluster: keys, inVault: keys }));
    const { terraform } = this.deployment;
    terraform.write(synthFiles(trust).get('terraform/main.tf.json') ?? '');
    const planned = (await terraform.plan()).map(({ address, actions }) => `${actions.join(' ')} ${address}`);
    await terraform.apply();
    return planned;
  }

  /**
   * Gives Vault a token of the reviewer that the cluster's present key has signed. It lies in a Secret of
   * its own: a token is refused once its Secret holds another.
   */
  async renewReviewer(cluster: Cluster): Promise<void> {
    const reviewer = this.trust.model.vault.authMounts.flatMap((mount) =>
      mount.method === 'kubernetes' && mount.reviewer.kind === 'stored' ? [mount.reviewer] : [],
    )[0];
    if (reviewer === undefined || !isVariable(reviewer.jwt)) throw new Error('the trust has lost its reviewer');
    const { namespace, serviceAccount, jwt } = reviewer;
    const token = await makeTokenSecret(cluster, { namespace, serviceAccount, name: `${serviceAccount}-token-2` });
    this.deployment.terraform.set({ [jwt.variable]: token });
    await this.deployment.terraform.apply();
  }
}
