import type { TrustModel } from '../../../src/trust/model/trust-model';
import { type Condition, condition } from '../harness/cert-manager';
import type { Cluster } from '../harness/cluster';
import type { KubernetesObject } from '../harness/kubernetes-api';
import { podToken } from '../harness/pod';
import type { VaultAnswer } from '../harness/vault-api';
import type { VaultServer } from '../harness/vault-server';
import { secretOf } from './cell';
import { clientOf } from './client-of';

const apiVersion = 'cert-manager.io/v1';

/** All objects of cert-manager in a cluster, looked up at most twice a second however many cases ask. */
export class CertManagerObjects {
  private at = 0;
  private found: Promise<readonly KubernetesObject[]> = Promise.resolve([]);

  constructor(private readonly cluster: Cluster) {}

  all(): Promise<readonly KubernetesObject[]> {
    const now = performance.now();
    if (now - this.at > 500) {
      this.at = now;
      const kinds = ['Issuer', 'ClusterIssuer', 'CertificateRequest', 'Certificate'];
      this.found = Promise.all(kinds.map((kind) => this.cluster.api.list({ apiVersion, kind }))).then((lists) =>
        lists.flat(),
      );
    }
    return this.found;
  }
}

/** What the conditions of a client's objects say, each line with the kind of its object; `Certificate: Ready` where it is. */
export async function conditionsOf(objects: CertManagerObjects, model: TrustModel): Promise<readonly string[]> {
  const { name, certificateIssuers } = clientOf(model).cluster;
  const [issuer] = certificateIssuers;
  const own = (await objects.all()).filter(
    ({ kind, metadata }) =>
      metadata.namespace === name || (kind === 'ClusterIssuer' && metadata.name === issuer?.meta.name),
  );
  return own.flatMap((object) => {
    const line = (type: string, shown: (found: Condition) => string): readonly string[] => {
      const found = condition(object, type);
      return found === null ? [] : [shown(found)];
    };
    const whole = (kind: string) => (found: Condition) =>
      `${kind}: ${found.type}=${found.status} ${found.reason}: ${found.message}`;
    switch (object.kind) {
      case 'CertificateRequest':
        return line('Ready', (found) =>
          found.reason === 'Pending'
            ? `CertificateRequest: Pending: ${found.message}`
            : whole('CertificateRequest')(found),
        );
      case 'Certificate':
        if (condition(object, 'Ready')?.status === 'True') return ['Certificate: Ready'];
        return line('Issuing', whole('Certificate'));
      default:
        return line('Ready', whole('Issuer'));
    }
  });
}

/** What Vault answers a workload that logs in with the token of its Pod and then reads its secret. */
export async function answerToWorkload(model: TrustModel, cluster: Cluster, vault: VaultServer): Promise<string> {
  const { cluster: declared, client } = clientOf(model);
  if ('signPath' in client) throw new Error(`${client.id} is no workload`);
  const { audience, namespace, serviceAccount, mount, authRole, volume } = client;
  const { expirationSeconds } = volume;
  const token = await podToken(cluster, 'pod-0', { audience, namespace, serviceAccount, expirationSeconds });
  const login = await vault.api.login(mount, authRole, token);
  if (login.auth === null) return wordsOf(login);
  return wordsOf(await vault.api.as(String(login.auth['client_token'])).read(secretOf(declared.name)));
}

/** Code and words of a refusal; '200' of an answer. */
export function wordsOf({ status, errors }: VaultAnswer): string {
  return status < 400 ? `${status}` : `${status} ${errors.join('; ')}`.trimEnd();
}
