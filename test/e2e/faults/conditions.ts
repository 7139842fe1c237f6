import { type Condition, condition } from '../harness/cert-manager';
import type { Cluster } from '../harness/cluster';
import type { KubernetesObject } from '../harness/kubernetes-api';
import { sleep } from '../harness/until';

/** What the objects of a namespace have come to say, each line once, and in the order in which it was first seen. */
export class Conditions {
  private readonly lines = new Set<string>();

  constructor(
    private readonly cluster: Cluster,
    private readonly namespace: string,
  ) {}

  get seen(): readonly string[] {
    return [...this.lines];
  }

  /** Looks until each of these lines was seen, or the time is over. */
  async watch(expected: readonly string[], timeoutMs: number): Promise<void> {
    const deadline = performance.now() + timeoutMs;
    for (;;) {
      await this.look();
      if (expected.every((line) => this.lines.has(line)) || performance.now() > deadline) return;
      await sleep(100);
    }
  }

  /** What they say now. */
  async look(): Promise<readonly string[]> {
    const lines = await linesOf(this.cluster, this.namespace);
    for (const line of lines) this.lines.add(line);
    return lines;
  }
}

async function linesOf({ api }: Cluster, namespace: string): Promise<readonly string[]> {
  const apiVersion = 'cert-manager.io/v1';
  const kinds = ['Issuer', 'CertificateRequest', 'Certificate'];
  const lists = await Promise.all(kinds.map((kind) => api.list({ apiVersion, kind }, namespace)));
  return lists.flat().flatMap((object) => {
    const said = ['Ready', 'Issuing'].map((type) => condition(object, type)).filter((found) => found !== null);
    return said.map((found) => lineOf(object, found));
  });
}

/** A condition of an object, in one line. */
function lineOf({ kind, metadata }: KubernetesObject, { type, status, reason, message }: Condition): string {
  return `${kind} ${metadata.name}: ${type}=${status} ${reason}: ${message}`;
}
