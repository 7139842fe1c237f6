import { generateKeyPairSync } from 'node:crypto';
import { Trust } from '../../src';
import type { ClusterDeclaration, WaiverDeclaration, WorkloadDeclaration } from '../../src';

/** Two clusters of one Vault; each test says what matters. */
export function twoClusters(
  east: Partial<ClusterDeclaration>,
  west: Partial<ClusterDeclaration>,
  waivers: readonly WaiverDeclaration[] = [],
): Trust {
  const cluster = (name: string, more: Partial<ClusterDeclaration>): ClusterDeclaration => ({
    version: '1.34',
    tokenIssuer: `https://oidc.acme.example/${name}`,
    login: { jwt: { keys: { discovery: {} } } },
    ...more,
  });
  return Trust.declare({
    name: 'acme',
    vault: { server: 'https://vault.acme.example:8200', product: { vault: '1.21' } },
    clusters: { east: cluster('east', east), west: cluster('west', west) },
    waivers,
  });
}

/** A workload of namespace `shop` that reads one path. */
export function reading(serviceAccount: string, ...paths: readonly string[]): WorkloadDeclaration {
  const access = paths.map((path) => ({ path, capabilities: ['read' as const] }));
  return { namespace: 'shop', serviceAccount, access, tokens: { renew: false } };
}

const accepted: readonly WaiverDeclaration[] = [
  { code: 'clusters-alike', at: 'clusters.west.tokenIssuer', reason: 'asked about' },
  { code: 'audience-shared', at: 'clusters.west.workloads[shop/orders].authRole', reason: 'asked about' },
];

/** Two clusters with one token issuer, as API servers behind one discovery document have; keys known or not. */
export function sharedIssuer(keys: 'unknown' | 'different'): Trust {
  const same = { tokenIssuer: 'https://oidc.acme.example/shared' };
  const known = (): Partial<ClusterDeclaration> => (keys === 'unknown' ? {} : { signingKeys: [publicKey()] });
  return twoClusters(
    { ...same, ...known(), workloads: [reading('orders', 'secret/data/east')] },
    { ...same, ...known(), workloads: [reading('orders', 'secret/data/west')] },
    keys === 'unknown' ? accepted : [],
  );
}

function publicKey(): string {
  return generateKeyPairSync('ec', { namedCurve: 'P-256' })
    .publicKey.export({ type: 'spki', format: 'pem' })
    .toString();
}
