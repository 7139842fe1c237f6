import { type KeyObject, generateKeyPairSync } from 'node:crypto';
import { startApiServer } from '../harness/api-server';
import type { Authority } from '../harness/authority';
import { Balancer } from '../harness/balancer';
import { type Cluster, startCluster } from '../harness/cluster';
import { freePorts } from '../harness/free-ports';
import { KubernetesApi } from '../harness/kubernetes-api';
import type { Scope } from '../harness/scope';
import { sleep } from '../harness/until';

/** A key of ServiceAccount tokens. */
export interface SigningKey {
  readonly privateKey: KeyObject;
  /** As PEM. */
  readonly publicKey: string;
}

export function newSigningKey(): SigningKey {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return { privateKey, publicKey: publicKey.export({ type: 'spki', format: 'pem' }).toString() };
}

/**
 * A cluster whose API servers stand behind a balancer and follow one another on one etcd: their keys
 * change, and there is always one that serves.
 */
export class ControlPlane {
  private starts = 0;

  private constructor(
    private readonly scope: Scope,
    private readonly balancer: Balancer,
    private current: Cluster,
  ) {}

  static async start(scope: Scope, authority: Authority, name: string): Promise<ControlPlane> {
    const balancer = await Balancer.start();
    const url = `https://127.0.0.1:${balancer.port}`;
    const serving = { ...(await authority.issue([`${name}.test`])), caBundle: authority.certificate };
    // Otherwise each API server would publish the address of its own port.
    const flags = [`--service-account-jwks-uri=${url}/openid/v1/jwks`];
    const cluster = await startCluster(scope, { name, url, serving, flags });
    balancer.leadTo(cluster.settings.port);
    return new ControlPlane(scope, balancer, cluster);
  }

  /** The cluster as it is now: its API server, and the key with which it signs. */
  get cluster(): Cluster {
    return this.current;
  }

  /**
   * Replaces the API server by one with other keys. For a while both serve; then the old one gets no
   * further connection and ends by itself.
   */
  async roll(signing: SigningKey, verifying: readonly string[], togetherMs: number): Promise<void> {
    const { url, caBundle, settings: old, apiServer: leaving } = this.current;
    const [port = 0] = await freePorts(1);
    const settings = {
      ...old,
      name: `${this.current.name}-kube-apiserver-${++this.starts}`,
      port,
      signingKey: signing.privateKey,
      verifyingKeys: verifying,
    };
    const apiServer = await startApiServer(this.scope, settings);
    const probe = new KubernetesApi(`https://127.0.0.1:${port}`, caBundle, this.current.adminToken);
    await apiServer.ready(60_000, () => probe.ready());
    this.balancer.leadTo(old.port, port);
    await sleep(togetherMs);
    this.balancer.leadTo(port);
    await leaving.stop('SIGTERM');
    this.current = {
      ...this.current,
      settings,
      apiServer,
      signingKey: signing.privateKey,
      publicKey: signing.publicKey,
      api: new KubernetesApi(url, caBundle, this.current.adminToken),
    };
  }

  close(): void {
    this.balancer.close();
  }
}
