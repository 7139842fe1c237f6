import { X509Certificate } from 'node:crypto';
import { condition } from './cert-manager';
import type { Cluster } from './cluster';
import type { KubernetesObject } from './kubernetes-api';
import { until } from './until';

/** What cert-manager put into a Certificate's Secret. */
export interface Issued {
  /** The certificate itself first, then those that lead to the root. */
  readonly chain: readonly X509Certificate[];
  /** `ca.crt`. */
  readonly ca: X509Certificate | null;
  /** From the making of the Certificate until it was ready, to the second. */
  readonly seconds: number;
}

/** Waits until a Certificate is ready. A failure tells what every object on the way says. */
export async function issued(cluster: Cluster, namespace: string, name: string): Promise<Issued> {
  const reference = { apiVersion: 'cert-manager.io/v1', kind: 'Certificate', metadata: { namespace, name } };
  const certificate = await until(
    `Certificate ${namespace}/${name}`,
    60_000,
    async () => {
      const found = await cluster.api.get(reference);
      return condition(found, 'Ready')?.status === 'True' ? found : null;
    },
    () => conditionsOf(cluster, namespace),
  );
  const { secretName } = certificate?.['spec'] as { readonly secretName: string };
  const secret = await cluster.api.get({ apiVersion: 'v1', kind: 'Secret', metadata: { namespace, name: secretName } });
  const data = secret?.['data'] as Readonly<Record<string, string>>;
  const { creationTimestamp } = certificate?.metadata as unknown as { readonly creationTimestamp: string };
  const ready = certificate === null ? undefined : condition(certificate, 'Ready')?.lastTransitionTime;
  return {
    seconds: (Date.parse(ready ?? '') - Date.parse(creationTimestamp)) / 1000,
    chain: certificatesOf(data['tls.crt'] ?? ''),
    ca: certificatesOf(data['ca.crt'] ?? '')[0] ?? null,
  };
}

/** What the conditions of a namespace's Issuers, CertificateRequests and Certificates, and of the ClusterIssuers, say. */
export async function conditionsOf(cluster: Cluster, namespace: string): Promise<string> {
  const kinds = ['Issuer', 'CertificateRequest', 'Certificate'];
  const apiVersion = 'cert-manager.io/v1';
  const lists = await Promise.all([
    cluster.api.list({ apiVersion, kind: 'ClusterIssuer' }),
    ...kinds.map((kind) => cluster.api.list({ apiVersion, kind }, namespace)),
  ]);
  return lists.flat().map(describe).join('\n');
}

function describe({ kind, metadata, status }: KubernetesObject): string {
  return `${kind ?? ''} ${metadata.name}: ${JSON.stringify((status as { conditions?: unknown } | undefined)?.conditions ?? [])}`;
}

function certificatesOf(base64: string): readonly X509Certificate[] {
  const pem = Buffer.from(base64, 'base64').toString('utf8');
  const certificates = pem.match(/-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g) ?? [];
  return certificates.map((one) => new X509Certificate(one));
}

/** Seconds since 1970 from which, and to which, a certificate is valid. */
export function validity(certificate: X509Certificate): readonly [from: number, to: number] {
  return [Date.parse(certificate.validFrom) / 1000, Date.parse(certificate.validTo) / 1000];
}

/** Whether each certificate is signed by the next, and the last by the root. */
export function chainsTo(chain: readonly X509Certificate[], root: X509Certificate): boolean {
  return [...chain, root].every((certificate, index, all) => {
    const signer = all[index + 1] ?? root;
    return certificate.checkIssued(signer) && certificate.verify(signer.publicKey);
  });
}
