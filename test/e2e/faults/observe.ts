import { Trust } from '../../../src/index';
import type { KeyPair } from '../harness/authority';
import type { Cluster } from '../harness/cluster';
import { applyManifests } from '../harness/deployment';
import type { KubernetesObject } from '../harness/kubernetes-api';
import type { Scope } from '../harness/scope';
import { startVaultOnDisk } from '../harness/vault-on-disk';
import { put } from '../refusals/put';
import { becameReady, becameSettled, wanted } from './certificate';
import { Conditions } from './conditions';
import { type Fault, issuers } from './fault';
import { Gate } from './gate';
import { signatures } from './signatures';

/** What was seen of one fault. */
export interface Observed {
  /** What the objects were expected to say while it lasted, and what they said. */
  readonly expected: readonly string[];
  readonly seen: readonly string[];
  /** How many certificates Vault had signed when it began, and when it ended. */
  readonly signed: readonly [begin: number, end: number];
  /** What the certificates from before it said at its end. */
  readonly before: readonly string[];
  /** Seconds for which it lasted. */
  readonly lasted: number;
  /** Each certificate that was wanted meanwhile, and the seconds from its end until it was ready. */
  readonly recovered: readonly (readonly [name: string, seconds: number])[];
}

/** One trust of two Issuers on a Vault of its own; a fault; two certificates that are wanted meanwhile; its end. */
export async function observe(
  scope: Scope,
  cluster: Cluster,
  fault: Fault,
  serving: KeyPair & { readonly caBundle: string },
): Promise<Observed> {
  const vault = await startVaultOnDisk(scope, serving);
  const gate = await Gate.start(vault, serving);
  try {
    const server = fault.isGated ? gate.url : vault.url;
    const trust = Trust.declare(declarationOf(fault.id, cluster, server, vault.caBundle));
    const refused = await put(trust.model, cluster, vault, null);
    if (refused.length > 0) throw new Error(`Vault refused ${refused.join('; ')}`);
    for (const issuer of issuers) await becameSettled(cluster, fault.id, `before-${issuer}`);

    const conditions = new Conditions(cluster, fault.id);
    const signedBefore = signatures(vault);
    const began = performance.now();
    await fault.begin(vault, gate);
    await lookAt(cluster, trust, fault.id);
    const certificates = fault.wanted.map((issuer) => wanted(fault.id, issuer));
    await applyManifests(cluster, certificates);
    const { mountPath = '', signPath = '' } = trust.model.clusters[0]?.certificateIssuers[0] ?? {};
    const expected = fault.lines(`${server}${mountPath}/login`, `${server}/v1/${signPath}`);
    // A Vault that is silent is noticed after half a minute by each of those who ask it, on a quick machine.
    await conditions.watch(expected, 120_000);
    const before = (await conditions.look()).filter((line) => line.startsWith('Certificate before-'));
    const signed = [signedBefore, signatures(vault)] as const;
    const ended = performance.now();
    const { seen } = conditions;
    await fault.end(vault);
    const ready = await Promise.all(certificates.map((certificate) => becameReady(cluster, certificate)));
    const recovered = fault.wanted.map(
      (issuer, index) => [`on-${issuer}`, ((ready[index] ?? 0) - ended) / 1000] as const,
    );
    return { expected, seen, signed, before, lasted: (ended - began) / 1000, recovered };
  } finally {
    gate.close();
  }
}

function declarationOf(
  id: string,
  cluster: Cluster,
  server: string,
  caBundle: string,
): Parameters<typeof Trust.declare>[0] {
  const pkiRole = { mount: 'pki', allowedDomains: ['acme.example'], allowSubdomains: true };
  return {
    name: id,
    vault: { server, caBundle, pki: { pki: { root: { commonName: 'Root', ttl: '87600h' }, protect: false } } },
    clusters: {
      prod: {
        version: '1.36',
        tokenIssuer: cluster.tokenIssuer,
        apiServer: { url: cluster.url, caBundle: cluster.caBundle },
        login: { jwt: { keys: { discovery: {} } } },
        certManager: {
          version: '1.21',
          issuers: issuers.map((name) => ({
            ...{ namespace: id, name, pkiRole },
            certificates: [{ name: `before-${name}`, dnsNames: [`${name}.acme.example`] }],
          })),
        },
      },
    },
  };
}

/** Has cert-manager look at an Issuer anew, as a change of it or a restart of cert-manager does. */
async function lookAt(cluster: Cluster, trust: Trust, namespace: string): Promise<void> {
  const issuer = trust.plan.objects.find(
    ({ manifest }) => manifest.kind === 'Issuer' && manifest.metadata.name === 'asked',
  )?.manifest as KubernetesObject | undefined;
  if (issuer === undefined) throw new Error(`trust ${namespace} has lost an Issuer`);
  const annotations = { 'vault-trust-e2e/looked-at': 'once' };
  await applyManifests(cluster, [{ ...issuer, metadata: { ...issuer.metadata, annotations } }]);
}
