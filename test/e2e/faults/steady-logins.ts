import type { Trust } from '../../../src/index';
import { signedAudience } from '../../../src/trust/facts/cert-manager';
import type { Cluster } from '../harness/cluster';
import { KubernetesRefusal } from '../harness/kubernetes-api';
import { sleep } from '../harness/until';
import type { VaultServer } from '../harness/vault-server';
import { entriesOf } from '../refusals/logged';
import { wordsOf } from '../refusals/seen';
import { type RotatedMethod, rotated } from './rotation';

/** Who logs in where, and with what audiences its tokens are minted. */
export interface Client {
  /** Its login method. */
  readonly method: RotatedMethod;
  readonly namespace: string;
  readonly serviceAccount: string;
  readonly audiences: readonly string[];
  readonly mount: string;
  readonly role: string;
}

/** The clients of a trust of one cluster; each has a login of its own, whose name is its method. */
export function clientsOf({ model }: Trust): readonly Client[] {
  return model.clusters.flatMap(({ certificateIssuers, workloads }) => [
    ...workloads.map(({ namespace, serviceAccount, audience, mount, authRole }) => ({
      ...{ method: methodOf(mount), namespace, serviceAccount, audiences: [audience], mount, role: authRole },
    })),
    ...certificateIssuers.map((issuer) => {
      const { kind, meta, serviceAccount, serviceAccountNamespace, additionalAudiences, mountPath, authRole } = issuer;
      const mount = mountPath.replace(/^\/v1\/auth\//, '');
      const own = signedAudience({ kind, namespace: meta.namespace, name: meta.name });
      return {
        ...{ method: methodOf(mount), namespace: serviceAccountNamespace, serviceAccount, mount, role: authRole },
        audiences: [own, ...additionalAudiences],
      };
    }),
  ]);
}

function methodOf(mount: string): RotatedMethod {
  const method = rotated.find((one) => mount.endsWith(`.${one}`));
  if (method === undefined) throw new Error(`no method is known of mount ${mount}`);
  return method;
}

/** A token of a client. An API server that ends says so, and is asked again, as every client of Kubernetes does. */
export async function mint({ namespace, serviceAccount, audiences }: Client, cluster: Cluster): Promise<string> {
  for (;;) {
    try {
      return await cluster.api.createToken({ namespace, serviceAccount, audiences });
    } catch (error) {
      if (!(error instanceof KubernetesRefusal) || error.status !== 503) throw error;
      await sleep(100);
    }
  }
}

/** What became of the logins of one method in one stage. */
export interface Count {
  made: number;
  /** How many of them were made with a token that was minted right before. */
  fresh: number;
  /** What Vault said where it refused; of a review that failed, what its log says. */
  readonly failed: string[];
}

/**
 * Logs in without pause, each client for itself: with a new token, then again with one that it keeps
 * for a while, as a Pod keeps the token in its volume.
 */
export class SteadyLogins {
  private readonly counts = new Map<string, Count>();
  private readonly ends: Promise<void>[];
  private isOver = false;
  /** When each client asked for the token that it keeps. */
  private readonly keptSince = new Map<Client, number>();

  constructor(
    private readonly clients: readonly Client[],
    private readonly cluster: () => Cluster,
    private readonly vault: VaultServer,
    private readonly keepMs: number,
    private stage: string,
  ) {
    this.ends = clients.map((client) => this.logInSteadily(client));
  }

  /** Logins that begin from now on are those of another stage. */
  enter(stage: string): void {
    this.stage = stage;
  }

  /** Waits until no client keeps a token from before this call: their life is over. */
  async outliveTokens(): Promise<void> {
    const from = performance.now();
    while (this.clients.some((client) => (this.keptSince.get(client) ?? 0) < from)) await sleep(50);
  }

  /** Ends the logins. */
  async end(): Promise<void> {
    this.isOver = true;
    await Promise.all(this.ends);
  }

  countOf(stage: string, method: string): Count {
    const key = `${stage} ${method}`;
    const found = this.counts.get(key) ?? { made: 0, fresh: 0, failed: [] };
    this.counts.set(key, found);
    return found;
  }

  private async logInSteadily(client: Client): Promise<void> {
    let kept = '';
    while (!this.isOver) {
      const asked = performance.now();
      const fresh = await this.logIn(client, '');
      if (fresh !== '' && asked - (this.keptSince.get(client) ?? -Infinity) > this.keepMs) {
        this.keptSince.set(client, asked);
        kept = fresh;
      }
      if (kept !== '') await this.logIn(client, kept);
      await sleep(100);
    }
  }

  /** One login, with this token or a new one, which it answers. */
  private async logIn(client: Client, kept: string): Promise<string> {
    const count = this.countOf(this.stage, client.method);
    count.made += 1;
    if (kept === '') count.fresh += 1;
    try {
      const token = kept === '' ? await mint(client, this.cluster()) : kept;
      const answer = await this.vault.api.login(client.mount, client.role, token);
      if (answer.status !== 200) count.failed.push(`${wordsOf(answer)}; ${await this.logged(client)}`);
      return token;
    } catch (error) {
      count.failed.push(String(error));
      return '';
    }
  }

  /** The last reason that Vault's log gives for a refusal at the mount of a client. */
  private async logged({ mount }: Client): Promise<string> {
    const accessor = String((await this.vault.api.read(`sys/auth/${mount}`)).data?.['accessor']);
    const entries = entriesOf(this.vault.process, accessor).filter((entry) => entry.includes('login unauthorized'));
    return entries.at(-1) ?? '';
  }
}
