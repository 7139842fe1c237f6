/** A SPIRE server with every way of attestation, and the model of it with one thing changed. */
import { Trust, type TrustDeclaration } from '../../src';
import { declare } from '../../src/trust/declare/declare';
import type { Diagnostic } from '../../src/trust/diagnose/diagnostic';
import type { JwtAuthRole } from '../../src/trust/model/auth-role';
import type { Cluster } from '../../src/trust/model/cluster';
import type { PsatAttestation, SpireServer, SvidWorkload } from '../../src/trust/model/spire';
import type { TrustModel } from '../../src/trust/model/trust-model';
import { acceptChain, type AcceptChanges } from './decide-chain';
import { acceptedBinding, acceptedIssuer } from './model';

type SpireDeclaration = NonNullable<TrustDeclaration['spire']>;

const login = { jwt: { keys: { discovery: {} } } };

/** `prod` runs the server and reviews its own tokens; `edge` is reviewed from there; the others hold no credential of it. */
export function spireDeclaration(changes: Partial<SpireDeclaration> = {}): TrustDeclaration {
  const cluster = (name: string) => ({ version: '1.34', tokenIssuer: `https://oidc.acme.example/${name}`, login });
  return {
    name: 'acme',
    vault: {
      server: 'https://vault.acme.example:8200',
      product: { vault: '1.21' },
      pki: {
        'pki-spire': { root: { commonName: 'Acme SPIRE CA', ttl: '8760h' } },
        'pki-nodes': { root: { commonName: 'Acme Nodes CA', ttl: '8760h' } },
      },
    },
    defaults: { certManager: { version: '1.21' } },
    clusters: { prod: cluster('prod'), edge: cluster('edge'), factory: cluster('factory'), lab: cluster('lab') },
    spire: {
      trustDomain: 'acme.example',
      cluster: 'prod',
      address: 'spire.acme.example',
      jwtIssuer: 'https://svid.acme.example',
      attestation: {
        prod: { k8sPsat: {} },
        edge: { k8sPsat: {} },
        factory: { x509pop: { mount: 'pki-nodes', nodes: ['node-1', 'node-2'] } },
        lab: { joinToken: {} },
      },
      upstreamAuthority: { pkiMount: 'pki-spire' },
      jwtSvid: {
        workloads: [
          {
            ...{ cluster: 'edge', namespace: 'shop', serviceAccount: 'orders' },
            access: [{ path: 'secret/data/orders/*', capabilities: ['read'] }],
          },
        ],
      },
      ...changes,
    },
  };
}

export function spireTrust(changes: Partial<SpireDeclaration> = {}): Trust {
  return Trust.declare(spireDeclaration(changes));
}

/** Pods of `orders` in `edge` and of `stock` in `prod`, each with a JWT-SVID for a path of its own. */
export function twoSvids(): Trust {
  return spireTrust(twoSvidsDeclared);
}

const reading = (path: string) => [{ path, capabilities: ['read' as const] }];

export const twoSvidsDeclared = {
  jwtSvid: {
    workloads: [
      { cluster: 'edge', namespace: 'shop', serviceAccount: 'orders', access: reading('secret/data/orders/*') },
      { cluster: 'prod', namespace: 'shop', serviceAccount: 'stock', access: reading('secret/data/stock') },
    ],
  },
};

/** The auth role of `orders` with something changed, as somebody may have written it by hand. */
export function withRole(model: TrustModel, changes: Partial<JwtAuthRole>): TrustModel {
  const authRoles = model.vault.authRoles.map((role) =>
    role.name === ordersRole && role.method === 'jwt' ? { ...role, ...changes } : role,
  );
  return { ...model, vault: { ...model.vault, authRoles } };
}

/** An API server that takes JWT-SVIDs beside tokens of `east`, where Pods of `shop/orders` get one. */
export function svidCaller(changes: AcceptChanges = {}): TrustModel {
  const issuer = acceptedIssuer({
    ...{ id: 'svid', url: 'https://svid.acme.example', cluster: '', servedBy: 'hosted' },
    ...{ audiences: ['api'], usernamePrefix: 'svid:' },
  });
  const bound = acceptedBinding({
    rbacSubjects: [{ kind: 'User', namespace: '', name: 'svid:spiffe://acme.example/orders' }],
  });
  const server = serverOf(spireModel());
  const [workload] = server.workloads.map((one) => ({
    ...{ ...one, cluster: 'east', spiffeId: 'spiffe://acme.example/orders' },
  }));
  if (workload === undefined) throw new Error('no workload');
  return {
    ...acceptChain({ others: [issuer], ...changes, prod: { rbacBindings: [bound], ...changes.prod } }),
    spire: { ...server, workloads: [workload] },
  };
}

export const ordersRole = 'acme-spiffe-ns_shop_sa_orders';

/** What is wrong with such a declaration, each by code and place. */
export function spireFaults(changes: Partial<SpireDeclaration>): readonly Diagnostic[] {
  return declare(spireDeclaration(changes)).diagnostics;
}

/** What differs from the model that works. */
export interface SpireChanges {
  readonly server?: Partial<SpireServer>;
  /** Of `prod`. */
  readonly attestation?: Partial<PsatAttestation>;
  readonly prod?: Partial<Cluster>;
  readonly workload?: Partial<SvidWorkload>;
}

/** The model of the server with `prod` attested alone, and one workload. */
export function spireModel({ server, attestation, prod, workload }: SpireChanges = {}): TrustModel {
  const { model } = spireTrust();
  const spire = serverOf(model);
  const changed: SpireServer = {
    ...spire,
    attestations: [{ ...psatOf(model), ...attestation }],
    workloads: spire.workloads.map((one) => ({ ...one, ...workload })),
    ...server,
  };
  const clusters = model.clusters.map((cluster) => (cluster.name === 'prod' ? { ...cluster, ...prod } : cluster));
  return { ...model, spire: changed, clusters };
}

export function serverOf({ spire }: TrustModel): SpireServer {
  if (spire === null) throw new Error('no SPIRE server');
  return spire;
}

/** Attestation of `prod`. */
export function psatOf(model: TrustModel): PsatAttestation {
  const found = serverOf(model).attestations.find((one) => one.cluster === 'prod');
  if (found?.method !== 'k8sPsat') throw new Error('no k8s_psat');
  return found;
}
