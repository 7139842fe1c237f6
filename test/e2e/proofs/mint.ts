import type { Cluster } from '../harness/cluster';
import { podToken } from '../harness/pod';
import { makeTokenSecret } from '../harness/token-controller';
import type { Account, Identity } from './identity';
import type { Landscape } from './landscape';

/** Has the API servers sign. What was signed once serves every scenario. */
export class Mint {
  private readonly tokens = new Map<string, Promise<string>>();
  private readonly prepared = new Map<string, Promise<unknown>>();

  constructor(private readonly landscape: Landscape) {}

  token(identity: Identity): Promise<string> {
    return once(this.tokens, JSON.stringify(identity), () => this.sign(identity));
  }

  /** Makes an account with its namespace. */
  async account({ server, namespace, name }: Account): Promise<Cluster> {
    const cluster = this.landscape.clusters[server];
    await once(this.prepared, `${server} ${namespace}`, () => cluster.api.namespace(namespace));
    await once(this.prepared, `${server} ${namespace}/${name}`, () =>
      cluster.api.apply({ apiVersion: 'v1', kind: 'ServiceAccount', metadata: { namespace, name } }),
    );
    return cluster;
  }

  private async sign(identity: Identity): Promise<string> {
    const { server, namespace, name, audiences, kind } = identity;
    const cluster = await this.account(identity);
    const request = { namespace, serviceAccount: name, audiences };
    switch (kind) {
      case 'requested':
        return cluster.api.createToken(request);
      case 'podBound': {
        const pod = `of-${name}`;
        const first = { namespace, serviceAccount: name, audience: cluster.tokenIssuer, expirationSeconds: 3600 };
        await once(this.prepared, `${server} ${namespace}/${pod}`, () => podToken(cluster, pod, first));
        return cluster.api.createToken({ ...request, pod });
      }
      case 'secret':
        return makeTokenSecret(cluster, { namespace, serviceAccount: name, name: `long-lived-${name}` });
    }
  }
}

function once<T>(made: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  const found = made.get(key) ?? make();
  made.set(key, found);
  return found;
}
